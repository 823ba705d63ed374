import { Plus, Trash2 } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { CadenceRule } from '../../lib/domain/standing/cadence';
import type { Settings } from '../../lib/domain/setup/settings';
import { DEFAULT_CADENCE_RULES } from '../../lib/followup/cadence';
import { i18n } from '#i18n';
import { Button } from '../ui/Button';
import { Checkbox } from '../ui/Checkbox';
import { IconButton } from '../ui/IconButton';
import { TextField } from '../ui/TextField';
import { NumberSetting } from './NumberSetting';
import { SettingsGroup } from './SettingsGroup';

const MOST_DAYS = 3650;
/** A new rule for a tag begins with these days. */
const FIRST = { ideal: 30, latest: 45 } as const;

/** How often customers are to be heard of: by value tier, and by tag. */
export function CadenceSettings({ settings, onChange }: { settings: Settings; onChange: (patch: Partial<Settings>) => void }) {
  const [tag, setTag] = useState('');
  const { on } = settings.cadence;
  const rules = settings.cadence.rules ?? [...DEFAULT_CADENCE_RULES];
  const save = (next: CadenceRule[]) => onChange({ cadence: { on, rules: next } });
  const replace = (at: number, patch: Partial<CadenceRule>) =>
    save(rules.map((rule, index) => (index === at ? { ...rule, ...patch } : rule)));
  const add = (event: FormEvent) => {
    event.preventDefault();
    const value = tag.trim();
    if (value === '' || rules.some((rule) => rule.of === 'tag' && rule.value === value)) return;
    save([...rules, { of: 'tag', value, ...FIRST }]);
    setTag('');
  };
  return (
    <SettingsGroup title={i18n.t('cadence.title')} why={i18n.t('cadence.why')}>
      <Checkbox label={i18n.t('cadence.on')} checked={on} onChange={(next) => onChange({ cadence: { ...settings.cadence, on: next } })} />
      {on && (
        <ul className="flex flex-col gap-3">
          {rules.map((rule, at) => (
            <li key={`${rule.of}:${rule.value}`} className="grid grid-cols-[1fr_auto] items-start gap-2">
              <fieldset className="grid min-w-0 grid-cols-2 gap-2">
                <legend className="mb-1 text-sm font-semibold break-words">{ruleName(rule)}</legend>
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
              {rule.of === 'tag' && (
                <IconButton
                  icon={Trash2}
                  label={i18n.t('cadence.remove', [rule.value])}
                  onClick={() => save(rules.filter((_, index) => index !== at))}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {on && (
        <form onSubmit={add} className="flex flex-wrap items-end gap-2">
          <TextField label={i18n.t('cadence.addTag')} placeholder={i18n.t('cadence.tagName')} maxLength={60} value={tag} onValue={setTag} />
          <Button type="submit" icon={Plus} disabled={tag.trim() === ''}>
            {i18n.t('cadence.add')}
          </Button>
        </form>
      )}
    </SettingsGroup>
  );
}

function ruleName({ of, value }: CadenceRule): string {
  if (of === 'tag') return i18n.t('cadence.tag', [value]);
  if (value === 'high') return i18n.t('cadence.tier_high');
  if (value === 'mid') return i18n.t('cadence.tier_mid');
  return value === 'low' ? i18n.t('cadence.tier_low') : value;
}
