import type { Outlook } from '../../lib/domain/standing/outlook';
import { i18n } from '#i18n';
import { formatCalendarDay, formatNumber, formatShare } from '../ui/format';
import { Fact, FactList } from './Fact';
import { countText, rangeText, roughMoney } from './outlook-text';

/** What is expected of a customer with its range, and by which model, from which data it was worked out. */
export function OutlookDetails({ outlook }: { outlook: Outlook }) {
  const { currency, model } = outlook;
  const money = (minor: number) => roughMoney(minor, currency);
  const notes = [
    model.ladder === 'limited' && i18n.t('outlook.limited', [formatNumber(model.buyers)]),
    model.nobodyLeaves && i18n.t('outlook.nobodyLeaves'),
  ].filter((note) => note !== false);
  return (
    <>
      <h3 className="px-3 pt-1 text-2xs font-semibold text-muted">{i18n.t('outlook.title')}</h3>
      <FactList>
        <Fact label={i18n.t('outlook.buys', [formatNumber(outlook.horizonDays)])}>
          {formatShare(outlook.buys)}
          <span className="block text-faint">{i18n.t('outlook.churn', [formatShare(1 - outlook.buys)])}</span>
        </Fact>
        <Fact label={i18n.t('outlook.orders12')} under={rangeOf(formatNumber(outlook.orders[0]), formatNumber(outlook.orders[1]))}>
          {countText(outlook.orders12)}
        </Fact>
        <Fact label={i18n.t('outlook.sales12')} under={rangeOf(money(outlook.sales[0]), money(outlook.sales[1]))}>
          {money(outlook.sales12)}
        </Fact>
        <Fact label={i18n.t('outlook.spend')} under={spendText(model.spend)}>
          {money(outlook.spend)}
        </Fact>
        <Fact label={i18n.t('outlook.historic')}>{money(outlook.historic)}</Fact>
        <Fact label={i18n.t('outlook.value12')} under={i18n.t('outlook.valueWhy')}>
          {money(outlook.value12)}
        </Fact>
        <Fact label={i18n.t('outlook.value36')}>{money(outlook.value36)}</Fact>
        <Fact label={i18n.t('outlook.total')}>{money(outlook.historic + outlook.value36)}</Fact>
      </FactList>
      {notes.map((note) => (
        <p key={note} className="px-3 pb-1 text-2xs text-muted">
          {note}
        </p>
      ))}
      <p className="px-3 pb-2 text-2xs text-muted">
        {i18n.t('outlook.model', [
          methodText(model.method),
          formatNumber(model.buyers),
          formatCalendarDay(model.from),
          formatCalendarDay(model.fittedOn),
        ])}
      </p>
      {model.tested && <Calibration tested={model.tested} />}
    </>
  );
}

function rangeOf(low: string, high: string): string {
  return i18n.t('outlook.interval', [rangeText(low, high)]);
}

function methodText(method: Outlook['model']['method']): string {
  return { 'mbg-nbd': i18n.t('outlook.mbg'), 'pareto-nbd': i18n.t('outlook.pareto'), stack: i18n.t('outlook.stack') }[method];
}

function spendText(spend: Outlook['model']['spend']): string {
  return {
    'gamma-gamma': i18n.t('outlook.gammaGamma'),
    'few-repeaters': i18n.t('outlook.fewRepeaters'),
    'equal-spend': i18n.t('outlook.equalSpend'),
    'depends-on-frequency': i18n.t('outlook.dependsOnFrequency'),
    'no-mean': i18n.t('outlook.noMean'),
  }[spend];
}

/** What was forecast for the latest stretch of the past beside what came of it. */
function Calibration({ tested }: { tested: NonNullable<Outlook['model']['tested']> }) {
  const bins = tested.calibration.filter(({ customers }) => customers > 0);
  return (
    <table className="mx-3 mb-2 text-2xs tabular-nums [&_td]:pr-4 [&_td]:text-right [&_th]:pr-4 [&_th]:text-right [&_th]:font-normal">
      <caption className="pb-1 text-left text-muted">
        {i18n.t('outlook.tested', [formatNumber(tested.days), formatNumber(tested.customers)])}
      </caption>
      <thead className="text-muted">
        <tr>
          <th scope="col">{i18n.t('outlook.testedCustomers')}</th>
          <th scope="col">{i18n.t('outlook.testedExpected')}</th>
          <th scope="col">{i18n.t('outlook.testedBought')}</th>
        </tr>
      </thead>
      <tbody>
        {bins.map(({ customers, expected, bought }) => (
          <tr key={expected}>
            <td>{formatNumber(customers)}</td>
            <td>{formatShare(expected)}</td>
            <td>{formatShare(bought)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
