import { useState } from 'react';
import type { Settings } from '../../lib/domain/setup/settings';
import { DEFAULT_RFM_MAP, RFM_GROUPS, type RfmCellGroup, type RfmRule } from '../../lib/domain/standing/rfm-map';
import { rfmGroup } from '../../lib/value/rfm-group';
import { i18n } from '#i18n';
import { Button } from '../ui/Button';
import { cx } from '../ui/cx';
import { INPUT } from '../ui/field-classes';
import { keyOf, translate } from '../ui/translate';
import { SettingsGroup } from './SettingsGroup';

const FIFTHS = [1, 2, 3, 4, 5];
const GROUPS = RFM_GROUPS.filter((group): group is RfmCellGroup => group !== 'prospect');

/** Which group each cell of recency and frequency with money belongs to. Every cell has one choice, so that no customer is in two groups or in none. */
export function RfmMapSettings({ settings, onChange }: { settings: Settings; onChange: (patch: Partial<Settings>) => void }) {
  const { value } = settings;
  const [open, setOpen] = useState(false);
  const map = value.rfmMap ?? DEFAULT_RFM_MAP;
  const choose = (r: number, fm: number, group: RfmCellGroup) => {
    const cells = FIFTHS.flatMap((row) =>
      FIFTHS.map((column): RfmRule => ({
        group: row === r && column === fm ? group : rfmGroup(row, column, map),
        r: [row, row],
        fm: [column, column],
      })),
    );
    onChange({ value: { ...value, rfmMap: cells } });
  };
  return (
    <SettingsGroup title={i18n.t('settings.rfm')} why={i18n.t('settings.rfmWhy')}>
      <div className="flex gap-2">
        <Button aria-expanded={open} onClick={() => setOpen(!open)}>
          {i18n.t('settings.rfmEdit')}
        </Button>
        {value.rfmMap && (
          <Button variant="quiet" onClick={() => onChange({ value: { ...value, rfmMap: undefined } })}>
            {i18n.t('settings.rfmReset')}
          </Button>
        )}
      </div>
      {open && (
        // Under its explanation too: five names beside each other need the whole width.
        <div className="overflow-x-auto md:mt-10 md:-ml-[272px]">
          <table className="text-2xs">
            <thead>
              <tr>
                <th scope="col" className="text-left font-normal text-muted">
                  {i18n.t('settings.rfmCorner')}
                </th>
                {FIFTHS.map((fm) => (
                  <th key={fm} scope="col" className="px-1 py-1 text-left font-normal text-muted">
                    {i18n.t('settings.rfmColumn', [fm])}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {FIFTHS.toReversed().map((r) => (
                <tr key={r}>
                  <th scope="row" className="pr-2 text-left font-normal whitespace-nowrap text-muted">
                    {i18n.t('settings.rfmRow', [r])}
                  </th>
                  {FIFTHS.map((fm) => (
                    <td key={fm} className="p-0.5">
                      <select
                        aria-label={i18n.t('settings.rfmCell', [r, fm])}
                        value={rfmGroup(r, fm, map)}
                        onChange={(event) => {
                          const group = GROUPS.find((one) => one === event.target.value);
                          if (group) choose(r, fm, group);
                        }}
                        className={cx(INPUT, 'h-7 min-w-[126px] px-1! text-2xs!')}
                      >
                        {GROUPS.map((group) => (
                          <option key={group} value={group}>
                            {translate(`rfm.${keyOf(group)}`, [])}
                          </option>
                        ))}
                      </select>
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </SettingsGroup>
  );
}
