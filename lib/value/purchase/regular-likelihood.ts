import type { Objective } from './bfgs';
import type { Cells } from './history';
import { logGamma } from './special';

/**
 * Log-likelihood of log r, log alpha, log a, log b of the MBG/CNBD-k with its gradient: the time between purchases is Erlang of `stages` k, so that
 * customers buy more regularly than by chance (Platzer and Reutterer 2016, eq. 5, without the times in between, which x, tx and T do not tell).
 * k = 1 is the MBG/NBD. On one scale for every k, so that they can be compared.
 */
export function regularLikelihood(cells: Cells, stages: number): Objective {
  const most = stages * (cells.x.reduce((top, x) => Math.max(top, x), 0) + 1) + 1;
  const rise = new Float64Array(most + 1);
  const riseR = new Float64Array(most + 1);
  const stay = { log: new Float64Array(most + 1), a: new Float64Array(most + 1), b: new Float64Array(most + 1) };
  const timing = stages > 1 ? timingOf(cells, stages) : 0;
  const parts = new Float64Array(stages);
  return (point, gradient) => {
    const [r, alpha, a, b] = [Math.exp(point[0] ?? 0), Math.exp(point[1] ?? 0), Math.exp(point[2] ?? 0), Math.exp(point[3] ?? 0)];
    for (let i = 0; i < most; i += 1) {
      rise[i + 1] = (rise[i] ?? 0) + Math.log(r + i);
      riseR[i + 1] = (riseR[i] ?? 0) + 1 / (r + i);
      stay.log[i + 1] = (stay.log[i] ?? 0) + Math.log((b + i) / (a + b + i));
      stay.a[i + 1] = (stay.a[i] ?? 0) - 1 / (a + b + i);
      stay.b[i + 1] = (stay.b[i] ?? 0) + a / ((b + i) * (a + b + i));
    }
    const sum = { value: timing, r: 0, alpha: 0, a: 0, b: 0 };
    for (let cell = 0; cell < cells.size; cell += 1) {
      const [x, tx, T, count] = [cells.x[cell] ?? 0, cells.tx[cell] ?? 0, cells.T[cell] ?? 0, cells.count[cell] ?? 0];
      const [done, end, last] = [stages * x, alpha + T, alpha + tx];
      const [logEnd, logLast, logQuiet] = [Math.log(end), Math.log(last), Math.log(T - tx)];
      const alive = quietLog({ rise, r, done, stages, logEnd, logQuiet }, parts);
      const gone = (rise[done] ?? 0) - (r + done) * logLast + Math.log(a / (b + x));
      const both = Math.max(alive, gone) + Math.log1p(Math.exp(-Math.abs(alive - gone)));
      const pGone = Math.exp(gone - both);
      let [dr, dAlpha] = [pGone * ((riseR[done] ?? 0) - logLast), (-pGone * (r + done)) / last];
      for (let j = 0; j < stages; j += 1) {
        const weight = Math.exp((parts[j] ?? 0) - both);
        dr += weight * ((riseR[done + j] ?? 0) - logEnd);
        dAlpha -= (weight * (r + done + j)) / end;
      }
      sum.value += count * (r * Math.log(alpha) + (stay.log[x + 1] ?? 0) + both);
      sum.r += count * (Math.log(alpha) + dr);
      sum.alpha += count * (r / alpha + dAlpha);
      sum.a += count * ((stay.a[x + 1] ?? 0) + pGone / a);
      sum.b += count * ((stay.b[x + 1] ?? 0) - pGone / (b + x));
    }
    gradient.set([sum.r * r, sum.alpha * alpha, sum.a * a, sum.b * b]);
    return sum.value;
  };
}

type Quiet = { rise: Float64Array; r: number; done: number; stages: number; logEnd: number; logQuiet: number };

/** Of a customer who is there, that fewer than `stages` stages passed in the time since the last purchase; each number of them into `parts`. */
function quietLog({ rise, r, done, stages, logEnd, logQuiet }: Quiet, parts: Float64Array): number {
  let [top, factorial] = [Number.NEGATIVE_INFINITY, 0];
  for (let j = 0; j < stages; j += 1) {
    if (j > 1) factorial += Math.log(j);
    const part = (j === 0 ? 0 : j * logQuiet - factorial) + (rise[done + j] ?? 0) - (r + done + j) * logEnd;
    parts[j] = part;
    top = Math.max(top, part);
  }
  let sum = 0;
  for (let j = 0; j < stages; j += 1) sum += Math.exp((parts[j] ?? 0) - top);
  return top + Math.log(sum);
}

/** What the density of the time of the last purchase has beside that of k = 1: tx is the sum of k x stages. */
function timingOf(cells: Cells, stages: number): number {
  let sum = 0;
  for (let cell = 0; cell < cells.size; cell += 1) {
    const [x, tx, count] = [cells.x[cell] ?? 0, cells.tx[cell] ?? 0, cells.count[cell] ?? 0];
    if (x > 0) sum += count * ((stages - 1) * x * Math.log(tx) + logGamma(x) - logGamma(stages * x));
  }
  return sum;
}
