import type { RecipeId } from '../../lib/domain/task/task';
import type { Settings } from '../../lib/domain/setup/settings';
import { i18n } from '#i18n';
import { useAnswer } from '../hooks/use-answer';
import { Checkbox } from '../ui/Checkbox';
import { formatFull } from '../ui/format';
import { keyOf, translate } from '../ui/translate';
import { NumberSetting } from './NumberSetting';
import { SettingsGroup } from './SettingsGroup';

const RECIPES: readonly RecipeId[] = ['no-reply', 'after-order', 'after-return', 'win-back'];
const MOST_DAYS = 365;
/** Entries of the log that are shown. */
const SHOWN = 20;

/** The four ready recipes: on or off, their number of days, what they would have made lately, and what they did. */
export function RecipeSettings({ settings, onChange }: { settings: Settings; onChange: (patch: Partial<Settings>) => void }) {
  const log = useAnswer('recipes.log', {});
  const entries = log.value?.entries.slice(0, SHOWN) ?? [];
  return (
    <SettingsGroup title={i18n.t('recipes.title')} why={i18n.t('recipes.why')}>
      {RECIPES.map((id) => (
        <Recipe
          key={id}
          id={id}
          recipe={settings.recipes[id]}
          onSave={(recipe) => onChange({ recipes: { ...settings.recipes, [id]: recipe } })}
        />
      ))}
      <details>
        <summary className="cursor-pointer text-xs text-muted">{i18n.t('recipes.log')}</summary>
        {entries.length === 0 ? (
          <p className="mt-1 text-xs text-muted">{i18n.t('recipes.logNone')}</p>
        ) : (
          <ul className="mt-1 flex flex-col gap-0.5 text-xs">
            {entries.map((entry) => (
              <li key={`${entry.at}:${entry.recipe}:${entry.contactId}:${entry.what}`} className="break-words">
                <span className="text-muted tabular-nums">{formatFull(entry.at)}</span> {translate(`recipes.${keyOf(entry.recipe)}`)}
                {entry.name && ` · ${entry.name}`}: {translate(`recipes.log_${keyOf(entry.what)}`)}
              </li>
            ))}
          </ul>
        )}
      </details>
    </SettingsGroup>
  );
}

type RecipeSetting = Settings['recipes'][RecipeId];

function Recipe({ id, recipe, onSave }: { id: RecipeId; recipe: RecipeSetting; onSave: (recipe: RecipeSetting) => void }) {
  const past = useAnswer('recipes.rehearse', { recipe: id, days: recipe.days });
  const name = translate(`recipes.${keyOf(id)}`);
  return (
    <div className="flex flex-col gap-1.5">
      <Checkbox label={name} checked={recipe.on} onChange={(on) => onSave({ ...recipe, on })} />
      <div className="pl-6">
        <NumberSetting
          label={translate(`recipes.${keyOf(id)}_why`)}
          why={past.value ? pastText(past.value) : '\u00a0'}
          unit={i18n.t('recipes.days')}
          value={recipe.days}
          min={0}
          max={MOST_DAYS}
          onSave={(days) => onSave({ ...recipe, days })}
        />
      </div>
    </div>
  );
}

function pastText({ days, made, names }: { days: number; made: number; names: string[] }): string {
  if (made === 0) return i18n.t('recipes.rehearsedNone', [String(days)]);
  return i18n.t('recipes.rehearsed', made, [String(made), String(days), names.join(i18n.t('common.and'))]);
}
