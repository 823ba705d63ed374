import type { Answers, Request } from '../../messaging/protocol';
import type { Contact, ContactDraft } from '../../domain/contact/contact';
import type { KnownOnPage } from '../../domain/contact/known-page';
import { type Result, ok } from '../../domain/result';
import { plain } from '../../domain/link/keys';
import { matchKeys } from '../../match/keys';
import { pageChanges } from '../../match/page-changes';
import { pageKey } from '../../match/page-key';
import type { Deps } from '../deps';
import { capturedFrom } from './page-notes';

/** Who was captured from this page before, which of its people now each of them is, and what changed since. Looks in the book only. */
export async function knownOnPage(deps: Deps, { url, drafts }: Request<'pages.known'>): Promise<Result<Answers['pages.known']>> {
  const notes = await capturedFrom(deps.store, url);
  if (notes.length === 0) return ok({ contacts: [] });
  const { country } = await deps.settings();
  const [found, provenance] = await Promise.all([
    deps.store.getMany(
      'contacts',
      notes.map(({ id }) => id),
    ),
    deps.store.provenanceOf(notes.map(({ id }) => id)),
  ]);
  const here = pageKey(url);
  const taken = new Set<number>();
  const contacts: KnownOnPage[] = [];
  for (const [at, note] of notes.entries()) {
    const contact = found[at];
    if (!contact || contact.deletedAt !== undefined) continue;
    const draft = bestDraft(contact, drafts, taken, country);
    if (draft !== undefined) taken.add(draft);
    const rootId = (await deps.store.rootOf(contact.id)) ?? contact.id;
    const given = draft === undefined ? undefined : drafts[draft];
    const fromPage = new Set(
      provenance
        .filter((each) => each.contactId === contact.id && each.url !== undefined && pageKey(each.url) === here)
        .map(({ field }) => field),
    );
    const members = given ? (await deps.store.membersOf(rootId)).filter((each) => each.deletedAt === undefined) : [];
    contacts.push({
      rootId,
      id: contact.id,
      rev: contact.rev,
      name: contact.name.full,
      at: note.at,
      ...(draft !== undefined && { draft }),
      changes: given ? pageChanges({ contact, fromPage, members }, given, country) : [],
    });
  }
  return ok({ contacts });
}

/** The draft that shares a profile, a mailbox, a number or the name with the record; the one that shares most. */
function bestDraft(contact: Contact, drafts: readonly ContactDraft[], taken: ReadonlySet<number>, country: string): number | undefined {
  const own = new Set(matchKeys(contact, country));
  const name = plain(contact.name.full);
  let best: number | undefined;
  let top = 0;
  for (const [at, draft] of drafts.entries()) {
    if (taken.has(at) || draft.kind !== contact.kind) continue;
    const shared = matchKeys(draft, country).filter(
      (key) => own.has(key) && !key.startsWith('sn-org:') && !key.startsWith('domain:'),
    ).length;
    const points = shared + (plain(draft.name.full) === name ? 2 : 0);
    if (points > top) [best, top] = [at, points];
  }
  return best;
}
