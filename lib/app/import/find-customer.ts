import { type Contact, emptyContactDraft } from '../../domain/contact/contact';
import type { Who } from '../../domain/import/import-item';
import { plain } from '../../domain/link/keys';
import type { Settings } from '../../domain/setup/settings';
import { lookupKeys, matchKeys } from '../../match/keys';
import type { BookStore } from '../../store/store';
import type { Deps } from '../deps';

/** A key that more contacts share names nobody. */
const MOST_SHARED = 30;
/** Customers whose names in a file are remembered while nobody in the book changes: about 20 MB. */
const MOST_KNOWN = 150_000;
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

type Steps = readonly ((who: Who, country: string) => string[])[];
/** Keys from the surest to the least, each step alone: who has the id, the e-mail, the telephone, the name in that company, the company. */
const STEPS: Steps = [
  ({ uid }) => (uid ? [`uid:${uid}`] : []),
  ({ email }, country) => (email ? reach([email], [], country) : []),
  ({ phone }, country) => (phone ? reach([], [phone], country) : []),
  ({ name, org }, country) => (name ? personKeys(name, org, country) : []),
  ({ name, email, phone, org }, country) =>
    org && name === undefined && email === undefined && phone === undefined ? companyKeys(org, country) : [],
];

/**
 * The contacts that rows name, in the order of the rows, undefined for nobody and for several who could be meant: by id, then e-mail, then
 * telephone, then name and company, then company alone. Step by step for all rows that no earlier step has found; most rows of a file are about
 * customers whom an earlier row named in the same words.
 */
export async function findCustomers(deps: Deps, whos: readonly Who[], settings: Settings): Promise<(string | undefined)[]> {
  const known = knownOf(deps.store, settings.country);
  const names = whos.map(nameOf);
  const open = new Map<string, Who>();
  for (const [at, who] of whos.entries()) if (!known.has(names[at] ?? '')) open.set(names[at] ?? '', who);
  const answers = new Map<string, string | undefined>([...open.keys()].map((name) => [name, undefined]));
  for (const [name, id] of await ownOf(deps.store, open)) settle(name, id);
  for (const step of STEPS) {
    const asked = [...open].map(([name, who]) => ({ name, who, keys: step(who, settings.country) })).filter(({ keys }) => keys.length > 0);
    if (asked.length === 0) continue;
    const found = await deps.store.contactsByKeys([...new Set(asked.flatMap(({ keys }) => keys))], MOST_SHARED + 1);
    const carriersOf = (keys: readonly string[]) => [...new Set(keys.flatMap((key) => rare(found.get(key))))];
    // Who alone carries a key is meant; of several their records tell.
    const several = asked.flatMap(({ keys }) => (carriersOf(keys).length > 1 ? carriersOf(keys) : []));
    const contacts = await deps.store.contactsWithRoots(several);
    for (const { name, who, keys } of asked) {
      const ids = carriersOf(keys);
      const only = ids.length > 1 ? oneOf(ids, who, contacts) : ids[0];
      if (only !== undefined) settle(name, only);
    }
  }
  const found = names.map((name) => (answers.has(name) ? answers.get(name) : known.get(name)));
  if (known.size + answers.size > MOST_KNOWN) known.clear();
  // Another write in between makes what was found worth nothing: then these are not the names that are kept.
  for (const [name, id] of answers) known.set(name, id);
  return found;

  function settle(name: string, id: string): void {
    answers.set(name, id);
    open.delete(name);
  }
}

type Known = { at: number; country: string; ids: Map<string, string | undefined> };
const KNOWN = new WeakMap<object, Known>();

/** What was found out about customers since the last write to any of them. */
function knownOf(store: Pick<BookStore, 'whoIsWho'>, country: string): Map<string, string | undefined> {
  const before = KNOWN.get(store);
  const at = store.whoIsWho();
  if (before?.at === at && before.country === country) return before.ids;
  const fresh: Known = { at, country, ids: new Map() };
  KNOWN.set(store, fresh);
  return fresh.ids;
}

function nameOf({ uid = '', email = '', phone = '', name = '', org = '' }: Who): string {
  return [uid, email, phone, name, org].join('\n');
}

/** Ids of this book, as its own exports have them. */
async function ownOf(store: Pick<BookStore, 'contactsWithRoots'>, open: ReadonlyMap<string, Who>): Promise<[string, string][]> {
  const own = [...open].flatMap(([name, { uid }]): [string, string][] => {
    const id = uid?.startsWith('sidecard:') ? uid.slice(9).toLowerCase() : '';
    return UUID.test(id) ? [[name, id]] : [];
  });
  const living = own.length > 0 ? await store.contactsWithRoots(own.map(([, id]) => id)) : new Map();
  return own.filter(([, id]) => living.has(id));
}

function rare(carriers: readonly string[] = []): readonly string[] {
  return carriers.length > MOST_SHARED ? [] : carriers;
}

function reach(emails: string[], phones: string[], country: string): string[] {
  return lookupKeys({ emails, phones, uris: [] }, country);
}

function personKeys(name: string, org: string | undefined, country: string): string[] {
  const person = { ...emptyContactDraft('individual', name), orgs: org ? [{ id: 'o', name: org, current: true }] : [] };
  return matchKeys(person, country).filter((key) => key.startsWith('name:') || key.startsWith('sn-org:'));
}

function companyKeys(org: string, country: string): string[] {
  return matchKeys(emptyContactDraft('org', org), country).filter((key) => key.startsWith('org:'));
}

/** The one customer that is meant: all carriers are one, or one of them has the name (and company) that the row says. */
function oneOf(
  ids: readonly string[],
  { name, org }: Who,
  contacts: ReadonlyMap<string, { contact: Contact; rootId: string }>,
): string | undefined {
  const carriers = ids.flatMap((id) => contacts.get(id) ?? []);
  const named = name === undefined ? carriers : carriers.filter(({ contact }) => plain(contact.name.full) === plain(name));
  const employed =
    org === undefined
      ? named
      : named.filter(
          ({ contact }) => plain(contact.name.full) === plain(org) || contact.orgs.some((each) => plain(each.name ?? '') === plain(org)),
        );
  for (const list of [employed, named, carriers])
    if (list.length > 0) return new Set(list.map(({ rootId }) => rootId)).size === 1 ? list[0]?.contact.id : undefined;
  return undefined;
}
