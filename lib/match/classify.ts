import { type ContactDraft, currentAffiliation } from '../domain/contact/contact';
import type { Evidence } from '../domain/link/link';
import type { Classification, ClassifiedMatch } from '../domain/pair/pair';
import type { Candidate, MatchContext } from './candidate';
import { compareMany } from './compare';
import { featuresOf } from './features';
import type { Frequencies } from './frequencies';
import { fieldChanges } from './save-onto';
import { FACTORY } from './book/match-model';
import { modelPrior } from './book/learned-model';
import { priorEvidence, score } from './score';
import { verdict } from './verdict';

export const DEFAULT_CLASSIFY = {
  /** Matches that are answered, 1 to 20. */
  most: 5,
} as const;

/** What a comparison with each candidate came to. `found`: the matching customers, known ones first, then by weight. */
export type Judged = {
  state: Classification['state'];
  found: { match: Omit<ClassifiedMatch, 'changes'>; contact: ContactDraft; known: boolean }[];
  /** By candidate. */
  compared: readonly Evidence[][];
};

/**
 * What the book knows of a draft: `known`, `possible` or `new`, with the matching customers (known ones first, then by weight), why, and what
 * saving onto each would change. Several candidates of one root count as their best. `frequencies` count the draft as in the book.
 */
export function classify(
  draft: ContactDraft,
  candidates: readonly Candidate[],
  context: MatchContext & { frequencies: Frequencies },
): Classification {
  const { state, found } = judge(draft, candidates, context);
  const matches = found
    .slice(0, DEFAULT_CLASSIFY.most)
    .map(({ match, contact }) => ({ ...match, changes: fieldChanges(contact, draft, context.country) }));
  return { state, matches };
}

/** `classify` without what saving would change, for rows of which nobody is asked. */
export function judge(draft: ContactDraft, candidates: readonly Candidate[], context: MatchContext & { frequencies: Frequencies }): Judged {
  if (candidates.length === 0) return { state: 'new', found: [], compared: [] };
  const features = featuresOf(draft, context.country);
  const prior = modelPrior(context.model ?? FACTORY, context.bookSize);
  const best = new Map<string, Judged['found'][number]>();
  const others = candidates.map(({ contact }) => featuresOf(contact, context.country));
  const compared = compareMany(features, others, context.frequencies, context.model);
  for (const [at, { rootId, contact }] of candidates.entries()) {
    const evidence = compared[at] ?? [];
    if (evidence.length === 0) continue;
    const { weight, probability } = score(evidence, prior);
    const state = verdict(evidence, weight, context.bounds);
    if (state === 'new') continue;
    const known = state === 'known';
    const before = best.get(rootId);
    if (before && (before.known === known ? before.match.weight >= weight : before.known)) continue;
    const org = currentAffiliation(contact)?.name;
    const match = {
      rootId,
      name: contact.name.full,
      ...(org && { org }),
      weight,
      probability,
      evidence: [priorEvidence(context.bookSize, prior), ...evidence],
    };
    best.set(rootId, { match, contact, known });
  }
  const found = [...best.values()].sort(
    (x, y) => Number(y.known) - Number(x.known) || y.match.weight - x.match.weight || (x.match.rootId < y.match.rootId ? -1 : 1),
  );
  return { state: found[0] ? (found[0].known ? 'known' : 'possible') : 'new', found, compared };
}
