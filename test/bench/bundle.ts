import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { buildExtension } from './support/build-extension';
import { type BenchOptions, type Measure, type Measures, atMost } from './support/measure';

/** In KB of 1,000 bytes. */
const TARGETS = { pageReaderGzip: 25, worker: 1000, zip: 2000 } as const;
const STATIC_IMPORT = /(?:\bimport|\bfrom)\s*["'](\.{1,2}\/[^"']+\.js)["']/g;

type Built = { name: string; bytes: Buffer };

/** Bytes of the built extension by file, raw and gzipped; entries with all that they import at once; the zip that a store gets. */
export function run({ root }: BenchOptions): Measures {
  const extension = buildExtension(root);
  try {
    return sizesOf(extension.folder);
  } finally {
    extension.remove();
  }
}

function sizesOf(folder: string): Measures {
  const files = filesIn(folder);
  const code = files.filter(({ name }) => /\.(js|css)$/.test(name)).toSorted((x, y) => y.bytes.length - x.bytes.length);
  const table = code.flatMap(({ name, bytes }): [string, Measure][] => [
    [withoutHash(name), kilobytes(bytes.length)],
    [`${withoutHash(name)} gzip`, kilobytes(gzipped(bytes))],
  ]);
  const worker = withImports(files, 'background.js');
  const pageReader = withImports(files, 'page-reader.js');
  return {
    ...Object.fromEntries(table),
    'page-reader-gzip': atMost(sum(pageReader.map(({ bytes }) => gzipped(bytes))), 'KB', TARGETS.pageReaderGzip),
    worker: atMost(sum(worker.map(({ bytes }) => bytes.length)), 'KB', TARGETS.worker),
    'worker-gzip': { value: sum(worker.map(({ bytes }) => gzipped(bytes))), unit: 'KB' },
    total: { value: sum(files.map(({ bytes }) => bytes.length)), unit: 'KB' },
    zip: atMost(zipSize(files), 'KB', TARGETS.zip),
  };
}

function filesIn(folder: string): Built[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ name: relative(folder, path), bytes: readFileSync(path) }));
}

/** An entry and every chunk that is loaded before it runs. @throws when the entry was not built */
function withImports(files: readonly Built[], entry: string): Built[] {
  const found = new Map<string, Built>();
  const visit = (name: string): void => {
    const file = files.find((each) => each.name === name);
    if (!file) throw new Error(`bench: ${name} was not built`);
    if (found.has(name)) return;
    found.set(name, file);
    for (const [, path = ''] of file.bytes.toString().matchAll(STATIC_IMPORT)) visit(join(dirname(name), path));
  };
  visit(entry);
  return [...found.values()];
}

/** Deflated files with their local and central headers and the end record (PKWARE APPNOTE 4.3): what a zip tool writes. */
function zipSize(files: readonly Built[]): number {
  const headers = files.map(({ name }) => 30 + 46 + 2 * Buffer.byteLength(name));
  return sum([...files.map(({ bytes }) => deflateRawSync(bytes, { level: 9 }).length), ...headers, 22]);
}

function gzipped(bytes: Buffer): number {
  return gzipSync(bytes, { level: 9 }).length;
}
function sum(sizes: readonly number[]): number {
  return sizes.reduce((total, size) => total + size, 0) / 1000;
}
function kilobytes(size: number): Measure {
  return { value: size / 1000, unit: 'KB' };
}

/** `chunks/dashboard-BK7n6T9i.js` as `chunks/dashboard.js`: the name of a measure must not change with each build. */
function withoutHash(name: string): string {
  return name.replace(/-[\w-]{8}(?=\.(?:js|css)$)/, '');
}
