import { dayNumber } from '../../domain/day';
import type { Settings } from '../../domain/setup/settings';
import { type Cuts, cutsSchema } from '../../domain/standing/standing';
import { dayOf } from '../../followup/calendar';
import type { Put } from '../../store/store';
import { converter } from '../../value/convert';
import { fixedCuts } from '../../value/cuts';
import { type Forecaster, forecaster } from '../../value/forecast';
import { hashOf } from '../../value/hash';
import type { LedgerOptions } from '../../value/ledger';
import type { Deps } from '../deps';
import { readOnce } from '../read-once';
import { dayNumbers } from './day-numbers';

const CUTS = 'cuts';

/** What customers are judged by at one moment, made once for many of them. */
export type ValueContext = { settings: Settings; cuts: Cuts; forecast?: Forecaster; asOf: string; reading: LedgerOptions };

export function todayOf(deps: Deps): string {
  return dayOf(deps.calendar(), deps.now());
}

/** `cuts`: other than the stored ones, as a preview has them. */
export async function valueContext(deps: Deps, settings: Settings, cuts?: Cuts): Promise<ValueContext> {
  const asOf = todayOf(deps);
  const { currency, value } = settings;
  const used = cuts ?? (await readCuts(deps, settings));
  const model = used.currency === currency ? used.model : undefined;
  return {
    settings,
    cuts: used,
    forecast: model && forecaster(model, settings),
    asOf,
    reading: {
      asOf: dayNumber(asOf),
      dayOf: dayNumbers(deps.calendar()),
      currency,
      convert: converter(currency, value.rates),
      basis: hashOf(JSON.stringify([currency, value.rates, value.subscriberTags, deps.zone()])),
    },
  };
}

/** The score bands in force, with the model; those of an empty book before the first re-score. */
export async function readCuts(deps: Deps, settings: Settings): Promise<Cuts> {
  const stored = await readOnce(deps.store, CUTS, async () => cutsSchema.safeParse((await deps.store.get('documents', CUTS))?.value));
  return stored.success ? stored.data : fixedCuts(settings.currency, 0, todayOf(deps));
}

export function putCuts(cuts: Cuts): Put {
  return { store: 'documents', record: { id: CUTS, value: cuts } };
}
