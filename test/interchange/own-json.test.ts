import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileOutcomes } from '../../components/hooks/import/file-outcomes';
import { openFile } from '../../components/hooks/import/open-file';
import type { Contact } from '../../lib/domain/contact/contact';
import type { RecordBase } from '../../lib/domain/record';
import { taskSchema } from '../../lib/domain/task/task';
import type { OwnKind } from '../../lib/interchange/csv/own-table';
import { anyCase, anyDeal, anyInteraction, anyOrder, anyTask } from '../support/any-history';
import { anyContact, bare } from '../support/any-records';
import { contactOf, draftOf } from '../support/contact-builder';
import { testReaders } from '../support/import-readers';

const USUAL = { dates: 'ymd', decimals: '.' } as const;
const RUNS = { seed: 20_261_123, numRuns: 60 };
type Child = RecordBase & { contactId?: string; remindAt?: number | null };

/** As the export writes them: a line for each. */
function printed(records: readonly object[]): string {
  return `[\n${records.map((record) => JSON.stringify(record)).join(',\n')}\n]\n`;
}
async function open(text: string | Uint8Array<ArrayBuffer>, name = 'book.json') {
  return openFile(new File([text], name), USUAL);
}
/** A contact as the export has it. */
function asShown({ createdAt: _, updatedAt: __, rev: ___, ...shown }: Contact) {
  return shown;
}
/** What an import makes of every record of a file. */
async function outcomesOf(text: string) {
  const result = await open(text);
  if (!result.ok || result.opened.type !== 'table' || !result.table) throw new Error(`test: ${JSON.stringify(result)}`);
  const { opened, table } = result;
  expect(opened.own).toBe(true);
  const { encoding, delimiter, proposal, own } = opened;
  const plan = { type: 'table', encoding, delimiter, header: proposal.header, mapping: proposal.mapping, own } as const;
  const found = [];
  for await (const { outcome } of fileOutcomes(table, plan, testReaders)) found.push(outcome);
  return found;
}
/** What is in a file of a record: its times and revision belong to one book, whose it is stands in `who`. */
function kept({ id: _, createdAt: __, updatedAt: ___, rev: ____, contactId: _____, remindAt: ______, ...rest }: Child) {
  return bare(rest);
}

const ama = (number: number) => contactOf(number, draftOf('Ama Ode', { emails: ['ama@ode.example'] }));

const KINDS: [Exclude<OwnKind, 'contacts' | 'responses'>, fc.Arbitrary<Child>][] = [
  ['orders', anyOrder],
  ['interactions', anyInteraction],
  ['cases', anyCase],
  ['deals', anyDeal],
  ['tasks', anyTask.map((task) => taskSchema.parse({ ...task, remindAt: task.due }))],
];

describe('openFile of records that were exported as JSON', () => {
  it('brings contacts back as they were, with their ids', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyContact, { minLength: 1, maxLength: 4 }), async (contacts) => {
        for (const [at, outcome] of (await outcomesOf(printed(contacts.map(asShown)))).entries()) {
          if (!outcome.ok || outcome.item.kind !== 'contacts') throw new Error(JSON.stringify(outcome));
          expect(outcome.item.id).toBe(contacts[at]?.id);
          expect(bare(outcome.item.draft)).toEqual(contacts[at] && kept(contacts[at]));
        }
      }),
      RUNS,
    );
  });

  it.each(KINDS)('brings %s back as they were', async (kind, any) => {
    await fc.assert(
      fc.asyncProperty(fc.array(any, { minLength: 1, maxLength: 4 }), async (records) => {
        const outcomes = await outcomesOf(printed(records));
        expect(outcomes).toHaveLength(records.length);
        for (const [at, outcome] of outcomes.entries()) {
          if (!outcome.ok || outcome.item.kind !== kind) throw new Error(JSON.stringify(outcome));
          const record = records[at];
          expect(outcome.item.who).toEqual({ uid: `sidecard:${record?.contactId}` });
          expect(outcome.item.key).toContain(record?.id);
          expect(bare(outcome.item.record)).toEqual(record && kept(record));
        }
      }),
      RUNS,
    );
  });

  it('keeps text that a spreadsheet would run, and its own apostrophes', async () => {
    const contacts = ["'=1+1", '=1+1', "'", "''@a"].map((note, at) => contactOf(at + 1, draftOf('Ama Ode', { note })));
    const notes = (await outcomesOf(printed(contacts))).map((outcome) =>
      outcome.ok && outcome.item.kind === 'contacts' ? outcome.item.draft.note : undefined,
    );
    expect(notes).toEqual(contacts.map(({ note }) => note));
  });

  it('knows the records whatever the file is called and however it is laid out', async () => {
    const text = `\ufeff${JSON.stringify([ama(1)], null, 2)}`;
    expect(await open(text, 'book.txt')).toMatchObject({ ok: true, opened: { type: 'table', own: true } });
    expect(await open('[Name],[Mail]\nAna,ana@acme.example\n', 'a.csv')).toMatchObject({ ok: true, opened: { own: false } });
  });

  it('refuses a record that does not fit by its field and takes the others', async () => {
    const wrong = [{ tags: 'a' }, { note: { record: 1 } }, { custom: 'x' }, { name: {} }, { extra: 1 }];
    const text = `[${[
      JSON.stringify(ama(1)),
      ...wrong.map((patch) => JSON.stringify({ ...ama(2), ...patch })),
      `{"__proto__":{"polluted":1},${JSON.stringify(ama(3)).slice(1)}`,
      `{"id":"${ama(4).id}","note":${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
      'null',
      '7',
    ].join(',')}]`;
    const outcomes = await outcomesOf(text);
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, ...Array.from({ length: 9 }, () => false)]);
    const told = outcomes.map((outcome) => (outcome.ok ? '' : outcome.problems[0]?.value));
    expect(told.slice(1, 5)).toEqual(['tags', 'note', '', 'name full']);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it('refuses what is no list of its records, and says why', async () => {
    const records = { ok: false, why: 'records' };
    for (const text of ['[{"a":1}]', '{"a":1}', '[1,2]', '[null]', '[[[]]]', '[{"__proto__":{"polluted":1}}]'])
      expect(await open(text)).toEqual(records);
    expect(await open('[{"a":1}]', 'any.txt')).toEqual(records);
    expect(await open('[]')).toEqual({ ok: false, why: 'empty' });
    expect(await open(`[{"a":${'['.repeat(200_000)}${']'.repeat(200_000)}}]`)).toEqual(records);
    expect(await open(`[${'1,'.repeat(1_000_000)}1]`)).toEqual(records);
    const cut = printed([ama(1)]).slice(0, -6);
    expect(await open(cut)).toEqual({ ok: false, why: 'broken' });
    expect(await open(new Uint8Array([...new TextEncoder().encode('[{"a":"'), 0xff, 0xfe]))).toEqual({ ok: false, why: 'broken' });
  });

  it('refuses what is too large to be read whole, before it is', async () => {
    const filling = new Blob([' '.repeat(1024 * 1024)]);
    const file = new File(['[{', ...Array.from({ length: 201 }, () => filling)], 'book.json');
    expect(await openFile(file, USUAL)).toEqual({ ok: false, why: 'large' });
  });
});
