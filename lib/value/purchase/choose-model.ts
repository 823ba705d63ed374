import { type PurchaseModel, fitPurchases } from './fit-purchases';
import type { Cells } from './history';

/** Which model a book is fitted with. `stages` of MBG/CNBD-k; 1 is MBG/NBD. */
export type ModelChoice = { model: Exclude<PurchaseModel, 'bg-nbd'>; stages: number };

export const DEFAULT_CHOICE = {
  /** Stages of a purchase that are tried one after the other, while each is likelier than the last. */
  stages: [2, 3, 4, 6, 9, 12],
  /** Log-likelihood by which Pareto/NBD must be the likelier one: 2 to 6. 3 is twenty to one. */
  pareto: 3,
  /** Gradient at which a candidate is fitted well enough to be compared. */
  tolerance: 1e-5,
} as const;

/** Stages of a purchase: one more is taken while it gains what the Bayesian information criterion asks of a parameter, half the logarithm of n. */
export function chooseStages(cells: Cells, limits = DEFAULT_CHOICE): { stages: number; logLikelihood: number } {
  const likelihood = (stages: number) => fitPurchases(cells, 'mbg-nbd', { stages, tolerance: limits.tolerance }).logLikelihood;
  const asked = Math.log(Math.max(2, cells.customers)) / 2;
  let best = { stages: 1, logLikelihood: likelihood(1) };
  for (const stages of limits.stages) {
    const logLikelihood = likelihood(stages);
    if (logLikelihood <= best.logLikelihood + asked) break;
    best = { stages, logLikelihood };
  }
  return best;
}

/** The likeliest of MBG/CNBD-k and Pareto/NBD, where nothing was held out to compare them by. */
export function chooseModel(cells: Cells, limits = DEFAULT_CHOICE): ModelChoice {
  const { stages, logLikelihood } = chooseStages(cells, limits);
  const pareto = fitPurchases(cells, 'pareto-nbd', { tolerance: limits.tolerance });
  return pareto.logLikelihood > logLikelihood + limits.pareto ? { model: 'pareto-nbd', stages: 1 } : { model: 'mbg-nbd', stages };
}
