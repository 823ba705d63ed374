import { type BenchOptions, type Measures } from './support/measure';
import { predict, readCbs, writeCsv } from './support/value-cbs';
import { holdOutRows } from './support/value-hold-out';
import { publishedRows } from './support/value-published';
import { rfmRows } from './support/value-rfm';
import { speedRows } from './support/value-speed';

/**
 * The table of issue 7; `--rows` of published, hold-out, rfm, speed. `--data` adds the published sets; `--cbs FILE --horizon WEEKS --predict OUT.csv` fits on the file's x, t_x, T (weeks, first
 * column the customer) and writes `customer,p_buy,expected`.
 */
export function run({ data, cbs, horizon = 52, predict: out, size, rows }: BenchOptions): Measures {
  if (cbs) return predictFile(cbs, horizon, out);
  const wanted = (name: string) => !rows || rows.includes(name);
  return {
    ...(data && wanted('published') && publishedRows(data)),
    ...(data && wanted('hold-out') && holdOutRows(data, size)),
    ...(data && wanted('rfm') && rfmRows(data)),
    ...(wanted('speed') && speedRows(size ? size * 300 : undefined)),
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
