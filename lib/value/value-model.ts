import { dayFrom, dayNumber, daysBetween } from '../domain/day';
import type { Settings } from '../domain/setup/settings';
import type { ValueModel } from '../domain/standing/value-model';
import type { BookSums } from './book-sums';
import { VALUE_MODEL } from './defaults';
import { hashOf } from './hash';
import { DEFAULT_BACK_TEST, backTest } from './purchase/back-test';
import { chooseModel, chooseStages } from './purchase/choose-model';
import { chanceToLeave } from './purchase/predict';
import { fitPurchases } from './purchase/fit-purchases';
import { fitSpend } from './purchase/gamma-gamma';
import { cellsOf } from './purchase/history';

/** When a model is made, and when again (value.md, "Few data", "Incremental"). */
export const DEFAULT_LADDER = {
  /** Fewest customers with an order; below it nothing is forecast. 10 is what the weak prior was measured with. */
  buyers: 10,
  /** Customers from which the badge "limited" goes. 100 to 500. */
  full: 200,
  /** Change in the number of order days that asks for a new fit, as a share. 0.01 to 0.2. */
  change: 0.05,
  /** Days after which a fit is made again in any case. 1 to 30. */
  days: 7,
  /** Chance to leave at a purchase under which the data are said to know of nobody who left. */
  leaves: 0.01,
  /** Most customers that parameters are fitted to, taken evenly: 20,000 leave them sure to about one per cent, 5,000 to two. Pareto/NBD takes its time. */
  sample: { 'mbg-nbd': 20_000, 'pareto-nbd': 5000, spend: 20_000 },
} as const;

type ModelSettings = Pick<Settings, 'currency' | 'value'>;

/** Names the model's rules and the settings that go into it: another one asks for a new fit. */
export function modelVersion({ currency, value }: ModelSettings): string {
  return `${VALUE_MODEL}:${hashOf(JSON.stringify([currency, value.rates, value.horizonDays]))}`;
}

/** Whether the stored model no longer speaks for the book. */
export function isModelDue(
  model: ValueModel | undefined,
  book: { buyers: number; occasions: number },
  settings: ModelSettings,
  asOf: string,
): boolean {
  if (!model) return book.buyers >= DEFAULT_LADDER.buyers;
  if (model.version !== modelVersion(settings)) return true;
  if (Math.abs(book.occasions - model.occasions) >= DEFAULT_LADDER.change * model.occasions) return true;
  return Math.abs(daysBetween(model.fittedOn, asOf)) >= DEFAULT_LADDER.days;
}

/** Fits what the whole book tells about buying (SPEC.md, MO-1 to MO-5). Undefined with fewer than ten buyers: there is not enough to say. */
export function fitValueModel(book: BookSums, settings: ModelSettings, asOf: string): ValueModel | undefined {
  const today = dayNumber(asOf);
  const { buyers, occasions } = book;
  if (buyers < DEFAULT_LADDER.buyers) return undefined;
  const version = modelVersion(settings);
  const few = evenly(buyers, DEFAULT_BACK_TEST.sample);
  const cells = (some: readonly number[]) => cellsOf(some.map((at) => book.historyOf(at)));
  const { stages } = chooseStages(cells(few));
  const days = buyers >= DEFAULT_BACK_TEST.customers ? few.map((at) => book.daysOf(at)) : [];
  const test = backTest(days, today, settings.value.horizonDays, stages);
  const best = test?.best ?? chooseModel(cells(few)).model;
  const model = best === 'pareto-nbd' ? best : 'mbg-nbd';
  const { params } = fitPurchases(cells(evenly(buyers, DEFAULT_LADDER.sample[model])), model, { stages });
  const secondAfter = book.secondAfter();
  return {
    version,
    inputs: hashOf([version, asOf, buyers, ...book.hash].join()),
    fittedOn: asOf,
    from: dayFrom(book.from),
    buyers,
    occasions,
    ladder: buyers >= DEFAULT_LADDER.full ? 'full' : 'limited',
    params,
    nobodyLeaves: chanceToLeave(params) < DEFAULT_LADDER.leaves,
    spend: fitSpend(
      evenly(buyers, DEFAULT_LADDER.sample.spend)
        .map((at) => book.spendOf(at))
        .filter(({ n }) => n > 0),
    ),
    ...(test && { backTest: test }),
    ...(secondAfter !== undefined && { secondAfter }),
  };
}

/** At most `most` of the numbers below `n`, taken evenly. */
function evenly(n: number, most: number): number[] {
  const step = Math.max(1, Math.ceil(n / most));
  return Array.from({ length: Math.ceil(n / step) }, (_, at) => at * step);
}
