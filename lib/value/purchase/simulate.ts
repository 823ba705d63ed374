import { shiftOf } from './bg-likelihood';
import type { PurchaseParams } from './fit-purchases';
import { type Spend, type SpendModel, expectedSpend } from './gamma-gamma';
import { type PurchaseHistory, saneHistory } from './history';
import { chanceAlive } from './predict';
import type { Random } from '../../domain/seeded-random';
import { betaDraw, gammaDraw } from './random';
import { type RegularParams, isRegular, stageWeights } from './regular';

/** What may come within a horizon, lower and upper end of the middle `share` of the draws. */
export type Interval = { purchases: [number, number]; spend: [number, number] };

export const DEFAULT_SIMULATION = {
  /** Futures drawn, 200 to 10,000: 1,000 leave the ends of an 80 % interval sure to a few per cent. */
  draws: 1000,
  /** Share of the futures within the interval, 0.5 to 0.95. */
  share: 0.8,
  /** Purchases of one future after which it is cut short. */
  most: 2000,
} as const;

type Question = { params: PurchaseParams; history: PurchaseHistory; weeks: number; spend: SpendModel; own: Spend };

/** Futures of one customer drawn from what the model believes of them (their own rate, chance to leave and spend are drawn too), by a seeded generator. */
export function simulate(
  question: Question,
  random: Random,
  { draws, share, most }: { draws: number; share: number; most: number } = DEFAULT_SIMULATION,
): Interval {
  const history = saneHistory(question.history);
  const alive = chanceAlive(question.params, history);
  const purchases: number[] = [];
  const spends: number[] = [];
  for (let draw = 0; draw < draws; draw += 1) {
    const count = random() < alive ? purchasesOf(question.params, history, question.weeks, random, most) : 0;
    purchases.push(count);
    spends.push(count === 0 ? 0 : spendOf(question.spend, question.own, count, random));
  }
  return { purchases: middle(purchases, share), spend: middle(spends, share) };
}

function purchasesOf(params: PurchaseParams, history: PurchaseHistory, weeks: number, random: Random, most: number): number {
  if (isRegular(params)) return regularPurchases(params, history, weeks, random, most);
  const { x, T } = history;
  const rate = gammaDraw(random, params.r + x) / (params.alpha + T);
  const shift = params.model === 'pareto-nbd' ? 0 : shiftOf(params.model);
  const leaves = params.model === 'pareto-nbd' ? 0 : betaDraw(random, params.a, params.b + x + shift);
  const ends =
    params.model === 'pareto-nbd' ? Math.min(weeks, (-Math.log(1 - random()) * (params.beta + T)) / gammaDraw(random, params.s)) : weeks;
  let count = 0;
  for (let at = -Math.log(1 - random()) / rate; at <= ends && count < most; at -= Math.log(1 - random()) / rate) {
    count += 1;
    if (random() < leaves) break;
  }
  return count;
}

/** Stages passed since the last purchase are drawn first: they say how soon the next one comes. */
function regularPurchases(params: RegularParams, history: PurchaseHistory, weeks: number, random: Random, most: number): number {
  const { r, alpha, a, b, stages } = params;
  const { x, T } = history;
  const weights = stageWeights(params, history, T);
  const top = Math.max(...weights);
  const chances = weights.map((weight) => Math.exp(weight - top));
  let left = random() * chances.reduce((sum, chance) => sum + chance, 0);
  const passed = Math.max(
    0,
    chances.findIndex((chance) => (left -= chance) <= 0),
  );
  const rate = gammaDraw(random, r + stages * x + passed) / (alpha + T);
  const leaves = betaDraw(random, a, b + x + 1);
  let count = 0;
  for (let at = gammaDraw(random, stages - passed) / rate; at <= weeks && count < most; at += gammaDraw(random, stages) / rate) {
    count += 1;
    if (random() < leaves) break;
  }
  return count;
}

function spendOf(model: SpendModel, own: Spend, count: number, random: Random): number {
  if (model.model === 'credibility') return count * expectedSpend(model, own);
  const known = own.n > 0 ? own.n : 0;
  const rate = gammaDraw(random, model.q + model.p * known) / (model.gamma + known * Math.max(0, own.mean));
  return gammaDraw(random, model.p * count) / rate;
}

function middle(values: readonly number[], share: number): [number, number] {
  const sorted = values.toSorted((x, y) => x - y);
  const at = (part: number): number => sorted[Math.min(sorted.length - 1, Math.max(0, Math.round(part * (sorted.length - 1))))] ?? 0;
  return [at((1 - share) / 2), at((1 + share) / 2)];
}
