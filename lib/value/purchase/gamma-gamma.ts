import { minimise } from './bfgs';
import { digamma, logGamma } from './special';

/** Spend of a customer: mean of `mean` a purchase occasion over `n` of them. */
export type Spend = { n: number; mean: number };
/** Spend a purchase is Gamma(p, v), v differs between customers by Gamma(q, gamma). */
export type SpendParams = { p: number; q: number; gamma: number };
/** How the mean of a customer's next purchases is estimated, and why not by Gamma-Gamma where it is not. */
export type SpendModel =
  | ({ model: 'gamma-gamma'; repeaters: number; correlation: number } & SpendParams)
  | { model: 'credibility'; mean: number; why: SpendGate; repeaters: number; correlation?: number };
export type SpendGate = 'few-repeaters' | 'equal-spend' | 'depends-on-frequency' | 'no-mean';

/** When Gamma-Gamma may be used (value.md, "CLV"). */
export const DEFAULT_SPEND_GATE = {
  /** Fewest customers with two purchases or more, 20 to 200. */
  repeaters: 30,
  /** Largest correlation, up or down, of the number of purchases with their mean: the model takes them for independent. */
  correlation: 0.3,
  /** Variation of the means below which they are all one. */
  variation: 1e-6,
  /** Purchases that the mean of all customers counts as, in the credibility mean. 0.5 to 5. */
  credibility: 1,
} as const;

/** Greatest likelihood over customers (Fader and Hardie 2013, note 025, eq. 1a). Means must be positive. */
export function fitGammaGamma(spends: readonly Spend[]): SpendParams & { logLikelihood: number; converged: boolean } {
  const scale = average(spends.map(({ mean }) => mean)) || 1;
  const total = Math.max(1, spends.length);
  const logLikelihood = (point: Float64Array, gradient: Float64Array): number => {
    const [p, q, gamma] = [Math.exp(point[0] ?? 0), Math.exp(point[1] ?? 0), Math.exp(point[2] ?? 0)];
    const [lgQ, psiQ, logGammaOf] = [logGamma(q), digamma(q), Math.log(gamma)];
    let [value, dp, dq, dg] = [0, 0, 0, 0];
    for (const { n, mean } of spends) {
      const z = mean / scale;
      const all = p * n + q;
      const sum = Math.log(gamma + n * z);
      value += logGamma(all) - logGamma(p * n) - lgQ + q * logGammaOf + (p * n - 1) * Math.log(z) + p * n * Math.log(n) - all * sum;
      dp += n * (digamma(all) - digamma(p * n) + Math.log(z) + Math.log(n) - sum);
      dq += digamma(all) - psiQ + logGammaOf - sum;
      dg += q / gamma - all / (gamma + n * z);
    }
    gradient.set([-dp * (p / total), -dq * (q / total), -dg * (gamma / total)]);
    return -value / total;
  };
  const found = minimise(logLikelihood, [Math.log(3), Math.log(3), 0]);
  const [p = 1, q = 1, gamma = 1] = Array.from(found.point, Math.exp);
  return { p, q, gamma: gamma * scale, logLikelihood: -found.value * total - spends.length * Math.log(scale), converged: found.converged };
}

/** Gamma-Gamma where its gate lets it, else the credibility mean, over customers with at least one purchase; spend at or below zero tells nothing about the next. */
export function fitSpend(
  spends: readonly Spend[],
  gate: { repeaters: number; correlation: number; variation: number } = DEFAULT_SPEND_GATE,
): SpendModel {
  const paid = spends.filter(({ n, mean }) => n > 0 && mean > 0 && Number.isFinite(mean));
  const again = paid.filter(({ n }) => n > 1);
  const mean = average(paid.map((spend) => spend.mean));
  const fallback = (why: SpendGate, correlation?: number): SpendModel => ({
    model: 'credibility',
    mean,
    why,
    repeaters: again.length,
    correlation,
  });
  if (again.length < gate.repeaters) return fallback('few-repeaters');
  if (variation(again.map((spend) => spend.mean)) < gate.variation) return fallback('equal-spend');
  const correlation = correlationOf(again);
  if (Math.abs(correlation) >= gate.correlation) return fallback('depends-on-frequency', correlation);
  const { p, q, gamma } = fitGammaGamma(again);
  if (!(q > 1) || !Number.isFinite((p * gamma) / (q - 1))) return fallback('no-mean', correlation);
  return { model: 'gamma-gamma', p, q, gamma, repeaters: again.length, correlation };
}

/** Expected mean of the next purchases: the customer's own mean and that of all, weighed by how much is known (note 025, eq. 5). Never negative. */
export function expectedSpend(model: SpendModel, { n, mean }: Spend): number {
  const own = n > 0 && Number.isFinite(mean) ? Math.max(0, mean) : 0;
  const known = n > 0 ? n : 0;
  if (model.model === 'credibility') {
    const weight = DEFAULT_SPEND_GATE.credibility;
    return (known * own + weight * model.mean) / (known + weight);
  }
  return (model.p * (model.gamma + known * own)) / (model.p * known + model.q - 1);
}

function average(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
function variation(values: readonly number[]): number {
  const mean = average(values);
  return Math.sqrt(average(values.map((value) => (value - mean) ** 2))) / mean;
}
function correlationOf(spends: readonly Spend[]): number {
  const [n, m] = [average(spends.map((spend) => spend.n)), average(spends.map((spend) => spend.mean))];
  let [both, ofN, ofM] = [0, 0, 0];
  for (const spend of spends) {
    both += (spend.n - n) * (spend.mean - m);
    ofN += (spend.n - n) ** 2;
    ofM += (spend.mean - m) ** 2;
  }
  return ofN > 0 && ofM > 0 ? both / Math.sqrt(ofN * ofM) : 0;
}
