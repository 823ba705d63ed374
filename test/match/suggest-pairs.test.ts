import { describe, expect, it } from 'vitest';
import type { Link } from '../../lib/domain/link/link';
import type { Pair } from '../../lib/domain/pair/pair';
import type { Candidate } from '../../lib/match/candidate';
import { frequenciesFrom } from '../../lib/match/frequencies';
import { matchKeys } from '../../lib/match/keys';
import { suggestPairs } from '../../lib/match/suggest-pairs';
import { draftOf, linkOf, testId } from '../support/contact-builder';

const candidate = (number: number, full: string, members: number[] = [number]): Candidate => ({
  rootId: testId(number),
  members: members.map(testId),
  contact: draftOf(full, { emails: ['ana@acme.example'] }),
});
const ana = candidate(1, 'Ana Silva');
const anna = candidate(2, 'Ana Silva', [2, 3]);

function suggest(more: { subject?: Candidate; candidates?: Candidate[]; links?: Link[]; existing?: Pair[]; now?: number }) {
  const { subject, candidates = [anna], links = [], existing = [], now = 100 } = { subject: ana, ...more };
  const keys = subject ? matchKeys(subject.contact, 'US') : [];
  const frequencies = frequenciesFrom(
    keys,
    keys.map(() => 2),
    1000,
  );
  return suggestPairs({
    subject,
    candidates,
    links,
    existing,
    now,
    context: { bookSize: 1000, country: 'US', bounds: { reviewFrom: -1, knownFrom: 10 }, frequencies },
  });
}
const [pair] = suggest({}).upserts as [Pair];

describe('suggestPairs', () => {
  it('suggests two customers by their root ids, with the evidence (SP-1)', () => {
    expect(pair).toMatchObject({ id: `${testId(1)}:${testId(2)}`, a: testId(1), b: testId(2), state: 'open', foundAt: 100 });
    expect(pair.evidence[0]).toMatchObject({ comparison: 'prior', of: 1000 });
    expect(pair.weight).toBeGreaterThan(10);
    expect(suggest({ subject: anna, candidates: [ana] }).upserts[0]?.id).toBe(pair.id);
  });

  it("never suggests one customer's own records (SP-2)", () => {
    expect(suggest({ candidates: [ana, candidate(1, 'Ana Silva')] }).upserts).toEqual([]);
    expect(suggest({ subject: anna, candidates: [candidate(3, 'Ana Silva')] }).upserts).toEqual([]);
  });

  it('holds "not the same" of any of the records through every scan, until it is taken back (SP-3)', () => {
    const mark = linkOf(1, 'different', testId(3), testId(1));
    for (let scan = 0; scan < 3; scan += 1)
      expect(suggest({ links: [mark], existing: [pair], now: scan })).toEqual({ upserts: [], drops: [pair.id] });
    expect(suggest({ subject: anna, candidates: [ana], links: [mark] }).upserts).toEqual([]);
    expect(suggest({ links: [{ ...mark, undoneAt: 9 }] }).upserts).toHaveLength(1);
  });

  it('does not write a pair again that did not change, and keeps one that was put off (SP-4)', () => {
    expect(suggest({ existing: [pair], now: 200 })).toEqual({ upserts: [], drops: [] });
    const later: Pair = { ...pair, state: 'later', weight: 1 };
    expect(suggest({ existing: [later], now: 200 }).upserts).toEqual([{ ...pair, state: 'later' }]);
  });

  it('drops pairs that no longer hold: other values, merged away, gone (SP-5)', () => {
    expect(suggest({ candidates: [], existing: [pair] }).drops).toEqual([pair.id]);
    expect(suggest({ candidates: [candidate(2, 'Tom Becker')], existing: [pair] }).upserts).toMatchObject([{ id: pair.id }]);
    const stale = { ...pair, id: `${testId(1)}:${testId(3)}`, b: testId(3) };
    expect(suggest({ existing: [stale] })).toMatchObject({ upserts: [{ id: pair.id }], drops: [stale.id] });
    expect(suggest({ subject: undefined, existing: [pair] })).toEqual({ upserts: [], drops: [pair.id] });
  });
});
