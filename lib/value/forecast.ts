import { dayNumber } from '../domain/day';
import type { Settings } from '../domain/setup/settings';
import type { Outlook } from '../domain/standing/outlook';
import type { Ledger, Prediction } from '../domain/standing/standing';
import type { ValueModel } from '../domain/standing/value-model';
import { stackRow } from './purchase/back-test';
import { type Spend, expectedSpend } from './purchase/gamma-gamma';
import type { PurchaseHistory } from './purchase/history';
import { YEAR_WEEKS, quickDiscount } from './purchase/lifetime-value';
import { logisticChance } from './purchase/logistic';
import { chanceAlive, chanceToBuy, expectedIfAlive, expectedPurchases } from './purchase/predict';
import { seededRandom } from '../domain/seeded-random';
import { seedOf } from './purchase/random';
import { simulate } from './purchase/simulate';
import { type Tally, historyOf, spendOf, tallyOf } from './tally';

const WEEKS_12 = { weeks: YEAR_WEEKS / 52, steps: 52, at: 'middle' } as const;
const WEEKS_36 = { ...WEEKS_12, steps: 156 };
/** Digits of an expected value that mean something. */
const DIGITS = 3;
/** Enough nodes for these. */
const NODES = 5;

type ForecastSettings = Pick<Settings, 'value'>;
/** `tally`: of the ledger as of `today`, where it is made already. */
export type Forecaster = (ledger: Ledger, today: number, tally?: Tally) => Prediction | undefined;

/** Chance to buy within the horizon by the model, or by the stack where it did better on the past. */
export function chanceBy(model: ValueModel, history: PurchaseHistory, horizonDays: number): number {
  const weeks = horizonDays / 7;
  if (model.backTest?.best !== 'stack') return chanceToBuy(model.params, history, weeks);
  return logisticChance(model.backTest.stack, stackRow(model.params, history, weeks));
}

/** Forecasts for many customers by one model: what depends on the settings alone is made once (SPEC.md, PR-1 to PR-4). */
export function forecaster(model: ValueModel, { value }: ForecastSettings): Forecaster {
  const worth = yearWorth(model, { value });
  return (ledger, today, tally = tallyOf(ledger, today)) => {
    const history = historyOf(tally, today);
    if (!history) return undefined;
    const { orders12, value12 } = worth(history, spendOf(tally, ledger.otherCurrencies), tally.net);
    return {
      buys: Math.round(100 * chanceBy(model, history, value.horizonDays)) / 100,
      horizonDays: value.horizonDays,
      orders12: Math.round(10 * orders12) / 10,
      value12,
    };
  };
}

/** Order days expected in 12 months, and the margin from them as it is stored, of a customer with a history, spend and net. */
export function yearWorth(model: ValueModel, { value }: ForecastSettings) {
  const discount = quickDiscount({ ...WEEKS_12, rate: value.discount }, NODES);
  return (history: PurchaseHistory, own: Spend, net: number): { orders12: number; value12: number } => {
    const alive = chanceAlive(model.params, history);
    let year = 0;
    const purchases = alive * discount((weeks) => (year = expectedIfAlive(model.params, history, weeks)));
    const worth = value.margin * purchases * expectedSpend(model.spend, own);
    // Who gave everything back is worth nothing, whatever others spend.
    return { orders12: alive * year, value12: net > 0 ? roundTo(Math.max(0, worth), DIGITS) : 0 };
  };
}

/** What may come of one customer as of a day (SPEC.md, PR-5); `id` seeds the simulation, so that the interval does not flicker. */
export function outlookOf(model: ValueModel, ledger: Ledger, { value }: ForecastSettings, asOf: string, id: string): Outlook | undefined {
  const today = dayNumber(asOf);
  const tally = tallyOf(ledger, today);
  const history = historyOf(tally, today);
  if (!history) return undefined;
  const own = spendOf(tally, ledger.otherCurrencies);
  const spend = tally.net > 0 ? expectedSpend(model.spend, own) : 0;
  const { params } = model;
  const alive = chanceAlive(params, history);
  const worth = (schedule: typeof WEEKS_12 | typeof WEEKS_36) =>
    Math.round(
      value.margin *
        spend *
        alive *
        quickDiscount({ ...schedule, rate: value.discount })((weeks) => expectedIfAlive(params, history, weeks)),
    );
  const orders12 = expectedPurchases(params, history, YEAR_WEEKS);
  const drawn = simulate({ params, history, weeks: YEAR_WEEKS, spend: model.spend, own }, seededRandom(seedOf(id)));
  return {
    buys: chanceBy(model, history, value.horizonDays),
    horizonDays: value.horizonDays,
    orders12,
    sales12: Math.round(orders12 * spend),
    orders: drawn.purchases,
    sales: spend > 0 ? [Math.round(drawn.spend[0]), Math.round(drawn.spend[1])] : [0, 0],
    value12: worth(WEEKS_12),
    value36: worth(WEEKS_36),
    historic: Math.round(value.margin * tally.net),
    spend: Math.round(spend),
    currency: ledger.currency,
    model: {
      method: model.backTest?.best ?? 'mbg-nbd',
      ladder: model.ladder,
      fittedOn: model.fittedOn,
      from: model.from,
      buyers: model.buyers,
      nobodyLeaves: model.nobodyLeaves,
      spend: model.spend.model === 'gamma-gamma' ? 'gamma-gamma' : model.spend.why,
      ...(model.backTest && {
        tested: { days: model.backTest.days, customers: model.backTest.customers, calibration: model.backTest.calibration },
      }),
    },
  };
}

function roundTo(value: number, digits: number): number {
  if (!(value >= 1)) return 0;
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(value)) + 1 - digits);
  return Math.min(1e15, Math.round(value / unit) * unit);
}
