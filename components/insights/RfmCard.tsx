import type { Insights } from '../../lib/domain/standing/insights';
import { i18n } from '#i18n';
import { formatNumber } from '../ui/format';
import { keyOf, translate } from '../ui/translate';
import { GridHead } from './GridHead';
import { InsightCard } from './InsightCard';
import { moneyText, units } from './figures';
import { routeHash } from '../dashboard/route';
import { formatFilter } from '../../lib/domain/directory/filter-tokens';

const FIFTHS = [1, 2, 3, 4, 5];

/** Frequency and money scores whose mean, halves up, is this. */
function fmWhere(fm: number): string {
  const pairs = FIFTHS.flatMap((f) => FIFTHS.map((m) => ({ f, m }))).filter(({ f, m }) => Math.floor((f + m) / 2 + 0.5) === fm);
  return pairs.map(({ f, m }) => `f = ${f} and m = ${m}`).join(' or ');
}

/** The 5 x 5 grid of recency by frequency with money; the shade is the share of customers. */
export function RfmCard({ insights }: { insights: Insights }) {
  const { currency, rfm } = insights;
  const most = Math.max(1, ...rfm.map(({ customers }) => customers));
  const href = (r: number, fm: number) => routeHash({ view: 'contacts', filter: formatFilter({ where: `r = ${r} and (${fmWhere(fm)})` }) });
  const groupText = (group: string) => translate(`rfm.${keyOf(group)}`, []);
  return (
    <InsightCard
      title={i18n.t('insights.rfm')}
      unit={i18n.t('insights.unitRfm', [currency])}
      definition={i18n.t('insights.rfmWhy')}
      className="self-start"
      table={{
        head: ['R', 'FM', i18n.t('outlook.group'), i18n.t('insights.unitCustomers'), i18n.t('insights.net', [currency])],
        rows: rfm.map(({ r, fm, group, customers, net }) => [r, fm, groupText(group), customers, units(net, currency)]),
      }}
      links={rfm.map(({ r, fm }) => href(r, fm))}
    >
      <div className="overflow-x-auto">
        <table className="w-full min-w-[440px] table-fixed border-separate border-spacing-0.5 text-2xs tabular-nums">
          <GridHead
            caption={i18n.t('insights.rfm')}
            corner={i18n.t('settings.rfmCorner')}
            columns={FIFTHS.map((fm) => ({ key: fm, label: i18n.t('settings.rfmColumn', [fm]) }))}
            className="w-12"
          />
          <tbody>
            {FIFTHS.toReversed().map((r) => (
              <tr key={r}>
                <th scope="row" className="text-left font-normal text-muted">
                  {i18n.t('settings.rfmRow', [r])}
                </th>
                {rfm
                  .filter((cell) => cell.r === r)
                  .map(({ fm, group, customers, net }) => (
                    <td key={fm} className="p-0">
                      <a
                        href={href(r, fm)}
                        style={{ background: `color-mix(in srgb, var(--accent) ${Math.round((45 * customers) / most)}%, var(--surface))` }}
                        className="block min-h-16 rounded border border-line p-1 text-text hover:border-accent"
                      >
                        <span className="block leading-tight break-words">{groupText(group)}</span>
                        <b className="text-xs">{formatNumber(customers)}</b>
                        {customers > 0 && <span className="block truncate">{moneyText(net, currency)}</span>}
                      </a>
                    </td>
                  ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </InsightCard>
  );
}
