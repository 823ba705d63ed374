import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ContactDraft } from '../../../lib/domain/contact/contact';
import { BookScan } from '../../../lib/match/book/book-scan';
import { Comparer } from '../../../lib/match/book/comparer';
import type { Decision } from '../../../lib/match/book/decide';
import { featuresOf } from '../../../lib/match/features';
import { draftOf } from '../../support/contact-builder';
import { labelledRecords } from '../../support/labelled-books';
import { seeded } from '../../support/random';

const SIZE = 100_000;
/** Ten times a slow machine's; what is held to a bound are the pairs that are compared, not the time. */
const TIMEOUT = 900_000;
const compare = Comparer.prototype.compare;
let compared = 0;

beforeEach(() => {
  compared = 0;
  Comparer.prototype.compare = function counted(this: Comparer, x: number, y: number): boolean {
    compared += 1;
    return compare.call(this, x, y);
  };
});
afterEach(() => {
  Comparer.prototype.compare = compare;
});

type Scanned = { decision: Decision; perRecord: number; kept: number; records: number };

/** A whole scan, its drafts made one by one. `perRecord`: pairs compared in all of it, learning and deciding too. */
function scanOf(drafts: Iterable<ContactDraft>): Scanned {
  const scan = new BookScan();
  for (const draft of drafts) scan.add(featuresOf(draft, 'CN'));
  const records = scan.book.size;
  scan.learn(seeded(1));
  scan.slice(0, records);
  const decision = scan.decide();
  return { decision, perRecord: compared / records, kept: scan.scan.edges.size, records };
}

function* people(count: number, draft: (at: number) => ContactDraft): Generator<ContactDraft> {
  for (let at = 0; at < count; at += 1) yield draft(at);
}
function largest(groups: Int32Array): number {
  const sizes = new Map<number, number>();
  for (const head of groups) sizes.set(head, (sizes.get(head) ?? 0) + 1);
  return Math.max(...sizes.values());
}
/** Words that differ from number to number, in letters alone. */
function word(at: number): string {
  return (at + 400_000).toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)] ?? '');
}

describe('a scan of a large hostile book', { timeout: TIMEOUT }, () => {
  it('compares a few pairs a record where 100,000 strangers have one phone, and takes none for another (BL-2)', () => {
    const { decision, perRecord, records } = scanOf(
      people(SIZE, (at) => draftOf(`${word(at)} Okonkwo${word(at % 97)}`, { phones: ['13800138000'] })),
    );
    expect(records).toBe(SIZE);
    expect(perRecord).toBeLessThan(15);
    expect(largest(decision.found)).toBe(1);
  });

  it('compares none of 100,000 of one name but those that it learns from, and merges nobody (BL-2)', () => {
    const { decision, perRecord, kept } = scanOf(people(SIZE, (at) => draftOf('王伟', { emails: [`p${at}@qq.com`] })));
    expect(perRecord).toBeLessThan(2);
    expect(kept).toBe(0);
    expect(largest(decision.found)).toBe(1);
  });

  it('compares none of 100,000 without a name but those that it learns from', () => {
    const nameless = draftOf('', { org: 'Acme', emails: ['info@acme.example'] });
    const { decision, perRecord } = scanOf(people(SIZE, () => nameless));
    expect(perRecord).toBeLessThan(2);
    expect(largest(decision.found)).toBe(1);
  });

  it('compares a few pairs a record of one company of 50,000, and merges next to no namesakes', () => {
    const entities: number[] = [];
    function* staff(): Generator<ContactDraft> {
      for (const { entity, draft } of labelledRecords('registry', SIZE / 2, 9)) {
        const at = entities.push(entity);
        yield draftOf(draft.name.full, { emails: [`p${at}@acme.example`], org: 'Acme GmbH', phones: ['021-68881234'] });
      }
    }
    const { decision, perRecord } = scanOf(staff());
    expect(perRecord).toBeLessThan(25);
    const merged = [...decision.automatic.entries()].filter(([at, head]) => head !== at);
    const wrong = merged.filter(([at, head]) => entities[at] !== entities[head]);
    expect(merged.length).toBeGreaterThan(5000);
    expect(wrong.length / merged.length).toBeLessThan(0.001);
  });

  it('reads thousands of names of 10,000 letters, and compares no more for their length', () => {
    const { decision, perRecord } = scanOf(
      people(2000, (at) => draftOf(`${word(at).repeat(2000)} ${word(at + 7).repeat(1000)}`, { emails: [`p${at}@acme.example`] })),
    );
    expect(perRecord).toBeLessThan(40);
    expect(largest(decision.found)).toBe(1);
  });
});
