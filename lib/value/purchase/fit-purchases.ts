import { type Objective, minimise } from './bfgs';
import { leavingLikelihood } from './bg-likelihood';
import type { Cells } from './history';
import { type ParetoRates, paretoLikelihood } from './pareto-likelihood';
import { regularLikelihood } from './regular-likelihood';

/**
 * Rates in weeks: purchases are Poisson with a rate drawn from Gamma(r, alpha); customers leave by Beta(a, b) at a purchase, or by Gamma(s, beta) at
 * any time. `stages`, more than 1: a purchase takes that many events of such a rate, so that customers buy more regularly than by chance.
 */
export type PurchaseParams =
  | { model: 'bg-nbd'; r: number; alpha: number; a: number; b: number }
  | { model: 'mbg-nbd'; r: number; alpha: number; a: number; b: number; stages?: number }
  | ({ model: 'pareto-nbd' } & ParetoRates);
export type PurchaseModel = PurchaseParams['model'];
export type PurchaseFit = { params: PurchaseParams; logLikelihood: number; evaluations: number; converged: boolean };

/**
 * One weak prior for every book: log-normal, median and standard deviation of the logarithm (value.md, "Few data"). Medians lie among published
 * fits; `alphaOfSpan` is alpha as a share of the longest time observed. Pareto's s and beta are set to leave as often.
 */
export const DEFAULT_PRIOR = {
  r: { median: 0.5, sd: 0.8 },
  alphaOfSpan: { median: 0.25, sd: 0.8 },
  a: { median: 0.8, sd: 0.7 },
  b: { median: 2.5, sd: 0.7 },
  s: { median: 0.6, sd: 0.8 },
  betaOfSpan: { median: 0.3, sd: 0.8 },
} as const;
/** Customers up to which the prior counts in full; beyond them its precision fades as 1 / n. 200 to 2,000. */
const FULL_PRIOR = 500;
/** Shortest span in weeks that the prior is scaled by: a book of one day says nothing about time. */
const SHORTEST_SPAN = 1;

type Prior = { median: number; sd: number };

/** The parameters of greatest posterior density over the cells; with `prior` false of greatest likelihood. Finite for any cells, none included. */
export function fitPurchases(
  cells: Cells,
  model: PurchaseModel,
  { prior = true, tolerance, stages = 1 }: { prior?: boolean; tolerance?: number; stages?: number } = {},
): PurchaseFit {
  const priors = priorsOf(model, cells, stages);
  const likelihood = likelihoodOf(cells, model, stages);
  const scale = 1 / Math.max(1, cells.customers);
  const weight = prior ? Math.min(1, FULL_PRIOR / Math.max(1, cells.customers)) : 0;
  const objective: Objective = (point, gradient) => {
    let value = likelihood(point, gradient);
    priors.forEach(({ median, sd }, at) => {
      const off = ((point[at] ?? 0) - Math.log(median)) / sd;
      value -= (weight * off * off) / 2;
      gradient[at] = (gradient[at] ?? 0) - (weight * off) / sd;
    });
    for (let at = 0; at < gradient.length; at += 1) gradient[at] = -(gradient[at] ?? 0) * scale;
    return Number.isFinite(value) ? -value * scale : Number.POSITIVE_INFINITY;
  };
  const from = priors.map(({ median }) => Math.log(median));
  const found = minimise(objective, from, tolerance === undefined ? {} : { tolerance });
  const logLikelihood = likelihood(found.point, new Float64Array(4));
  return { params: paramsOf(model, found.point, stages), logLikelihood, evaluations: found.evaluations, converged: found.converged };
}

function likelihoodOf(cells: Cells, model: PurchaseModel, stages: number): Objective {
  if (model === 'pareto-nbd') return paretoLikelihood(cells);
  return stages > 1 && model === 'mbg-nbd' ? regularLikelihood(cells, stages) : leavingLikelihood(cells, model);
}

/** Events come `stages` times as often as purchases. */
function priorsOf(model: PurchaseModel, cells: Cells, stages: number): Prior[] {
  const span = Math.max(
    SHORTEST_SPAN,
    cells.T.reduce((most, T) => Math.max(most, T), 0),
  );
  const { r, alphaOfSpan, a, b, s, betaOfSpan } = DEFAULT_PRIOR;
  const ofSpan = ({ median, sd }: Prior): Prior => ({ median: median * span, sd });
  return model === 'pareto-nbd'
    ? [r, ofSpan(alphaOfSpan), s, ofSpan(betaOfSpan)]
    : [r, ofSpan({ ...alphaOfSpan, median: alphaOfSpan.median / stages }), a, b];
}

function paramsOf(model: PurchaseModel, point: Float64Array, stages: number): PurchaseParams {
  const [r = 1, alpha = 1, third = 1, fourth = 1] = Array.from(point, Math.exp);
  if (model === 'pareto-nbd') return { model, r, alpha, s: third, beta: fourth };
  const rates = { r, alpha, a: third, b: fourth };
  return model === 'mbg-nbd' && stages > 1 ? { model, ...rates, stages } : { model, ...rates };
}
