import type { Objective } from './bfgs';
import type { Cells } from './history';

/** BG/NBD: a customer may leave after each repeat purchase. MBG/NBD: after the first as well, so that one-time buyers can be gone. */
export type LeavingModel = 'bg-nbd' | 'mbg-nbd';

/** 1 where a customer may leave after the very first purchase. */
export function shiftOf(model: LeavingModel): 0 | 1 {
  return model === 'mbg-nbd' ? 1 : 0;
}

/**
 * Log-likelihood of log r, log alpha, log a, log b over cells, with its gradient: BG/NBD by Fader, Hardie and Lee 2005, eq. 6; MBG/NBD by
 * Batislam, Denizel and Filiztekin 2007, eq. 3. As x is whole, every difference of log gammas is a cumulative sum, made once a call.
 */
export function leavingLikelihood(cells: Cells, model: LeavingModel): Objective {
  const shift = shiftOf(model);
  const most = cells.x.reduce((top, x) => Math.max(top, x), 0) + shift + 1;
  const table = { rise: new Float64Array(most + 1), riseR: new Float64Array(most + 1) };
  const stay = { log: new Float64Array(most + 1), a: new Float64Array(most + 1), b: new Float64Array(most + 1) };
  return (point, gradient) => {
    const [r, alpha, a, b] = [Math.exp(point[0] ?? 0), Math.exp(point[1] ?? 0), Math.exp(point[2] ?? 0), Math.exp(point[3] ?? 0)];
    for (let i = 0; i < most; i += 1) {
      table.rise[i + 1] = (table.rise[i] ?? 0) + Math.log(r + i);
      table.riseR[i + 1] = (table.riseR[i] ?? 0) + 1 / (r + i);
      stay.log[i + 1] = (stay.log[i] ?? 0) + Math.log((b + i) / (a + b + i));
      stay.a[i + 1] = (stay.a[i] ?? 0) - 1 / (a + b + i);
      stay.b[i + 1] = (stay.b[i] ?? 0) + a / ((b + i) * (a + b + i));
    }
    const sum = { value: 0, r: 0, alpha: 0, a: 0, b: 0 };
    const logAlpha = Math.log(alpha);
    for (let cell = 0; cell < cells.size; cell += 1) {
      const x = cells.x[cell] ?? 0;
      const end = alpha + (cells.T[cell] ?? 0);
      const last = alpha + (cells.tx[cell] ?? 0);
      const count = cells.count[cell] ?? 0;
      const logEnd = Math.log(end);
      const power = r + x;
      let value = (table.rise[x] ?? 0) + (stay.log[x + shift] ?? 0) + r * logAlpha - power * logEnd;
      let dr = (table.riseR[x] ?? 0) + logAlpha - logEnd;
      let dAlpha = r / alpha - power / end;
      let da = stay.a[x + shift] ?? 0;
      let db = stay.b[x + shift] ?? 0;
      if (x + shift > 0) {
        const quiet = logEnd - Math.log(last);
        const odds = (a / (b + x + shift - 1)) * Math.exp(power * quiet);
        const gone = odds === Number.POSITIVE_INFINITY ? 1 : odds / (1 + odds);
        value += odds > 1e15 ? Math.log(a / (b + x + shift - 1)) + power * quiet : Math.log1p(odds);
        dr += gone * quiet;
        dAlpha += gone * power * (1 / end - 1 / last);
        da += gone / a;
        db -= gone / (b + x + shift - 1);
      }
      sum.value += count * value;
      sum.r += count * dr;
      sum.alpha += count * dAlpha;
      sum.a += count * da;
      sum.b += count * db;
    }
    gradient.set([sum.r * r, sum.alpha * alpha, sum.a * a, sum.b * b]);
    return sum.value;
  };
}
