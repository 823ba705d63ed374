import { useMemo } from 'react';
import type { Candidate } from '../../lib/capture/candidate';
import type { KnownOnPage } from '../../lib/domain/contact/known-page';
import type { Classification } from '../../lib/domain/pair/pair';
import { useAnswer } from './use-answer';
import type { KnownPage } from './use-known-page';

/** People of one thread that are asked about (the protocol's limit). */
const MOST = 50;

/** What the signatures of a thread say otherwise than the book, for each person who is in it; asked again after every write to a contact. */
export function useThreadNews(
  candidates: readonly Candidate[],
  found: Readonly<Record<string, Classification>>,
  paused: boolean,
): KnownPage {
  const people = useMemo(
    () =>
      candidates.flatMap(({ id, draft }) => {
        const contactId = found[id]?.state === 'known' ? found[id].matches[0]?.rootId : undefined;
        return contactId === undefined ? [] : [{ candidate: id, id: contactId, draft }];
      }),
    [candidates, found],
  );
  const question = paused || people.length === 0 ? null : { people: people.slice(0, MOST).map(({ id, draft }) => ({ id, draft })) };
  const { value } = useAnswer('mail.news', question, { keep: true, stores: ['contacts', 'links'] });
  return useMemo(() => {
    const byCandidate = (value?.contacts ?? []).flatMap((known): [string, KnownOnPage][] => {
      const person = people[known.draft ?? -1];
      return person?.id === known.rootId ? [[person.candidate, known]] : [];
    });
    return { byCandidate: Object.fromEntries(byCandidate), gone: [] };
  }, [value, people]);
}
