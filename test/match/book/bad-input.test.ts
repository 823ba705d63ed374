import { describe, expect, it } from 'vitest';
import { draftOf } from '../../support/contact-builder';
import { labelledBook } from '../../support/labelled-books';
import { scanned } from './scan-of';

const SIZE = 3000;
const groupsOf = (heads: Int32Array) =>
  [...Map.groupBy(heads, (head) => head).values()].map(({ length }) => length).toSorted((x, y) => y - x);
/** Names that differ from number to number, in letters alone. */
const nameOf = (at: number) =>
  `${(at + 40_000).toString(26).replace(/\d/g, (d) => 'qrstuvwxyz'[Number(d)] ?? '')} Okonkwo${(at % 97).toString(36).replace(/\d/g, '')}`;

describe('a scan of hostile books', () => {
  it('does not chain strangers who all have one phone, and compares few of them (BL-2)', () => {
    const scan = scanned(Array.from({ length: SIZE }, (_, at) => draftOf(nameOf(at), { phones: ['13800138000'] })));
    expect(scan.scan.compared).toBeLessThan(SIZE * 210);
    expect(groupsOf(scan.decide().automatic)[0]).toBe(1);
  });

  it('merges nobody of a book in which all have one name (BL-2)', () => {
    const scan = scanned(Array.from({ length: SIZE }, () => draftOf('王伟', {})));
    expect(groupsOf(scan.decide().automatic)[0]).toBe(1);
  });

  it('merges nobody without a name, mailbox or number', () => {
    const decision = scanned(Array.from({ length: 500 }, () => draftOf('', {}))).decide();
    expect(groupsOf(decision.found)[0]).toBe(1);
  });

  it('reads a name of 10,000 letters, and a field as long', () => {
    const long = draftOf('x'.repeat(10_000), { custom: { note: 'y'.repeat(10_000) }, emails: ['a@acme.example'] });
    const decision = scanned([long, long, draftOf('Ana Silva', {})]).decide();
    expect(decision.found[1]).toBe(0);
  });

  it('keeps the people of one company of thousands apart', () => {
    const staff = labelledBook('registry', SIZE, 9).map(({ draft }, at) =>
      draftOf(draft.name.full, { emails: [`p${at}@acme.example`], org: 'Acme GmbH', phones: ['021-68881234'] }),
    );
    const [largest = 0] = groupsOf(scanned(staff).decide().automatic);
    expect(largest).toBe(1);
  });

  it('holds contradictory marks: none of three that are marked crosswise is merged', () => {
    const one = draftOf('Jordan Okonkwo', { emails: ['jordan.okonkwo@acme.example'], phones: ['13800138000'] });
    const decision = scanned([one, one, one]).decide({ areApart: (x, y) => Math.abs(x - y) < 3 });
    expect(groupsOf(decision.found)).toEqual([1, 1, 1]);
  });
});
