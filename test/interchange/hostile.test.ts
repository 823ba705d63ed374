import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importItemSchema } from '../../lib/domain/import/import-item';
import { CsvError, csvReader } from '../../lib/interchange/csv/csv-reader';
import { detectDialect } from '../../lib/interchange/csv/detect-dialect';
import { unflatten } from '../../lib/interchange/csv/own-table';
import { readEml } from '../../lib/interchange/eml/read-eml';
import { readTasks } from '../../lib/interchange/ical/read-tasks';
import { BackupError, readBackup } from '../../lib/interchange/backup/read-backup';
import { mappingFor, proposeMapping } from '../../lib/interchange/mapping/map-columns';
import { ownRow } from '../../lib/interchange/mapping/own-row';
import { rowMapper } from '../../lib/interchange/mapping/row-mapper';
import { IMPORT_KINDS } from '../../lib/interchange/mapping/target';
import { splitMbox } from '../../lib/interchange/mbox/split-mbox';
import { readCode } from '../../lib/interchange/qr/read-code';
import { detectEncoding } from '../../lib/interchange/text/detect-encoding';
import { readVCards } from '../../lib/interchange/vcard/read-vcards';
import { toDraft } from '../../lib/interchange/vcard/to-draft';
import { testReaders } from '../support/import-readers';

const USUAL = { dates: 'mdy', decimals: '.' } as const;
const PROTOTYPE = JSON.stringify(Object.getOwnPropertyNames(Object.prototype));
/** Pieces of which hostile files are made: what readers look for, cut and mixed. */
const piece = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ',',
      ';',
      '\t',
      '\n',
      '\r\n',
      '\r',
      '"',
      '""',
      '=',
      "'",
      ':',
      '@',
      '\\',
      '\u0000',
      '\ufeff',
      '\u202e',
      '::: ',
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      'Name',
      'Email',
      'Phone',
      'Date',
      'Total',
      'Order number',
      '__proto__',
      'constructor',
      'toString',
      '姓名',
      'a@b.example',
      '12/31/2026',
      '1,234.50',
      '99999999999999999999',
      '-0',
      '1e400',
      'BEGIN:VCARD',
      'END:VCARD',
      'VERSION:2.1',
      'N:a;b',
      'FN:x',
      'TEL;CELL:',
      'PHOTO;ENCODING=b:',
      'AGENT:',
      'BDAY:0000-00-00',
      'X-SIDECARD-CUSTOM:{"__proto__":1}',
      'PRODID:-//Sidecard//EN',
      'BEGIN:VCALENDAR',
      'From: ',
      'From x@y.example Thu Jan  1 00:00:00 2026',
      'Content-Type: multipart/mixed; boundary=',
      'MECARD:N:',
      'BIZCARD:',
      'BEGIN:VTODO',
      'END:VTODO',
      'DUE:20260101T000000Z',
      'RRULE:FREQ=SECONDLY',
      'TRIGGER:-PT99999999M',
      'END:VCALENDAR',
      'sidecard contacts id',
      'custom __proto__ (number)',
      'emails 1 address',
      'emails 99999 address',
      '{"sidecard":"backup"',
      '],"manifest":',
    ),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 12, unit: 'binary' }) },
);
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

function read(file: string): void {
  detectEncoding(new TextEncoder().encode(file));
  const { rows, delimiter } = detectDialect(file);
  const proposal = proposeMapping(rows, USUAL);
  for (const kind of [proposal.mapping.kind, IMPORT_KINDS[file.length % IMPORT_KINDS.length]!]) {
    const mapping = kind === proposal.mapping.kind ? proposal.mapping : mappingFor(rows[0] ?? [], rows, kind, USUAL);
    const mapper = rowMapper(mapping, testReaders);
    const outcomes = [...rows.flatMap((row, at) => mapper.push(row, at + 1)), ...mapper.end()];
    for (const outcome of outcomes) if (outcome.ok) importItemSchema.safeParse(outcome.item);
  }
  for (const row of rows) {
    unflatten(rows[0] ?? [], row);
    ownRow(rows[0] ?? [], row, 1);
  }
  try {
    const reader = csvReader({ delimiter });
    const step = Math.max(7, Math.ceil(file.length / 16));
    for (let at = 0; at < file.length; at += step) reader.push(file.slice(at, at + step));
    reader.end();
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
  }
  for (const card of readVCards(file)) toDraft(card);
  readCode(file);
  for (const outcome of readTasks(file, testReaders)) expect(typeof outcome.ok).toBe('boolean');
}

describe('hostile files', () => {
  it('of 20,000 kinds throw nothing that is not told, and touch no prototype', { timeout: 120_000 }, () => {
    fc.assert(fc.property(text, read), { seed: 20_261_122, numRuns: 20_000 });
    expect(JSON.stringify(Object.getOwnPropertyNames(Object.prototype))).toBe(PROTOTYPE);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it(
    'of 20,000 kinds are refused in words where a calendar, a mail, a mailbox or a backup is asked for',
    { timeout: 120_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(text, async (file) => {
          for (const outcome of readTasks(`BEGIN:VCALENDAR\n${file}`, testReaders)) expect(typeof outcome.ok).toBe('boolean');
          const bytes = new TextEncoder().encode(file);
          const mail = await readEml(bytes);
          expect(mail === undefined || typeof mail === 'object').toBe(true);
          const mailbox = (async function* () {
            yield new TextEncoder().encode('From a@b.example Thu Jan  1 00:00:00 2026\n');
            yield bytes;
          })();
          for await (const message of splitMbox(mailbox)) expect(message.bytes.length).toBeLessThanOrEqual(bytes.length + 60);
          const pieces = (async function* () {
            yield file.slice(0, 9);
            yield file.slice(9);
          })();
          const drained = (async () => {
            for await (const _ of readBackup(pieces, async (given) => given.slice(0, 64).padEnd(64, '0'))) expect(_).toBeDefined();
          })();
          expect(
            await drained.then(
              () => undefined,
              (error: unknown) => error,
            ),
          ).toBeInstanceOf(BackupError);
        }),
        { seed: 4, numRuns: 20_000 },
      );
      expect(JSON.stringify(Object.getOwnPropertyNames(Object.prototype))).toBe(PROTOTYPE);
    },
  );

  it('of 64 KiB are read to their end, whatever they repeat', { timeout: 120_000 }, () => {
    const shapes = ['"'.repeat(64), 'a,b;c\t', '=cmd|x,\n', 'TEL;CELL:+1\n', ' ::: ', '\r', '1/2/2026,', 'N:a;b\nEND:VCARD\n'];
    for (const shape of shapes) expect(() => read(shape.repeat(Math.ceil(65_536 / shape.length)))).not.toThrow();
  });
});
