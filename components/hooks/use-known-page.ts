import { useMemo } from 'react';
import type { Candidate } from '../../lib/capture/candidate';
import type { KnownOnPage } from '../../lib/domain/contact/known-page';
import { useAnswer } from './use-answer';

export const DEFAULT_KNOWN_PAGE = {
  /** Drafts that are compared with the book (the protocol's limit is 400). */
  most: 400,
};

export type KnownPage = {
  /** By the id of the candidate that the contact now is. */
  byCandidate: Readonly<Record<string, KnownOnPage>>;
  /** Captured from this page, and on it no more. */
  gone: readonly KnownOnPage[];
};

const NOBODY: KnownPage = { byCandidate: {}, gone: [] };

/** Who of a page's people was captured from it before, and what changed since; asked again after every write to a contact. */
export function useKnownPage(url: string, candidates: readonly Candidate[], paused: boolean): KnownPage {
  const payload = useMemo(
    () => ({ url, drafts: candidates.slice(0, DEFAULT_KNOWN_PAGE.most).map(({ draft }) => draft) }),
    [url, candidates],
  );
  const { value } = useAnswer('pages.known', url === '' || paused ? null : payload, { keep: true, stores: ['contacts', 'links'] });
  return useMemo(() => {
    if (!value || value.contacts.length === 0) return NOBODY;
    const found = value.contacts.flatMap((known) => {
      const candidate = known.draft === undefined ? undefined : candidates[known.draft];
      return candidate ? [[candidate.id, known] as const] : [];
    });
    return { byCandidate: Object.fromEntries(found), gone: value.contacts.filter(({ draft }) => draft === undefined) };
  }, [value, candidates]);
}
