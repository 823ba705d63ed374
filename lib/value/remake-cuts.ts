import type { Settings } from '../domain/setup/settings';
import type { Cuts } from '../domain/standing/standing';
import type { BookSums } from './book-sums';
import { type CutValues, cutsOf } from './cuts';
import { yearWorth } from './forecast';
import { fitValueModel, isModelDue } from './value-model';

type BookSettings = Pick<Settings, 'tiers' | 'currency' | 'value'>;

/** Buyers forecast between two breaths. */
const SLICE = 2000;
/** Paying customers from which there is a usual order day (5 to 50). */
const USUAL_FROM = 10;

/**
 * Bands and model of a book as of a day, in parts: each `yield` is a place where the worker may answer others. The stored model stays while it
 * speaks for the book (SPEC.md, MO-3).
 */
export function* remakeCuts(book: BookSums, settings: BookSettings, stored: Cuts, asOf: string): Generator<void, Cuts> {
  const known = stored.currency === settings.currency ? stored.model : undefined;
  const model = isModelDue(known, book, settings, asOf) ? fitValueModel(book, settings, asOf) : known;
  yield;
  const worth = model && yearWorth(model, settings);
  const values = emptyValues(book.buyers);
  const perDay = new Float64Array(book.buyers);
  let paying = 0;
  for (let at = 0; at < book.buyers; at += 1) {
    values.recency[at] = -book.daysSinceLast(at);
    values.occasions[at] = book.occasionsOf(at);
    if (book.isPaying(at)) {
      const net = book.net(at);
      values.net[paying] = net;
      perDay[paying] = net / Math.max(1, book.occasionsOf(at));
      values.measure[paying] =
        net <= 0
          ? net
          : worth
            ? worth(book.historyOf(at), book.spendOf(at), net).value12
            : Math.round(book.net12(at) * settings.value.margin);
      paying += 1;
    }
    if (at % SLICE === SLICE - 1) yield;
  }
  values.net = values.net.subarray(0, paying);
  values.measure = values.measure.subarray(0, paying);
  for (const column of Object.values(values)) {
    column.sort();
    yield;
  }
  const usualDay = paying >= USUAL_FROM ? Math.round(perDay.subarray(0, paying).sort()[Math.floor(paying / 2)] ?? 0) : undefined;
  return { ...cutsOf(values, settings, asOf, model), ...(usualDay !== undefined && { usualDay }) };
}

function emptyValues(buyers: number): CutValues {
  const column = (): Float64Array => new Float64Array(buyers);
  return { recency: column(), occasions: column(), net: column(), measure: column() };
}

/** The same in one go: for a preview, and where nobody waits. */
export function remadeCuts(book: BookSums, settings: BookSettings, stored: Cuts, asOf: string): Cuts {
  const parts = remakeCuts(book, settings, stored, asOf);
  for (;;) {
    const { done, value } = parts.next();
    if (done) return value;
  }
}
