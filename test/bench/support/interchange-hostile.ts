import { readRule } from '../../../lib/followup/recurrence';
import { readBackup } from '../../../lib/interchange/backup/read-backup';
import { CsvError, csvReader } from '../../../lib/interchange/csv/csv-reader';
import { detectDialect } from '../../../lib/interchange/csv/detect-dialect';
import { decodeBytes } from '../../../lib/interchange/decode-bytes';
import { readTasks } from '../../../lib/interchange/ical/read-tasks';
import { proposeMapping } from '../../../lib/interchange/mapping/map-columns';
import { ownRow } from '../../../lib/interchange/mapping/own-row';
import { rowMapper } from '../../../lib/interchange/mapping/row-mapper';
import { splitMbox } from '../../../lib/interchange/mbox/split-mbox';
import { detectEncoding } from '../../../lib/interchange/text/detect-encoding';
import { readVCards } from '../../../lib/interchange/vcard/read-vcards';
import { toDraft } from '../../../lib/interchange/vcard/to-draft';
import { testReaders } from '../../support/import-readers';
import { BACKUPS, BYTES, CALENDARS, CARDS, MAILBOXES, TABLES } from './hostile-files';
import { type Measures, atMost, percentile } from './measure';

/** Runs of one input; the least of them counts, since others use the machine too. */
const RUNS = 3;
const USUAL = { dates: 'mdy', decimals: '.' } as const;
/** Reads a table as the import screen does: its dialect, its columns, every row. */
function readTable(text: string): void {
  const dialect = detectDialect(text);
  const rows = dialect.rows;
  if (rows.length === 0) return;
  const { mapping, header } = proposeMapping(rows, USUAL);
  const mapper = rowMapper(mapping, testReaders);
  try {
    const reader = csvReader({ delimiter: dialect.delimiter });
    const all = [...reader.push(text), ...reader.end()];
    for (const [at, row] of all.slice(header + 1).entries()) mapper.push(row, at + 2);
    mapper.end();
    const [first, second] = all;
    if (first && second) ownRow(first, second, 2);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
  }
}

async function refuse(text: string): Promise<void> {
  const digest = async () => '';
  try {
    for await (const part of readBackup(
      (async function* one() {
        yield text;
      })(),
      digest,
    ))
      void part;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
  }
}

const bytesOf = (text: string) => new TextEncoder().encode(text);
const rule = (told: string) => {
  const read = readRule(told);
  return read.ok ? undefined : read.problem;
};
type Parser = { inputs: readonly (readonly [string, string])[]; read: (text: string) => void | Promise<void> };
const PARSERS: Record<string, Parser> = {
  table: { inputs: TABLES, read: readTable },
  vcard: { inputs: CARDS, read: (text) => readVCards(bytesOf(text)).forEach((card) => toDraft(card)) },
  calendar: { inputs: CALENDARS, read: (text) => void readTasks(text, { ...testReaders, rule }) },
  backup: { inputs: BACKUPS, read: refuse },
  encoding: {
    inputs: BYTES,
    read: (text) => {
      const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
      detectEncoding(bytes);
      decodeBytes(bytes);
    },
  },
  mailbox: {
    inputs: MAILBOXES,
    read: async (text) => {
      for await (const message of splitMbox(new Blob([text]).stream())) void message;
    },
  },
};

/** Milliseconds of processor time that each parser takes for hostile files of 64 KiB: the slowest, and the 99th of a hundred. */
export async function readHostile(): Promise<Measures> {
  const measures: Measures = {};
  for (const [name, { inputs, read }] of Object.entries(PARSERS)) {
    for (const [, text] of inputs.slice(0, 10)) await read(text);
    const took: { ms: number; input: string }[] = [];
    for (const [input, text] of inputs) {
      const runs: number[] = [];
      for (let run = 0; run < RUNS; run += 1) {
        const before = process.cpuUsage();
        await read(text);
        const { user, system } = process.cpuUsage(before);
        runs.push((user + system) / 1000);
      }
      took.push({ ms: Math.min(...runs), input });
    }
    const [slowest] = took.toSorted((x, y) => y.ms - x.ms);
    measures[`hostile-${name}-slowest`] = atMost(slowest?.ms ?? 0, `ms CPU for 64 KiB (${slowest?.input})`, 50);
    measures[`hostile-${name}-p99`] = atMost(
      percentile(
        took.map(({ ms }) => ms),
        0.99,
      ),
      `ms CPU, of ${took.length} inputs`,
      50,
    );
  }
  return measures;
}
