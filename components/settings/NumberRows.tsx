import { i18n } from '#i18n';
import { translate } from '../ui/translate';
import { NumberSetting } from './NumberSetting';

/** Units of a number setting: whole per cent of a share from 0 to 1, per cent a year, days, or whole units of a currency. */
type Unit = 'percent' | 'percentYear' | 'days' | { currency: string; minor: number };
/** One number of the set-up. `name`: of its texts (`settings.<name>`, `settings.<name>Why`); `value` and `save` as the settings hold it. */
export type NumberRow = {
  name: string;
  /** Where several have the same reason. @default `<name>Why` */
  why?: string;
  unit: Unit;
  value: number;
  /** In the unit, as people type it. */
  min: number;
  max: number;
  /** Has to be above it, or below it, each as the settings hold it; else the text says what is wrong. */
  above?: { than: number; text: string };
  below?: { than: number; text: string };
  save: (value: number) => void;
};

/** Numbers of the set-up below each other, each with its unit, bounds and what it is for. */
export function NumberRows({ rows }: { rows: readonly NumberRow[] }) {
  return rows.map(({ name, why = `${name}Why`, unit, value, min, max, above, below, save }) => {
    const scale = scaleOf(unit);
    const toShown = (stored: number) => Math.round(stored * scale);
    const problem = (typed: number) => {
      if (above && typed <= toShown(above.than)) return above.text;
      return below && typed >= toShown(below.than) ? below.text : undefined;
    };
    return (
      <NumberSetting
        key={name}
        label={translate(`settings.${name}`)}
        why={translate(`settings.${why}`)}
        unit={unitText(unit)}
        value={toShown(value)}
        min={min}
        max={max}
        problem={problem}
        onSave={(typed) => save(typeof unit === 'object' ? typed * unit.minor : typed / scale)}
      />
    );
  });
}

/** Typed units for one of the settings'. */
function scaleOf(unit: Unit): number {
  if (typeof unit === 'object') return 1 / unit.minor;
  return unit === 'days' ? 1 : 100;
}

function unitText(unit: Unit): string {
  if (typeof unit === 'object') return unit.currency;
  return { percent: i18n.t('settings.percent'), percentYear: i18n.t('settings.percentYear'), days: i18n.t('settings.days') }[unit];
}
