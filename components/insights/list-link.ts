import { formatFilter } from '../../lib/domain/directory/filter-tokens';
import { type Rule, type SegmentField } from '../../lib/domain/segment/rule';
import { printRule } from '../../lib/domain/segment/parse-rule';
import { routeHash } from '../dashboard/route';

/** The address of the list of customers for whom all of the fields have these values. */
export function listLink(values: Partial<Record<SegmentField, string | number>>): string {
  const of = Object.entries(values).map(([field, value]): Rule => ({
    is: 'compare',
    field: field as SegmentField,
    operator: '=',
    value: String(value),
  }));
  const [only] = of;
  const where = only && of.length === 1 ? printRule(only) : printRule({ is: 'all', of });
  return routeHash({ view: 'contacts', filter: formatFilter({ where }) });
}
