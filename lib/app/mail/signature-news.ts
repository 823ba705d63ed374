import type { Answers, Request } from '../../messaging/protocol';
import type { KnownOnPage, PageChange } from '../../domain/contact/known-page';
import { type Result, ok } from '../../domain/result';
import { pageChanges } from '../../match/page-changes';
import { shownElement } from '../../match/value-keys';
import type { Deps } from '../deps';

/** Readers of mails, as provenance names them: what they said of somebody a later mail may say otherwise. */
const OF_MAIL = /^(?:signature|mail|eml)@/;

/**
 * What the signatures of a thread say otherwise than the book, for each known person: a proposal. A value that came from a signature is set against its
 * successor, a title or an employer in any case; what a mail merely leaves out is no change, and nothing is written before the user takes it.
 */
export async function signatureNews(deps: Deps, { people }: Request<'mail.news'>): Promise<Result<Answers['mail.news']>> {
  const { country } = await deps.settings();
  const contacts: KnownOnPage[] = [];
  for (const [position, { id, draft }] of people.entries()) {
    const rootId = (await deps.store.rootOf(id)) ?? id;
    const members = (await deps.store.membersOf(rootId)).filter((member) => member.deletedAt === undefined);
    const contact = members.find((member) => member.id === rootId) ?? members[0];
    if (!contact) continue;
    const provenance = await deps.store.provenanceOf([contact.id]);
    const fromMail = new Set(provenance.filter(({ extractor }) => OF_MAIL.test(extractor)).map(({ field }) => field));
    const fromPage = new Set([...fromMail, ...contact.orgs.map((org) => `orgs.${org.id}`)]);
    const found = pageChanges({ contact, fromPage, members }, draft, country);
    // Where nobody says yet for whom they work, the signature is the first to.
    const first = members.some(({ orgs }) => orgs.length > 0)
      ? []
      : draft.orgs.map((org, at): PageChange => ({ field: 'orgs', source: `orgs.${at}`, to: shownElement('orgs', org) }));
    const changes = [...found, ...first].filter(({ field, to }) => to !== undefined && field !== 'name' && !field.startsWith('emails'));
    if (changes.length === 0) continue;
    const at = Math.max(contact.createdAt, ...provenance.map((trace) => trace.at));
    contacts.push({ rootId, id: contact.id, rev: contact.rev, name: contact.name.full, at, draft: position, changes });
  }
  return ok({ contacts });
}
