import { Download, Trash2 } from 'lucide-react';
import { i18n } from '#i18n';
import type { Rule } from '../../lib/domain/setup/field-def';
import { fieldLabel } from '../contact/field-label';
import { saveRuleFile } from '../hooks/rule-file';
import { useAnswer } from '../hooks/use-answer';
import { useAsk } from '../hooks/use-ask';
import { Button } from '../ui/Button';
import { FailedState } from '../ui/FailedState';
import { hostOf } from '../ui/format';
import { IconButton } from '../ui/IconButton';
import { SkeletonRows } from '../ui/Skeleton';
import { showToast } from '../ui/toast';
import { ImportRules } from './ImportRules';
import { SettingsGroup } from './SettingsGroup';

/** The user's own capture rules by site: see, delete, share as a file. */
export function RuleSettings() {
  const rules = useAnswer('rules.list', {}, { stores: ['rules'] });
  const ask = useAsk();
  const list = rules.value?.rules;

  async function remove(rule: Rule): Promise<void> {
    const answer = await ask('rules.delete', { id: rule.id });
    if (!answer.ok) return;
    const { origin, selectors } = rule;
    const undo = () => void ask('rules.save', { rules: [{ origin, selectors: { record: '', ...selectors } }] });
    showToast({ title: i18n.t('rules.deleted', [hostOf(origin)]), undo });
  }

  return (
    <SettingsGroup title={i18n.t('rules.title')} why={i18n.t('rules.why')}>
      {rules.state === 'failed' && !list && <FailedState failure={rules.failure} onRetry={rules.reload} />}
      {rules.state === 'loading' && <SkeletonRows rows={2} height={44} />}
      {list && list.length === 0 && <p className="text-xs text-muted">{i18n.t('rules.none')}</p>}
      {list && list.length > 0 && (
        <ul className="overflow-hidden rounded-lg border border-line bg-surface">
          {list.map((rule) => (
            <li key={rule.id} className="flex items-center gap-2 border-b border-line px-3 py-1.5 last:border-b-0">
              <div className="min-w-0 flex-1">
                <div className="truncate text-sm">{hostOf(rule.origin)}</div>
                <div className="truncate text-xs text-muted" title={rule.selectors.record}>
                  {fieldsOf(rule)}
                </div>
              </div>
              <IconButton icon={Trash2} label={i18n.t('rules.deleteOf', [hostOf(rule.origin)])} onClick={() => void remove(rule)} />
            </li>
          ))}
        </ul>
      )}
      <div className="flex flex-wrap gap-2">
        <ImportRules />
        <Button icon={Download} disabled={!list || list.length === 0} onClick={() => list && saveRuleFile(list)}>
          {i18n.t('rules.export')}
        </Button>
      </div>
    </SettingsGroup>
  );
}

/** `Name, Title, E-mail`. */
function fieldsOf({ selectors }: Rule): string {
  return Object.keys(selectors)
    .filter((key) => key !== 'record')
    .map((key) => fieldLabel(key))
    .join(i18n.t('common.and'));
}
