import type { PurchaseParams } from './fit-purchases';
import type { PurchaseHistory } from './history';
import { logGamma } from './special';

/** MBG/CNBD-k: customers who buy more regularly than by chance. */
export type RegularParams = Extract<PurchaseParams, { model: 'mbg-nbd' }> & { stages: number };

export function isRegular(params: PurchaseParams): params is RegularParams {
  return params.model === 'mbg-nbd' && (params.stages ?? 1) > 1;
}

/** Log weights of having passed 0, 1, … stages from the last purchase up to week `at`, for a customer who is there and has not bought since. */
export function stageWeights({ r, alpha, stages }: RegularParams, { x, tx }: PurchaseHistory, at: number): number[] {
  const done = stages * x;
  const quiet = at - tx;
  return Array.from({ length: stages }, (_, passed) =>
    passed > 0 && quiet <= 0
      ? Number.NEGATIVE_INFINITY
      : (passed > 0 ? passed * Math.log(quiet) - logGamma(passed + 1) : 0) +
        logGamma(r + done + passed) -
        (r + done + passed) * Math.log(alpha + at),
  );
}

/** Chance that a regular buyer has not left (Platzer and Reutterer 2016, eq. 6). `history` must be sane. */
export function regularAlive(params: RegularParams, history: PurchaseHistory): number {
  const { r, alpha, a, b, stages } = params;
  const { x, tx, T } = history;
  const done = stages * x;
  const gone = logGamma(r + done) - (r + done) * Math.log(alpha + tx) + Math.log(a / (b + x));
  return 1 / (1 + Math.exp(gone - logSum(stageWeights(params, history, T))));
}

/** Chance that a regular buyer who is there buys nothing in the next weeks. `history` must be sane. */
export function regularQuiet(params: RegularParams, history: PurchaseHistory, ahead: number): number {
  const now = logSum(stageWeights(params, history, history.T));
  return Math.min(1, Math.exp(logSum(stageWeights(params, history, history.T + ahead)) - now));
}

function logSum(logs: readonly number[]): number {
  const top = logs.reduce((most, log) => Math.max(most, log), Number.NEGATIVE_INFINITY);
  return top + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - top), 0));
}
