import { i18n } from '#i18n';
import { useSample } from '../hooks/use-sample';
import { Button } from '../ui/Button';
import { formatNumber } from '../ui/format';
import { SettingsGroup } from './SettingsGroup';

/** Loads and removes the sample data in one click. */
export function SampleSettings({ count }: { count: number | undefined }) {
  const sample = useSample();
  return (
    <SettingsGroup title={i18n.t('settings.sample')} why={i18n.t('settings.sampleWhy')}>
      <div className="flex min-h-[30px] flex-wrap items-center gap-3">
        {count ? (
          <Button busy={sample.isBusy} onClick={() => void sample.remove()}>
            {i18n.t('settings.sampleRemove')}
          </Button>
        ) : (
          <Button busy={sample.isBusy} disabled={count === undefined} onClick={() => void sample.load()}>
            {i18n.t('settings.sampleLoad')}
          </Button>
        )}
        {count !== undefined && (
          <span className="text-xs text-muted tabular-nums">{i18n.t('settings.sampleCount', count, [formatNumber(count)])}</span>
        )}
      </div>
    </SettingsGroup>
  );
}
