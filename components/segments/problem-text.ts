import type { RuleProblem } from '../../lib/domain/segment/parse-rule';
import { i18n } from '#i18n';

/** What is wrong with a typed rule, and what to do about it. */
export function problemText({ problem, found }: RuleProblem): string {
  return {
    field: i18n.t('segments.bad.field', [found]),
    operator: i18n.t('segments.bad.operator', [found]),
    value: i18n.t('segments.bad.value'),
    number: i18n.t('segments.bad.number', [found]),
    word: i18n.t('segments.bad.word', [found]),
    end: i18n.t('segments.bad.end', [found]),
    deep: i18n.t('segments.bad.deep'),
    long: i18n.t('segments.bad.long'),
    empty: i18n.t('segments.bad.value'),
  }[problem];
}
