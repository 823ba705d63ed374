import { Fragment, useState } from 'react';
import type { Settings } from '../../lib/domain/setup/settings';
import { ForecastSettings } from './ForecastSettings';
import { LifecycleSettings } from './LifecycleSettings';
import { RateSettings } from './RateSettings';
import { RfmMapSettings } from './RfmMapSettings';
import { TierSettings } from './TierSettings';
import { ValuePreview } from './ValuePreview';

/** Where the value tiers and the lifecycle stages begin and end. A change that may move customers shows first who would move. */
export function ValueSettings({ settings, onChange }: { settings: Settings; onChange: (patch: Partial<Settings>) => void }) {
  const [pending, setPending] = useState<Partial<Settings>>();
  // Fields that were typed into and then not applied start anew with what is set.
  const [turn, setTurn] = useState(0);
  const close = () => {
    setPending(undefined);
    setTurn(turn + 1);
  };
  const apply = () => {
    if (pending) onChange(pending);
    setPending(undefined);
  };
  return (
    <Fragment key={turn}>
      <TierSettings settings={settings} onChange={setPending} />
      <LifecycleSettings settings={settings} onChange={setPending} />
      <ForecastSettings settings={settings} onChange={setPending} />
      <RfmMapSettings settings={settings} onChange={setPending} />
      <RateSettings settings={settings} onChange={setPending} />
      <ValuePreview patch={pending} onApply={apply} onCancel={close} />
    </Fragment>
  );
}
