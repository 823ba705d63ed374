import { resolve } from 'node:path';
import { measureFields } from './support/mail-fields';
import { measureMbox } from './support/mail-mbox';
import { measureQuotes } from './support/mail-quotes';
import { measureSignatures } from './support/mail-signatures';
import type { BenchOptions, Measures } from './support/measure';

// npm run bench -- mail [--data DIR] [--predict OUT] [--rows NAME,NAME] [--size MEGABYTES]
// DIR holds the labelled mails. OUT gets forge.jsonl ({ case, lines }, for score-lines) and quotes.jsonl ({ case, reply }).
// --size: of the mailbox file that is generated and read (50). Without --data the generated signatures and the mailbox are measured.
// SIDECARD_BENCH_SHOW=1 prints the mails whose signature differs: for a look at the kinds, never to fit a rule to one mail.

const ROWS = ['quotes', 'signatures', 'fields', 'mbox'] as const;

/** Reads labelled mails with what the panel reads mails with. */
export async function run({ data, predict, rows, size }: BenchOptions): Promise<Measures> {
  const unknown = rows?.filter((row) => !ROWS.some((each) => each === row)) ?? [];
  if (unknown.length > 0) throw new Error(`bench: mail has no row ${unknown.join(', ')}; it has ${ROWS.join(', ')}`);
  const wanted = (row: (typeof ROWS)[number]) => rows === undefined || rows.includes(row);
  const out = predict === undefined ? undefined : resolve(predict);
  const measures: Measures = {};
  if (data !== undefined) {
    const folder = resolve(data);
    if (wanted('quotes')) Object.assign(measures, await measureQuotes(folder, out));
    if (wanted('signatures')) Object.assign(measures, measureSignatures(folder, out));
  }
  if (wanted('fields')) Object.assign(measures, measureFields());
  if (wanted('mbox')) Object.assign(measures, await measureMbox(size ?? 50));
  return measures;
}
