import { describe, expect, it } from 'vitest';
import type { ContactDraft } from '../../../lib/domain/contact/contact';
import { columnWeight } from '../../../lib/match/book/weights';
import { COMPARISONS, LEVELS, comparisonAt, levelName } from '../../../lib/match/levels';
import { draftOf } from '../../support/contact-builder';
import { labelledBook } from '../../support/labelled-books';
import { scanned } from './scan-of';

const strangers = labelledBook('crm', 400, 21).map(({ draft }) => draft);
type Said = { level: string; weight: number };

/** What each comparison of two drafts says in a book of them, of others and of 400 strangers; a plain field by its number. */
function compared(x: ContactDraft, y: ContactDraft, others: readonly ContactDraft[] = []): Record<string, Said> {
  const { scan } = scanned([x, y, ...others, ...strangers]);
  scan.comparer.compare(0, 1);
  const said = Array.from(scan.comparer.levels.entries()).filter(([, level]) => level !== 0);
  return Object.fromEntries(
    said.map(([column, level]) => {
      const name = comparisonAt(column);
      const weight = columnWeight(scan.tables, scan.comparer, column);
      return [name === 'field' ? `field${column - COMPARISONS.indexOf('field')}` : name, { level: levelName(column, level), weight }];
    }),
  );
}
const levelsOf = (said: Record<string, Said>) => Object.fromEntries(Object.entries(said).map(([name, { level }]) => [name, level]));
const address = (locality: string, postcode: string, street = '') => ({
  id: 'a0',
  full: `${street} ${postcode} ${locality}`.trim(),
  street,
  locality,
  region: 'NRW',
  postcode,
});

describe('compare', () => {
  it('says one level for each comparison of which both sides have something, and nothing for the others (LV-1)', () => {
    const x = draftOf('Ana Silva', {
      emails: ['ana.silva@acme.example'],
      phones: ['13800138000'],
      profiles: ['https://www.linkedin.com/in/ana-silva'],
      org: 'Acme Ltd',
      title: 'Buyer',
      birthday: '1980-02-03',
      addresses: [address('Bonn', '53111', 'Hauptstr. 5')],
      custom: { badge: 'B-77' },
    });
    expect(Object.keys(LEVELS)).toEqual(COMPARISONS);
    expect(levelsOf(compared(x, x))).toEqual({
      name: 'exact',
      birthday: 'same',
      email: 'same',
      phone: 'same',
      profile: 'same',
      org: 'domain',
      title: 'same',
      address: 'same',
      field0: 'same',
    });
    expect(levelsOf(compared(x, draftOf('Ana Silva')))).toEqual({ name: 'exact' });
  });

  it('orders its levels: what agrees better weighs more (LV-1)', () => {
    const born = (birthday: string) =>
      compared(draftOf('Ana Silva', { birthday: '1980-02-13' }), draftOf('Ana Silva', { birthday })).birthday;
    const weights = ['1980-02-13', '1980-02-31', '1955-11-27'].map((birthday) => born(birthday)?.weight ?? 0);
    expect(weights).toEqual(weights.toSorted((p, q) => q - p));
    expect(new Set(weights).size).toBe(weights.length);
  });

  it('weighs a rare name more than a common one, by the tables where the book is small, and a value by its share of the book (LV-2)', () => {
    const name = (full: string) => compared(draftOf(full), draftOf(full)).name?.weight ?? 0;
    expect(name('辜军')).toBeGreaterThan(name('王伟') + 2);
    expect(name('Zebulon Quackenbush')).toBeGreaterThan(name('John Smith') + 2);
    const buyer = draftOf('Ana Silva', { title: 'Keeper of the seals' });
    const many = Array.from({ length: 60 }, (_, at) => draftOf(`Other ${at}`, { title: 'Keeper of the seals' }));
    expect(compared(buyer, buyer).title?.weight).toBeGreaterThan((compared(buyer, buyer, many).title?.weight ?? Infinity) + 2);
  });

  it('takes a number for private as long as few different people carry it; records whose names fit are one of them (LV-3)', () => {
    const ana = draftOf('Ana Silva', { phones: ['13800138000'] });
    const called = (full: string) => draftOf(full, { phones: ['13800138000'] });
    expect(
      compared(
        ana,
        ana,
        Array.from({ length: 6 }, () => called('Ana Silva')),
      ).phone?.level,
    ).toBe('same');
    const team = ['Tom Becker', 'Rita Vogel', 'Li Wei', 'Omar Haddad', 'Ines Costa', 'Yuki Mori'].map(called);
    expect(compared(ana, ana, team).phone?.level).toBe('shared');
  });

  it('does not look at the place where the employer agrees, and at it where nothing is known of one (LV-4)', () => {
    const at = (org?: string) => draftOf('Ana Silva', { ...(org && { org }), addresses: [address('Bonn', '53111')] });
    expect(levelsOf(compared(at('Acme Ltd'), at('Acme Ltd')))).toEqual({ name: 'exact', org: 'same' });
    expect(levelsOf(compared(at(), at()))).toEqual({ name: 'exact', locality: 'same', region: 'same', postcode: 'same' });
  });

  it('hears little from a mailbox that is named after its owner beside the name, and more from one that is not (LV-4)', () => {
    const at = (mailbox: string) =>
      compared(draftOf('Ana Silva', { emails: [`${mailbox}@one.example`] }), draftOf('Ana Silva', { emails: [`${mailbox}@two.example`] }))
        .email;
    expect([at('ana.silva')?.level, at('moonwalker')?.level]).toEqual(['handle', 'handle']);
    expect(at('moonwalker')?.weight).toBeGreaterThan((at('ana.silva')?.weight ?? Infinity) + 4);
  });

  it('gives a plain field no weight before the book has shown what it is worth (LV-5)', () => {
    const x = draftOf('Ana Silva', { custom: { shelf: 'north' } });
    const { field0 } = compared(x, draftOf('Ana Silva', { custom: { shelf: 'south' } }));
    expect(field0?.level).toBe('different');
    expect(Math.abs(field0?.weight ?? Infinity)).toBeLessThan(0.5);
  });
});
