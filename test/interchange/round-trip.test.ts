import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Contact, contactSchema } from '../../lib/domain/contact/contact';
import { columnsOf, flatten, ownKindOf, unflatten } from '../../lib/interchange/csv/own-table';
import { csvReader } from '../../lib/interchange/csv/csv-reader';
import { printCsv, undefused } from '../../lib/interchange/csv/print-csv';
import { printVCard } from '../../lib/interchange/vcard/print-vcard';
import { readVCards } from '../../lib/interchange/vcard/read-vcards';
import { toDraft } from '../../lib/interchange/vcard/to-draft';
import { anyContact, bare } from '../support/any-records';

const RUNS = { seed: 20_261_122, numRuns: 300 };
const kept = ({ id: _, createdAt: __, updatedAt: ___, rev: ____, ...rest }: Contact) => bare(rest);

describe('printVCard', () => {
  for (const version of ['4.0', '3.0'] as const)
    it(`prints ${version} cards that are read back as they were`, () => {
      fc.assert(
        fc.property(anyContact, (contact) => {
          const printed = printVCard(contact, version);
          for (const line of printed.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
          const [card, ...more] = readVCards(new TextEncoder().encode(printed));
          expect(more).toEqual([]);
          const imported = card && toDraft(card);
          expect(imported?.id).toBe(contact.id);
          expect(bare(imported?.draft ?? {})).toEqual(kept(contact));
        }),
        RUNS,
      );
    });
});

describe('flatten', () => {
  it('makes tables that are read back as they were, exact and safe for spreadsheets', () => {
    fc.assert(
      fc.property(
        fc.array(anyContact, { minLength: 1, maxLength: 4 }),
        fc.constantFrom('exact' as const, 'safe' as const),
        (contacts, safety) => {
          const rows = contacts.map((contact) => flatten('contacts', contact));
          const columns = columnsOf(rows);
          const printed = printCsv([columns, ...rows.map((row) => columns.map((column) => row.get(column) ?? ''))], safety);
          const reader = csvReader({ delimiter: ',' });
          const [headers = [], ...read] = [...reader.push(printed), ...reader.end()].map((row) =>
            safety === 'safe' ? row.map(undefused) : row,
          );
          expect(ownKindOf(headers)).toBe('contacts');
          const back = read.map((row) => unflatten(headers, row));
          expect(back.map(({ id }) => id)).toEqual(contacts.map(({ id }) => id));
          for (const [at, { record }] of back.entries()) {
            const lists = {
              emails: [],
              phones: [],
              addresses: [],
              orgs: [],
              profiles: [],
              urls: [],
              tags: [],
              domains: [],
              custom: {},
              consent: {},
              pins: {},
              unknownProps: [],
            };
            const { id, createdAt, updatedAt, rev } = contacts[at]!;
            expect(kept(contactSchema.parse({ ...lists, ...record, id, createdAt, updatedAt, rev }))).toEqual(kept(contacts[at]!));
          }
        },
      ),
      { ...RUNS, numRuns: 150 },
    );
  });
});
