import { type BenchOptions, type Measures, atMost, percentile } from './support/measure';
import { runInPage } from './support/page';
import type { ValueTimes } from './support/value-page';
import { predict, readCbs, writeCsv } from './support/value-cbs';
import { holdOutRows } from './support/value-hold-out';
import { segmentRows } from './support/value-segments';
import { publishedRows } from './support/value-published';
import { rfmRows } from './support/value-rfm';
import { speedRows } from './support/value-speed';

const WORKER_CUSTOMERS = 300_000;

/**
 * The table of issue 7; `--rows` of published, hold-out, rfm, speed, worker, segments. `--data` adds the published sets; `--cbs FILE --horizon WEEKS --predict OUT.csv` fits on the file's x, t_x, T (weeks, first
 * column the customer) and writes `customer,p_buy,expected`.
 */
export async function run({ root, data, cbs, horizon = 52, predict: out, size, rows }: BenchOptions): Promise<Measures> {
  if (cbs) return predictFile(cbs, horizon, out);
  const wanted = (name: string) => !rows || rows.includes(name);
  return {
    ...(data && wanted('published') && publishedRows(data)),
    ...(data && wanted('hold-out') && holdOutRows(data, size)),
    ...(data && wanted('rfm') && rfmRows(data)),
    ...(wanted('speed') && speedRows()),
    ...(rows?.includes('worker') && (await workerRows(root, size))),
    ...(rows?.includes('segments') && (await segmentRows(root, size))),
  };
}

/** Through a real IndexedDB, the next day's re-score of everybody. Asked for by name only: the book is written first, which takes minutes. */
async function workerRows(root: string, customers = WORKER_CUSTOMERS): Promise<Measures> {
  const { seed, rescore, reads, written } = await runInPage<{ customers: number }, ValueTimes>(root, 'test/bench/support/value-page.ts', {
    customers,
  });
  return {
    'worker-customers': { value: customers, unit: '' },
    'worker-seed': { value: seed / 1000, unit: 's' },
    'worker-rescore': atMost(rescore / 1000, 's', 10),
    'worker-written': { value: written, unit: 'standings' },
    'worker-read-beside-p95': atMost(percentile(reads, 0.95), 'ms', 100),
  };
}

function predictFile(file: string, weeks: number, out?: string): Measures {
  const customers = readCbs(file);
  const { fit, predictions } = predict(customers, weeks);
  if (out) writeCsv(out, predictions);
  const rates = Object.entries(fit.params).filter((entry): entry is [string, number] => typeof entry[1] === 'number');
  return {
    customers: { value: customers.length, unit: '' },
    ...Object.fromEntries(rates.map(([name, value]) => [name, { value, unit: '' }])),
    'log-likelihood': { value: fit.logLikelihood, unit: '' },
    evaluations: { value: fit.evaluations, unit: '' },
  };
}
