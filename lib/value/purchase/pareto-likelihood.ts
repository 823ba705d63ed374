import type { Objective } from './bfgs';
import { QUADRATURE } from './gauss-legendre';
import type { Cells } from './history';

export type ParetoRates = { r: number; alpha: number; s: number; beta: number };

/**
 * The integral of (alpha + y)^-(r + x) (beta + y)^-(s + 1) over y from `from` to `to`, as a logarithm, with its derivatives divided by itself.
 * By w = ((alpha + from) / (alpha + y))^(r + x + s) the integrand becomes flat: no hypergeometric series, no case for alpha < beta.
 */
export function quietIntegral({ r, alpha, s, beta }: ParetoRates, x: number, from: number, to: number) {
  const power = r + x + s;
  const low = Math.exp(power * Math.log((alpha + from) / (alpha + to)));
  let [sum, dr, dAlpha, ds, dBeta] = [0, 0, 0, 0, 0];
  for (const { at, weight } of QUADRATURE) {
    const w = low + (1 - low) * at;
    const buys = (alpha + from) * Math.exp(-Math.log(w) / power);
    const stays = buys - alpha + beta;
    const part = weight * Math.exp((s + 1) * Math.log(buys / stays));
    sum += part;
    dr -= part * Math.log(buys);
    dAlpha -= (part * (r + x)) / buys;
    ds -= part * Math.log(stays);
    dBeta -= (part * (s + 1)) / stays;
  }
  const log = sum > 0 && low < 1 ? Math.log(sum * (1 - low)) - Math.log(power) - power * Math.log(alpha + from) : Number.NEGATIVE_INFINITY;
  return { log, r: dr / sum, alpha: dAlpha / sum, s: ds / sum, beta: dBeta / sum };
}

/** Log-likelihood of log r, log alpha, log s, log beta of the Pareto/NBD with its gradient (Schmittlein, Morrison and Colombo 1987; Fader and Hardie 2005, note 009). */
export function paretoLikelihood(cells: Cells): Objective {
  const most = cells.x.reduce((top, x) => Math.max(top, x), 0);
  const rise = new Float64Array(most + 1);
  const riseR = new Float64Array(most + 1);
  return (point, gradient) => {
    const [r, alpha, s, beta] = [Math.exp(point[0] ?? 0), Math.exp(point[1] ?? 0), Math.exp(point[2] ?? 0), Math.exp(point[3] ?? 0)];
    for (let i = 0; i < most; i += 1) {
      rise[i + 1] = (rise[i] ?? 0) + Math.log(r + i);
      riseR[i + 1] = (riseR[i] ?? 0) + 1 / (r + i);
    }
    const sum = { value: 0, r: 0, alpha: 0, s: 0, beta: 0 };
    for (let cell = 0; cell < cells.size; cell += 1) {
      const [x, tx, T, count] = [cells.x[cell] ?? 0, cells.tx[cell] ?? 0, cells.T[cell] ?? 0, cells.count[cell] ?? 0];
      const alive = -(r + x) * Math.log(alpha + T) - s * Math.log(beta + T);
      const quiet = quietIntegral({ r, alpha, s, beta }, x, tx, T);
      const gone = Math.log(s) + quiet.log;
      const both = Math.max(alive, gone) + Math.log1p(Math.exp(-Math.abs(alive - gone)));
      const [pAlive, pGone] = [Math.exp(alive - both), Math.exp(gone - both)];
      sum.value += count * ((rise[x] ?? 0) + r * Math.log(alpha) + s * Math.log(beta) + both);
      const q = pGone > 0 ? quiet : { r: 0, alpha: 0, s: 0, beta: 0 };
      sum.r += count * ((riseR[x] ?? 0) + Math.log(alpha) - pAlive * Math.log(alpha + T) + pGone * q.r);
      sum.alpha += count * (r / alpha - (pAlive * (r + x)) / (alpha + T) + pGone * q.alpha);
      sum.s += count * (Math.log(beta) - pAlive * Math.log(beta + T) + pGone * (q.s + 1 / s));
      sum.beta += count * (s / beta - (pAlive * s) / (beta + T) + pGone * q.beta);
    }
    gradient.set([sum.r * r, sum.alpha * alpha, sum.s * s, sum.beta * beta]);
    return sum.value;
  };
}
