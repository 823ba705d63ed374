import type { Evidence } from '../../lib/domain/link/link';
import { comparisonKey, explain, levelKey } from '../../lib/match/explain';
import { i18n } from '#i18n';
import { reasonText } from '../contact/reason-text';
import { Why } from '../ui/Card';
import { cx } from '../ui/cx';
import { formatLocale } from '../ui/locale';
import { translate } from '../ui/translate';
import { type WaterfallBar, waterfallBars } from './waterfall-bars';

const COLOURS = { for: 'bg-good', against: 'bg-bad', none: 'bg-control', start: 'bg-control' } satisfies Record<
  WaterfallBar['sign'],
  string
>;

function weightText(weight: number): string {
  return new Intl.NumberFormat(formatLocale(), { minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: 'exceptZero' }).format(
    weight,
  );
}

/** Why two are taken for the same: match weights as a waterfall, then in words. A table for a screen reader. */
export function Waterfall({ evidence }: { evidence: readonly Evidence[] }) {
  const bars = waterfallBars(evidence);
  // The bars say which way each comparison speaks; words add what the bar cannot show: how rare the value is.
  const telling = evidence.filter(({ comparison, shared }) => comparison !== 'prior' && shared !== undefined);
  const reasons = [...new Set(telling.map((each) => reasonText(explain(each))))];
  return (
    <Why>
      <table className="w-full border-collapse text-xs">
        <caption className="sr-only">{i18n.t('duplicates.waterfall')}</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">{i18n.t('duplicates.compared')}</th>
            <th scope="col">{i18n.t('duplicates.bar')}</th>
            <th scope="col">{i18n.t('duplicates.weight')}</th>
          </tr>
        </thead>
        <tbody>
          {bars.map((bar) => (
            <tr key={`${bar.evidence.comparison}.${bar.evidence.level}`} title={reasonText(explain(bar.evidence))}>
              <th scope="row" className="w-[40%] py-0.5 pr-2 text-left font-normal text-muted">
                {translate(levelKey(bar.evidence)) || translate(comparisonKey(bar.evidence))}
              </th>
              <td className="py-0.5">
                <span className="sr-only">{translate(`duplicates.sign_${bar.sign}`)}</span>
                <div aria-hidden className="relative h-2">
                  <span
                    className={cx('absolute inset-y-0 rounded', COLOURS[bar.sign])}
                    style={{ left: `${bar.left}%`, width: `${bar.width}%` }}
                  />
                </div>
              </td>
              <td className="w-11 py-0.5 pl-2 text-right text-text tabular-nums">{weightText(bar.evidence.weight)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {reasons.length > 0 && <p className="mt-2">{reasons.join(i18n.t('duplicates.sentences'))}</p>}
    </Why>
  );
}
