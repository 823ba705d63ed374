import type { Capture } from '../../lib/capture/candidate';
import type { Classification } from '../../lib/domain/pair/pair';
import type { Review } from './review-state';
import type { ThreadPerson } from './ThreadCard';

/** People of a thread who are in the book: saved from this page or known before. Writers before readers. */
export function threadPeople(capture: Capture, review: Review, found: Readonly<Record<string, Classification>>): ThreadPerson[] {
  if (!capture.thread) return [];
  const writers = new Set(
    capture.thread.messages.flatMap(({ participants }) =>
      participants.flatMap(({ role, candidateId }) => (role === 'from' && candidateId ? [candidateId] : [])),
    ),
  );
  const people = capture.candidates.flatMap(({ id, type, draft }) => {
    const status = review[id]?.status;
    const best = found[id]?.state === 'known' ? found[id].matches[0]?.rootId : undefined;
    const contactId = status?.at === 'saved' ? status.id : best;
    if (type !== 'person' || !contactId) return [];
    return [{ id: contactId, name: draft.name.full, addresses: draft.emails.map(({ address }) => address), isWriter: writers.has(id) }];
  });
  return people.sort((x, y) => Number(y.isWriter) - Number(x.isWriter)).map(({ id, name, addresses }) => ({ id, name, addresses }));
}
