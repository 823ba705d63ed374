import { describe, expect, it } from 'vitest';
import { BookScan } from '../../../lib/match/book/book-scan';
import { featuresOf } from '../../../lib/match/features';
import { closedPairs, scorePairs } from '../../bench/support/match-scores';
import { type LabelledKind, labelledBook } from '../../support/labelled-books';
import { seeded } from '../../support/random';
import { scanned } from './scan-of';

const SIZE = 1200;

function scoreOf(kind: LabelledKind, seed: number) {
  const book = labelledBook(kind, SIZE, seed);
  const decision = scanned(book.map(({ draft }) => draft)).decide();
  const ids = book.map((_, at) => `r${at}`);
  const truth = new Map(book.map(({ entity }, at) => [`r${at}`, String(entity)]));
  return { ...scorePairs(closedPairs(ids, decision.automatic, decision.found), truth), stated: decision.precision };
}

describe('BookScan', () => {
  it.each([
    ['crm', 0.95],
    ['registry', 0.99],
    ['births', 0.98],
    ['orgs', 0.95],
    ['authors', 0.8],
  ] as const)('finds the duplicates of a generated book of %s, F1 at least %d, without labels (TR-1)', (kind, least) => {
    const { found, auto } = scoreOf(kind, 21);
    expect(found.f1).toBeGreaterThan(least);
    expect(auto.precision).toBeGreaterThan(0.99);
  });

  it('states a precision of the automatic band that holds (DE-6)', () => {
    const { auto, stated } = scoreOf('crm', 23);
    expect(auto.recall).toBeGreaterThan(0.5);
    expect(Math.abs(stated - auto.precision)).toBeLessThan(0.01);
  });

  it('comes to the same in slices and small steps as in one go (BA-1)', () => {
    const drafts = labelledBook('crm', 400, 5).map(({ draft }) => draft);
    const stepped = new BookScan();
    for (const draft of drafts) stepped.add(featuresOf(draft, 'CN'));
    const random = seeded(1);
    let steps = 0;
    while (stepped.learnStep(random)) steps += 1;
    for (let from = 0; from < drafts.length; from += 37) stepped.slice(from, from + 37);
    expect(steps).toBeGreaterThan(10);
    expect(stepped.decide()).toEqual(scanned(drafts).decide());
  });

  it('says so when it is asked to compare before it learned', () => {
    expect(() => new BookScan().slice(0, 1)).toThrow('learns before it compares');
  });

  it('scans a book of none and of one', () => {
    for (const size of [0, 1])
      expect(scanned(labelledBook('crm', size, 1).map(({ draft }) => draft)).decide().automatic).toHaveLength(size);
  });
});
