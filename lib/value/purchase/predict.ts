import { shiftOf } from './bg-likelihood';
import type { PurchaseParams } from './fit-purchases';
import { type PurchaseHistory, saneHistory } from './history';
import { quietIntegral } from './pareto-likelihood';
import { isRegular, regularAlive, regularQuiet } from './regular';

/** Chance that the customer has not left (BG: Fader and Hardie, note 021; MBG: Batislam et al. 2007; Pareto: Schmittlein et al. 1987). Never a churn score by itself: see `chanceToBuy`. */
export function chanceAlive(params: PurchaseParams, history: PurchaseHistory): number {
  const { x, tx, T } = saneHistory(history);
  const { r, alpha } = params;
  if (params.model === 'pareto-nbd') {
    const quiet = quietIntegral(params, x, tx, T).log;
    return 1 / (1 + Math.exp(Math.log(params.s) + quiet + (r + x) * Math.log(alpha + T) + params.s * Math.log(params.beta + T)));
  }
  if (isRegular(params)) return regularAlive(params, { x, tx, T });
  const shift = shiftOf(params.model);
  if (x + shift === 0) return 1;
  return 1 / (1 + (params.a / (params.b + x + shift - 1)) * Math.exp((r + x) * Math.log((alpha + T) / (alpha + tx))));
}

/** Chance of at least one purchase within the next `weeks`. Churn is 1 less this, with its horizon shown. */
export function chanceToBuy(params: PurchaseParams, history: PurchaseHistory, weeks: number): number {
  const sane = saneHistory(history);
  const { x, T } = sane;
  const ahead = Math.max(0, weeks);
  const { r, alpha } = params;
  if (isRegular(params)) return regularAlive(params, sane) * (1 - regularQuiet(params, sane, ahead));
  const quiet = Math.exp((r + x) * Math.log((alpha + T) / (alpha + T + ahead)));
  const alive = chanceAlive(params, history);
  if (params.model !== 'pareto-nbd') return alive * (1 - quiet);
  const { s, beta } = params;
  const stays = Math.exp(s * Math.log((beta + T) / (beta + T + ahead)));
  const leavesFirst = Math.exp(
    Math.log(s) + s * Math.log(beta + T) + (r + x) * Math.log(alpha + T) + quietIntegral(params, x, T, T + ahead).log,
  );
  return alive * Math.min(1, Math.max(0, 1 - quiet * stays - leavesFirst));
}

/** Expected purchases in the next `weeks` given the history (BG: Fader, Hardie and Lee 2005, eq. 10; MBG: Batislam et al. 2007; Pareto: eq. 41 of note 009). */
export function expectedPurchases(params: PurchaseParams, history: PurchaseHistory, weeks: number): number {
  const ahead = Math.max(0, weeks);
  if (ahead === 0) return 0;
  const sane = saneHistory(history);
  const alive = chanceAlive(params, sane);
  const expected = expectedIfAlive(params, sane, ahead) * alive;
  // True bounds, which rounding leaves behind only for parameters that no book has: at the mean rate for ever, and at least the chance of one.
  const most = ((params.r / stagesOf(params) + sane.x) / (params.alpha + sane.T)) * ahead * alive;
  // Of a regular buyer more is known than the mean rate: one who is due buys sooner.
  if (isRegular(params)) return Math.max(Math.min(expected, most), chanceToBuy(params, sane, ahead));
  return expected <= most ? Math.max(expected, chanceToBuy(params, sane, ahead)) : most;
}

function stagesOf(params: PurchaseParams): number {
  return params.model === 'mbg-nbd' ? (params.stages ?? 1) : 1;
}

/** Expected purchases of a customer who is known not to have left; of a regular buyer as of one with the same mean rate. `history` must be sane. */
export function expectedIfAlive(params: PurchaseParams, { x, T }: PurchaseHistory, ahead: number): number {
  const { alpha } = params;
  const r = params.r / stagesOf(params);
  if (params.model === 'pareto-nbd') {
    const { s, beta } = params;
    const kept = Math.log((beta + T) / (beta + T + ahead));
    return ((r + x) / (alpha + T)) * (beta + T) * overPole(s - 1, (less) => -Math.expm1(less * kept) / less, -kept);
  }
  const shift = shiftOf(params.model);
  const sum = params.a + params.b + x + shift - 1;
  const total = Math.abs(sum) > POLE ? sum : POLE;
  const z = ahead / (alpha + T + ahead);
  const kept = Math.log1p(-z);
  const bracket = (less: number) => (1 - Math.exp(less * kept) * hypergeometric(less + params.b + shift - r, less, total, z)) / less;
  return total * (Math.abs(params.a - 1) > POLE ? bracket(params.a - 1) : (bracket(POLE) + bracket(-POLE)) / 2);
}

/** Where a parameter is within this of 1, the formula is 0 / 0; the mean of both sides is right to the square of it. */
const POLE = 1e-5;

function overPole(less: number, value: (less: number) => number, limit: number): number {
  return Math.abs(less) > 1e-9 ? value(less) : limit;
}

/**
 * Gauss's 2F1(a, b; c; z) by its series, 0 <= z < 1. Called with the arguments of Euler's transformation (Abramowitz and Stegun 15.3.3), where
 * a and b do not grow with the number of purchases: the series stays tame for any customer.
 */
export function hypergeometric(a: number, b: number, c: number, z: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 0; n < 20_000; n += 1) {
    const factor = (((a + n) * (b + n)) / ((c + n) * (n + 1))) * z;
    term *= factor;
    sum += term;
    if (Math.abs(term) <= 1e-11 * Math.abs(sum) && Math.abs(factor) < 1) break;
  }
  return sum;
}

/** Chance to leave from one purchase to the next that the parameters give a customer nobody has seen: for words such as "nobody leaves yet". */
export function chanceToLeave(params: PurchaseParams): number {
  if (params.model !== 'pareto-nbd') return params.a / (params.a + params.b);
  const [buys, leaves] = [params.r / params.alpha, params.s / params.beta];
  return leaves / (buys + leaves);
}
