import type { BenchOptions, Measures } from './support/measure';
import { readCbs } from './support/cbs-file';
import { predict, writeCsv } from './support/value-cbs';
import { holdOutRows } from './support/value-hold-out';
import { segmentRows } from './support/value-segments';
import { publishedRows } from './support/value-published';
import { rfmRows } from './support/value-rfm';
import { speedRows } from './support/value-speed';
import { valueWorker } from './support/value-worker';

/**
 * The table of issue 7; `--rows` of published, hold-out, rfm, speed, worker and segments, which are run by their names only: filling their books takes minutes. `--data` adds the published sets; `--cbs FILE --horizon WEEKS --predict OUT.csv` fits on the file's x, t_x, T (weeks, first
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
    ...(rows?.includes('worker') && (await valueWorker(root, size))),
    ...(rows?.includes('segments') && (await segmentRows(root, size))),
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
