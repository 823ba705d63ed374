import { resolve } from 'node:path';
import { buildExtension } from './support/build-extension';
import { measureJsonLd } from './support/capture-json-ld';
import { measureMicroformats } from './support/capture-microformats';
import { measureClick } from './support/capture-click';
import { measureCost } from './support/capture-cost';
import { openPageReader } from './support/capture-reader';
import { measureSchemaOrg } from './support/capture-schema-org';
import { measureWebstruct } from './support/capture-webstruct';
import type { BenchOptions, Measures } from './support/measure';

// npm run bench -- capture --data DIR [--predict OUT] [--size N] [--rows NAME,NAME]
// DIR holds the labelled sets. OUT gets a file of predictions per row. N: only so many pages. NAME: rows of the table below; only what they need
// is built, and into a folder of its own. SIDECARD_BUILT=1 builds nothing and takes .output. SIDECARD_BENCH_PATIENT=1 has the reader's clock go at a
// tenth: for tuning on a machine that is busy, where the budget would cut readings off; never for a number to report.

const ROWS = ['webstruct', 'h-card', 'json-ld', 'schema-org', 'cost', 'click'] as const;
type Row = (typeof ROWS)[number];

/** Reads labelled pages with the built page reader in Chromium, and compares what the pure half makes of them with the labels. */
export async function run({ root, data, predict, size, rows }: BenchOptions): Promise<Measures> {
  if (data === undefined) throw new Error('bench: capture needs --data, the folder of the labelled sets');
  const folder = resolve(data);
  const out = predict === undefined ? undefined : resolve(predict);
  const unknown = rows?.filter((row) => !ROWS.includes(row as Row)) ?? [];
  if (unknown.length > 0) throw new Error(`bench: capture has no row ${unknown.join(', ')}; it has ${ROWS.join(', ')}`);
  const wanted = (row: Row): boolean => rows === undefined || rows.includes(row);
  const measures: Measures = {};
  const extension = buildExtension(root, wanted('click') ? '' : 'page-reader');
  try {
    const reader = await openPageReader(extension.pageReader);
    try {
      if (wanted('webstruct')) Object.assign(measures, await measureWebstruct(reader, folder, out, size));
      if (wanted('h-card')) Object.assign(measures, await measureMicroformats(reader, root, folder, out));
      if (wanted('json-ld')) Object.assign(measures, await measureJsonLd(reader, folder, out));
      if (wanted('schema-org')) Object.assign(measures, await measureSchemaOrg(reader, folder, out));
      if (wanted('cost')) Object.assign(measures, await measureCost(reader, extension.pageReader));
    } finally {
      await reader.close();
    }
    if (wanted('click')) Object.assign(measures, await measureClick(extension.folder));
  } finally {
    extension.remove();
  }
  return measures;
}
