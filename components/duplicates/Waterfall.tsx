import type { Evidence } from '../../lib/domain/link/link';
import type { FieldDef } from '../../lib/domain/own-field/own-field';
import { comparisonKey, explain, levelKey } from '../../lib/match/explain';
import { i18n } from '#i18n';
import { ownLabel } from '../contact/field-label';
import { reasonText } from '../contact/reason-text';
import { useFields } from '../hooks/use-fields';
import { Why } from '../ui/Card';
import { cx } from '../ui/cx';
import { formatLocale } from '../ui/locale';
import { BreakableText } from '../ui/BreakableText';
import { translate } from '../ui/translate';
import { likelyText } from './likely-text';
import { type WaterfallBar, waterfallBars } from './waterfall-bars';

const COLOURS = { for: 'bg-good', against: 'bg-bad', none: 'bg-control', start: 'bg-control' } satisfies Record<
  WaterfallBar['sign'],
  string
>;

function weightText(weight: number): string {
  const number = new Intl.NumberFormat(formatLocale(), { minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: 'exceptZero' });
  return number.format(weight).replace('-', '\u2212');
}

/** What a row goes by and how strongly it speaks: `+86 138… is in no other contact: strong evidence`. */
function Words({ fact, strength }: ReturnType<typeof explain>) {
  const parts = [fact, strength].flatMap((reason) => (reason ? [reasonText(reason)] : []));
  return (
    <span className={cx('block [overflow-wrap:anywhere] text-muted', !fact && 'first-letter:uppercase')}>
      <BreakableText text={parts.join(i18n.t('duplicates.factAnd'))} />
    </span>
  );
}

/** Why two are taken for the same: match weights as a waterfall, each in plain words, and what they come to. A table for a screen reader. */
export function Waterfall({ evidence, weight, probability }: { evidence: readonly Evidence[]; weight: number; probability: number }) {
  const fields = useFields();
  const bars = waterfallBars(evidence);
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
            <tr key={`${bar.evidence.comparison}.${bar.evidence.level}.${bar.evidence.field ?? ''}`} className="align-top">
              <th scope="row" className="w-[58%] py-1 pr-2 text-left font-normal text-text">
                {labelOf(bar.evidence, fields)}
                <Words {...explain(bar.evidence)} />
              </th>
              <td className="py-1 pt-2">
                <span className="sr-only">{translate(`duplicates.sign_${bar.sign}`)}</span>
                <div aria-hidden className="relative h-2">
                  <span
                    className={cx('absolute inset-y-0 rounded', COLOURS[bar.sign])}
                    style={{ left: `${bar.left}%`, width: `${bar.width}%` }}
                  />
                </div>
              </td>
              <td className="w-11 py-1 pl-2 text-right text-text tabular-nums">{weightText(bar.evidence.weight)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="border-t border-line align-top">
            <th scope="row" className="pt-1.5 pr-2 text-left font-semibold text-text">
              {i18n.t('duplicates.together')}
            </th>
            <td className="pt-1.5 text-text">{i18n.t('duplicates.likely', [likelyText(probability)])}</td>
            <td className="w-11 pt-1.5 pl-2 text-right font-semibold text-text tabular-nums">{weightText(weight)}</td>
          </tr>
        </tfoot>
      </table>
    </Why>
  );
}

function labelOf(evidence: Evidence, fields: readonly FieldDef[]): string {
  const text = translate(levelKey(evidence)) || translate(comparisonKey(evidence));
  return evidence.field === undefined ? text : `${ownLabel(evidence.field, fields)}: ${text}`;
}
