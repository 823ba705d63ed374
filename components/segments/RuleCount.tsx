import { printRule } from '../../lib/domain/segment/parse-rule';
import { i18n } from '#i18n';
import { useAnswer } from '../hooks/use-answer';
import { formatNumber } from '../ui/format';
import { type DraftNode, ruleOf } from './rule-draft';

/** How many customers one part of a rule has by itself, as it stands now. */
export function RuleCount({ node }: { node: DraftNode }) {
  const rule = ruleOf(node);
  const tried = useAnswer('segments.try', rule ? { filter: printRule(rule) } : null, { keep: true, stores: ['standings', 'contacts'] });
  const customers = rule ? tried.value?.customers : undefined;
  return (
    <output className="shrink-0 text-2xs text-muted tabular-nums" aria-live="off">
      {customers === undefined ? '–' : i18n.t('segments.customers', customers, [formatNumber(customers)])}
    </output>
  );
}
