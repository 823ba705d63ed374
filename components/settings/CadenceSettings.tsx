import { Trash2 } from 'lucide-react';
import type { CadenceRule } from '../../lib/domain/standing/cadence';
import type { Settings } from '../../lib/domain/setup/settings';
import { DEFAULT_CADENCE_RULES } from '../../lib/followup/cadence';
import { i18n } from '#i18n';
import { useAnswer } from '../hooks/use-answer';
import { Checkbox } from '../ui/Checkbox';
import { IconButton } from '../ui/IconButton';
import { keyOf, translate } from '../ui/translate';
import { AddCadenceRule, type NamedSegment } from './AddCadenceRule';
import { NumberSetting } from './NumberSetting';
import { SettingsGroup } from './SettingsGroup';

const MOST_DAYS = 3650;

/** How often customers are to be heard of: by value tier, and by tag, lifecycle or saved segment. */
export function CadenceSettings({ settings, onChange }: { settings: Settings; onChange: (patch: Partial<Settings>) => void }) {
  const { on } = settings.cadence;
  const answer = useAnswer('segments.list', on ? {} : null, { keep: true, stores: ['segments'] });
  const segments = answer.value?.segments;
  const rules = settings.cadence.rules ?? [...DEFAULT_CADENCE_RULES];
  const save = (next: CadenceRule[]) => onChange({ cadence: { on, rules: next } });
  const replace = (at: number, patch: Partial<CadenceRule>) =>
    save(rules.map((rule, index) => (index === at ? { ...rule, ...patch } : rule)));
  return (
    <SettingsGroup title={i18n.t('cadence.title')} why={i18n.t('cadence.why')}>
      <Checkbox label={i18n.t('cadence.on')} checked={on} onChange={(next) => onChange({ cadence: { ...settings.cadence, on: next } })} />
      {on && (
        <ul className="flex flex-col gap-3">
          {rules.map((rule, at) => (
            <li key={`${rule.of}:${rule.value}`} className="grid grid-cols-[1fr_auto] items-start gap-2">
              <fieldset className="grid min-w-0 grid-cols-2 gap-2">
                <legend className="mb-1 text-sm font-semibold break-words">{ruleName(rule, segments)}</legend>
                <NumberSetting
                  label={i18n.t('cadence.ideal')}
                  why=""
                  unit={i18n.t('cadence.days')}
                  value={rule.ideal}
                  min={1}
                  max={MOST_DAYS}
                  problem={(days) => (days > rule.latest ? i18n.t('cadence.badOrder') : undefined)}
                  onSave={(ideal) => replace(at, { ideal })}
                />
                <NumberSetting
                  label={i18n.t('cadence.latest')}
                  why=""
                  unit={i18n.t('cadence.days')}
                  value={rule.latest}
                  min={1}
                  max={MOST_DAYS}
                  problem={(days) => (days < rule.ideal ? i18n.t('cadence.badOrder') : undefined)}
                  onSave={(latest) => replace(at, { latest })}
                />
              </fieldset>
              {rule.of !== 'tier' && (
                <IconButton
                  icon={Trash2}
                  label={i18n.t('cadence.remove', [ruleName(rule, segments)])}
                  onClick={() => save(rules.filter((_, index) => index !== at))}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {on && <AddCadenceRule rules={rules} segments={segments} onAdd={(rule) => save([...rules, rule])} />}
    </SettingsGroup>
  );
}

function ruleName({ of, value }: CadenceRule, segments: readonly NamedSegment[] | undefined): string {
  switch (of) {
    case 'tag':
      return i18n.t('cadence.tag', [value]);
    case 'lifecycle':
      return i18n.t('cadence.stage', [translate(`lifecycle.${keyOf(value)}`)]);
    case 'segment': {
      const name = segments?.find(({ id }) => id === value)?.name;
      return segments && name === undefined ? i18n.t('cadence.segmentGone') : i18n.t('cadence.segment', [name ?? '…']);
    }
    case 'tier':
      return translate(`cadence.tier_${value}`);
  }
}
