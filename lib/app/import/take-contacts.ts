import { type Contact, contactSchema } from '../../domain/contact/contact';
import type { ContactItem } from '../../domain/import/import-item';
import { classify } from '../../match/classify';
import { matchKeys } from '../../match/keys';
import { planSaveOnto } from '../../match/save-onto';
import { suggestPairs } from '../../match/suggest-pairs';
import type { Deps } from '../deps';
import { withOwnElementIds } from '../element-ids';
import { uidsOf } from '../keys-of';
import { amend, stamp } from '../stamp';
import { matchMany } from './match-many';
import type { Taken } from './taken';
import { beforeOf } from './undo-job';

/**
 * The contacts of one transaction by the identity rule of capture: a known one is added to and never overwritten, any other becomes a new
 * contact, a possible match with a suggested pair. A contact with the id of one of the book (its own export) is that one.
 */
export async function takeContacts(deps: Deps, items: readonly ContactItem[], taken: Taken): Promise<void> {
  if (items.length === 0) return;
  const settings = await deps.settings();
  const drafts = items.map(({ draft }) => draft);
  const matched = await matchMany(deps, drafts, settings);
  const ids = items.flatMap(({ id }) => id ?? []);
  const byId = new Map((await deps.store.getMany('contacts', ids)).flatMap((contact) => (contact ? [[contact.id, contact] as const] : [])));

  for (const [at, { draft, id }] of items.entries()) {
    const { candidates, context } = matched.of(at);
    const same = id === undefined ? undefined : (matched.get(id) ?? byId.get(id));
    const uids = new Set(uidsOf(draft));
    const twin = candidates.find(({ contact }) => contact.kind === draft.kind && uidsOf(contact).some((uid) => uids.has(uid)));
    const verdict = same || twin ? undefined : classify(draft, candidates, context);
    const known = verdict?.state === 'known' ? verdict.matches[0]?.rootId : undefined;
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
    for (const record of suggestPairs({ subject, candidates, links: [], existing: [], context, now: deps.now() }).upserts)
      taken.puts.push({ store: 'pairs', record });
  }
}

/** Reads contacts that are taken next, one between every two breaths of what the database does meanwhile: what was read is remembered. */
export async function readAhead(deps: Deps, items: readonly ContactItem[]): Promise<void> {
  const { country } = await deps.settings();
  for (const { draft } of items) {
    matchKeys(draft, country);
    await Promise.resolve();
  }
}

/** The member record of a customer that a draft is added to. */
function memberOf(candidates: readonly { rootId: string; contact: unknown }[], rootId: string | undefined): Contact | undefined {
  // Candidates are made of stored records in `matchMany`.
  return rootId === undefined ? undefined : (candidates.find((candidate) => candidate.rootId === rootId)?.contact as Contact | undefined);
}
