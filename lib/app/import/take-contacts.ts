import { type Contact, contactSchema } from '../../domain/contact/contact';
import type { ContactItem } from '../../domain/import/import-item';
import { judge } from '../../match/classify';
import { planSaveOnto } from '../../match/save-onto';
import { suggestPairs } from '../../match/suggest-pairs';
import type { Deps } from '../deps';
import { withOwnElementIds } from '../element-ids';
import { uidsOf } from '../keys-of';
import { amend, stamp } from '../stamp';
import { matchMany } from './match-many';
import type { Taken } from './taken';
import { beforeOf } from './undo-job';

/** Contacts compared between two breaths (50 to 100: a third of a millisecond each); a breath takes a dozen milliseconds where a question is being answered. */
const STRETCH = 100;

/** What the contacts of one transaction are compared with, as the book is now. */
export async function readContacts(deps: Deps, items: readonly ContactItem[]) {
  const settings = await deps.settings();
  const drafts = items.map(({ draft }) => draft);
  const ids = items.flatMap(({ id }) => id ?? []);
  const [matched, known] = await Promise.all([
    matchMany(deps, drafts, settings),
    ids.length > 0 ? deps.store.getMany('contacts', ids) : [],
  ]);
  return { settings, matched, byId: new Map(known.flatMap((contact) => (contact ? [[contact.id, contact] as const] : []))) };
}
export type ReadContacts = Awaited<ReturnType<typeof readContacts>>;

/**
 * The contacts of one transaction by the identity rule of capture: a known one is added to and never overwritten, any other becomes a new
 * contact, a possible match with a suggested pair. A contact with the id of one of the book (its own export) is that one.
 */
export async function takeContacts(
  deps: Deps,
  items: readonly ContactItem[],
  { settings, matched, byId }: ReadContacts,
  taken: Taken,
): Promise<void> {
  for (const [at, { draft, id }] of items.entries()) {
    // Questions of a panel, and a write that is under way, go on meanwhile.
    if (at % STRETCH === 0) await deps.rest();
    const { candidates, context } = matched.of(at);
    const same = id === undefined ? undefined : (matched.get(id) ?? byId.get(id));
    const uids = new Set(uidsOf(draft));
    const twin = candidates.find(({ contact }) => contact.kind === draft.kind && uidsOf(contact).some((uid) => uids.has(uid)));
    const verdict = same || twin ? undefined : judge(draft, candidates, context);
    const known = verdict?.state === 'known' ? verdict.found[0]?.match.rootId : undefined;
    const target =
      same?.deletedAt === undefined ? (same ?? (twin?.contact as Contact | undefined) ?? memberOf(candidates, known)) : undefined;
    if (target) {
      const { patch } = planSaveOnto(target, draft, { country: settings.country, newElementId: deps.newId });
      if (Object.keys(patch).length === 0) taken.counts.unchanged += 1;
      else {
        const changed = contactSchema.parse(amend(deps, target, patch));
        taken.change('contacts', target, changed, beforeOf(target, patch));
        matched.take(changed, at, false);
      }
      continue;
    }
    // The draft was checked at the door.
    const contact: Contact =
      id === undefined ? stamp<Contact>(deps, withOwnElementIds(draft, deps.newId)) : { ...stamp<Contact>(deps, draft), id };
    matched.take(contact, at, true);
    taken.make('contacts', contact, same);
    if (verdict?.state !== 'possible') continue;
    taken.counts.possible += 1;
    const subject = { rootId: contact.id, contact, members: [contact.id] };
    for (const record of suggestPairs({
      subject,
      candidates,
      compared: verdict.compared,
      links: [],
      existing: [],
      context,
      now: deps.now(),
    }).upserts)
      taken.suggest(record, same);
  }
}

/** The member record of a customer that a draft is added to. */
function memberOf(candidates: readonly { rootId: string; contact: unknown }[], rootId: string | undefined): Contact | undefined {
  // Candidates are made of stored records in `matchMany`.
  return rootId === undefined ? undefined : (candidates.find((candidate) => candidate.rootId === rootId)?.contact as Contact | undefined);
}
