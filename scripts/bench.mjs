import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'vite';

// npm run bench -- SUITE [--data DIR] [--json FILE] [--predict OUT] [--size N] [--rows NAME,NAME] [--cbs FILE --horizon WEEKS]
// A suite is test/bench/SUITE.ts and exports `run(options)`, which answers { name: { value, unit, target? } }. It reports; it never fails on time.

const root = fileURLToPath(new URL('..', import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string' },
    json: { type: 'string' },
    predict: { type: 'string' },
    size: { type: 'string' },
    rows: { type: 'string' },
    cbs: { type: 'string' },
    horizon: { type: 'string' },
  },
});
const suites = readdirSync(resolve(root, 'test/bench'))
  .filter((name) => /^[a-z-]+\.ts$/.test(name))
  .map((name) => name.slice(0, -3));
const [suite] = positionals;
if (!suite || !suites.includes(suite)) {
  console.error(
    `npm run bench -- SUITE [--data DIR] [--json FILE] [--predict OUT] [--size N] [--rows NAME,NAME] [--cbs FILE --horizon WEEKS]\nSUITE is one of: ${suites.join(', ')}`,
  );
  process.exit(2);
}

// Bundled as it ships: a development server's module wrapper makes hot loops half as fast. In a folder of this run's own: others may run beside it.
const outDir = resolve(root, `.output/bench/suites-${process.pid}`);
process.on('exit', () => rmSync(outDir, { recursive: true, force: true }));
await build({
  root,
  configFile: false,
  logLevel: 'error',
  // Its modules are named for bundlers; Node alone does not find them.
  ssr: { noExternal: ['rrule'] },
  build: {
    ssr: `test/bench/${suite}.ts`,
    outDir,
    emptyOutDir: false,
    target: 'esnext',
    rolldownOptions: { output: { entryFileNames: '[name].mjs' } },
  },
});
const { run } = await import(pathToFileURL(resolve(outDir, `${suite}.mjs`)).href);
const measures = await run({
  root,
  data: values.data,
  predict: values.predict,
  size: values.size ? Number(values.size) : undefined,
  rows: values.rows?.split(','),
  cbs: values.cbs,
  horizon: values.horizon ? Number(values.horizon) : undefined,
});
const machine = {
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  memory: totalmem(),
  node: process.version,
  platform: process.platform,
};
print(suite, measures);
const file = resolve(values.json ?? resolve(root, `.output/bench/${suite}.json`));
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, `${JSON.stringify({ suite, machine, measures }, null, 2)}\n`);
console.log(`\nwritten to ${file}`);

/**
 * @param {string} title
 * @param {import('../test/bench/support/measure').Measures} table
 */
function print(title, table) {
  const rows = Object.entries(table).map(([name, { value, unit, target }]) => [
    name,
    show(value),
    unit,
    target ? `${target.at} ${show(target.value)}` : '',
    verdict(value, target),
  ]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  console.log(`\n${title}`);
  for (const [name = '', value = '', unit = '', target = '', met = ''] of rows) {
    console.log(
      `  ${name.padEnd(widths[0] ?? 0)}  ${value.padStart(widths[1] ?? 0)} ${unit.padEnd(widths[2] ?? 0)}  ${target.padEnd(widths[3] ?? 0)}  ${met}`.trimEnd(),
    );
  }
}

/** @param {number} value */
function show(value) {
  const size = Math.abs(value);
  return value.toLocaleString('en-US', { maximumFractionDigits: size < 1 ? 3 : size < 100 ? 2 : 0 });
}

/**
 * @param {number} value
 * @param {import('../test/bench/support/measure').Measure['target']} target
 */
function verdict(value, target) {
  if (!target) return '';
  return (target.at === 'most' ? value <= target.value : value >= target.value) ? 'met' : 'MISSED';
}
