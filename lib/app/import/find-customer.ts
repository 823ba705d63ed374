import { type Contact, emptyContactDraft } from '../../domain/contact/contact';
import type { Who } from '../../domain/import/import-item';
import { plain } from '../../domain/link/keys';
import type { Settings } from '../../domain/setup/settings';
import { lookupKeys, matchKeys } from '../../match/keys';
import type { Deps } from '../deps';

/** A key that more contacts share names nobody. */
const MOST_SHARED = 30;
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/**
 * The contacts that rows name, in the order of the rows, undefined for nobody and for several who could be meant: by id, then e-mail, then
 * telephone, then name and company, then company alone. All keys of the rows are looked up together.
 */
export async function findCustomers(deps: Deps, whos: readonly Who[], settings: Settings): Promise<(string | undefined)[]> {
  const keyed = whos.map((who) => keysOfWho(who, settings.country));
  const found = await deps.store.contactsByKeys([...new Set(keyed.flat(2))], MOST_SHARED + 1);
  const ids = new Set([...found.values()].filter((carriers) => carriers.length <= MOST_SHARED).flat());
  for (const who of whos) if (who.uid?.startsWith('sidecard:') && UUID.test(who.uid.slice(9))) ids.add(who.uid.slice(9).toLowerCase());
  const contacts = await deps.store.getMany('contacts', [...ids]);
  const living = new Map(
    contacts.flatMap((contact) => (contact && contact.deletedAt === undefined ? [[contact.id, contact] as const] : [])),
  );
  const roots = new Map(await Promise.all([...living.keys()].map(async (id) => [id, (await deps.store.rootOf(id)) ?? id] as const)));
  return whos.map((who, at) => {
    const own = who.uid?.startsWith('sidecard:') ? who.uid.slice(9).toLowerCase() : undefined;
    if (own !== undefined && living.has(own)) return own;
    for (const keys of keyed[at] ?? []) {
      const carriers = keys.flatMap((key) => found.get(key) ?? []).flatMap((id) => living.get(id) ?? []);
      const only = oneOf(carriers, who, roots);
      if (only) return only;
    }
    return undefined;
  });
}

/** Keys from the surest to the least, each step alone: who has the id, the e-mail, the telephone, the name in that company. */
function keysOfWho({ uid, email, phone, name, org }: Who, country: string): string[][] {
  const reach = (emails: string[], phones: string[]) => lookupKeys({ emails, phones, uris: [] }, country);
  const person = { ...emptyContactDraft('individual', name ?? ''), orgs: org ? [{ id: 'o', name: org, current: true }] : [] };
  const firm = org ? matchKeys(emptyContactDraft('org', org), country).filter((key) => key.startsWith('org:')) : [];
  return [
    uid ? [`uid:${uid}`] : [],
    email ? reach([email], []) : [],
    phone ? reach([], [phone]) : [],
    name ? matchKeys(person, country).filter((key) => key.startsWith('name:') || key.startsWith('sn-org:')) : [],
    name === undefined && email === undefined && phone === undefined ? firm : [],
  ];
}

/** The one customer that is meant: all carriers are one, or one of them has the name (and company) that the row says. */
function oneOf(carriers: readonly Contact[], { name, org }: Who, roots: ReadonlyMap<string, string>): string | undefined {
  const rootsOf = (list: readonly Contact[]) => new Set(list.map(({ id }) => roots.get(id) ?? id));
  const named = name === undefined ? carriers : carriers.filter((contact) => plain(contact.name.full) === plain(name));
  const employed =
    org === undefined
      ? named
      : named.filter(({ orgs, name: own }) => plain(own.full) === plain(org) || orgs.some((each) => plain(each.name ?? '') === plain(org)));
  for (const list of [employed, named, carriers]) if (list.length > 0) return rootsOf(list).size === 1 ? list[0]?.id : undefined;
  return undefined;
}
