import { type ImportItem, importItemSchema } from '../../lib/domain/import/import-item';
import { detectDialect } from '../../lib/interchange/csv/detect-dialect';
import { proposeMapping } from '../../lib/interchange/mapping/map-columns';
import { rowMapper } from '../../lib/interchange/mapping/row-mapper';
import { testReaders } from './import-readers';

/** The rows of a table as a page sends them to the worker. */
export function itemsOf(text: string): ImportItem[] {
  const { rows } = detectDialect(text);
  const { mapping, header } = proposeMapping(rows, { dates: 'ymd', decimals: '.' });
  const mapper = rowMapper(mapping, testReaders);
  const outcomes = [...rows.slice(header + 1).flatMap((row, at) => mapper.push(row, at + 2)), ...mapper.end()];
  return outcomes.flatMap((outcome) => (outcome.ok ? [importItemSchema.parse(outcome.item)] : []));
}
