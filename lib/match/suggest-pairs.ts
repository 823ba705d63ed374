import { isActive } from '../domain/link/components';
import type { Evidence, Link } from '../domain/link/link';
import { type Pair, pairId } from '../domain/pair/pair';
import type { Candidate, MatchContext } from './candidate';
import { compareMany } from './compare';
import { featuresOf } from './features';
import type { Frequencies } from './frequencies';
import { FACTORY } from './book/match-model';
import { modelPrior } from './book/learned-model';
import { priorEvidence, score } from './score';
import { verdict } from './verdict';

export type SuggestInput = {
  /** The customer to look at; undefined when its contact is gone: all its pairs are dropped. */
  subject: Candidate | undefined;
  candidates: readonly Candidate[];
  /** What a comparison with each candidate came to, where it was made already. */
  compared?: readonly Evidence[][];
  /** Every decision that touches a member of the subject. */
  links: readonly Link[];
  /** Every pair that names a member of the subject. */
  existing: readonly Pair[];
  context: MatchContext & { frequencies: Frequencies };
  now: number;
};
export type Suggestions = { upserts: Pair[]; drops: string[] };

/**
 * The duplicates to suggest for one customer, by root ids, and the ids of stored pairs that no longer hold. Decided pairs are never
 * suggested: one customer's own records, and two customers of which any records are marked as not the same. A pair that the user put off
 * stays put off; one that did not change is not written again.
 */
export function suggestPairs({ subject, candidates, compared, links, existing, context, now }: SuggestInput): Suggestions {
  const found = new Map<string, Pair>();
  if (subject) {
    const prior = modelPrior(context.model ?? FACTORY, context.bookSize);
    const open = candidates.filter(
      (candidate) =>
        candidate.rootId !== subject.rootId && !membersOf(subject).includes(candidate.rootId) && !areApart(subject, candidate, links),
    );
    const evidences = compared
      ? open.map((candidate) => compared[candidates.indexOf(candidate)])
      : compareMany(
          featuresOf(subject.contact, context.country),
          open.map(({ contact }) => featuresOf(contact, context.country)),
          context.frequencies,
          context.model,
        );
    for (const [at, candidate] of open.entries()) {
      const evidence = evidences[at] ?? [];
      if (evidence.length === 0) continue;
      const { weight, probability } = score(evidence, prior);
      if (verdict(evidence, weight, context.bounds) === 'new') continue;
      const id = pairId(subject.rootId, candidate.rootId);
      if ((found.get(id)?.weight ?? -Infinity) >= weight) continue;
      const [a, b] = subject.rootId < candidate.rootId ? [subject.rootId, candidate.rootId] : [candidate.rootId, subject.rootId];
      const before = existing.find((pair) => pair.id === id);
      found.set(id, {
        id,
        a,
        b,
        weight,
        probability,
        evidence: [priorEvidence(context.bookSize, prior), ...evidence],
        foundAt: before?.foundAt ?? now,
        state: before?.state ?? 'open',
      });
    }
  }
  const drops = existing.filter((pair) => !found.has(pair.id)).map((pair) => pair.id);
  const upserts = [...found.values()].filter((pair) => {
    const before = existing.find((each) => each.id === pair.id);
    return !before || JSON.stringify(before.evidence) !== JSON.stringify(pair.evidence) || before.weight !== pair.weight;
  });
  return { upserts, drops };
}

function membersOf({ rootId, members }: Candidate): readonly string[] {
  return members ?? [rootId];
}

function areApart(subject: Candidate, candidate: Candidate, links: readonly Link[]): boolean {
  const mine = membersOf(subject);
  const theirs = membersOf(candidate);
  return links.some(
    (link) =>
      link.type === 'different' &&
      isActive(link) &&
      ((mine.includes(link.a) && theirs.includes(link.b)) || (mine.includes(link.b) && theirs.includes(link.a))),
  );
}
