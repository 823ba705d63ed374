import type { ValueModel } from '../../lib/domain/standing/value-model';
import { dayNumber } from '../../lib/domain/day';
import type { Ledger } from '../../lib/domain/standing/standing';
import { BookSums } from '../../lib/value/book-sums';
import { AS_OF } from './order-builder';

/** A model of a lively shop: half of those who buy come back within a season. */
export function aValueModel(patch: Partial<ValueModel> = {}): ValueModel {
  return {
    version: 'value@2:test',
    inputs: 'test',
    fittedOn: AS_OF,
    from: '2024-01-01',
    buyers: 400,
    occasions: 1_500,
    ladder: 'full',
    params: { model: 'mbg-nbd', r: 0.9, alpha: 8, a: 0.6, b: 2.5 },
    nobodyLeaves: false,
    spend: { model: 'gamma-gamma', p: 6, q: 4, gamma: 15_000, repeaters: 200, correlation: 0.05 },
    secondAfter: 25,
    ...patch,
  };
}

/** The sums of a book of these ledgers. */
export function bookOf(ledgers: readonly Ledger[], asOf = AS_OF, currency = 'USD'): BookSums {
  const book = new BookSums(dayNumber(asOf), currency);
  for (const ledger of ledgers) book.add(ledger);
  return book;
}
