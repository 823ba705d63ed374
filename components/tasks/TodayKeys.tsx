import { i18n } from '#i18n';
import { Kbd } from '../ui/Kbd';

/** The keys of the day's list. Hidden from screen readers: the actions are buttons with `aria-keyshortcuts`. */
export function TodayKeys() {
  const keys = [
    { keys: ['J', 'K'], does: i18n.t('tasks.keyMove') },
    { keys: ['D'], does: i18n.t('tasks.keyDone') },
    { keys: ['S'], does: i18n.t('tasks.keySnooze') },
    { keys: ['L'], does: i18n.t('tasks.keyLog') },
  ];
  return (
    <p aria-hidden className="flex shrink-0 flex-wrap gap-x-3 gap-y-1 border-t border-line bg-surface px-3 py-2.5 text-xs text-muted">
      {keys.map((key) => (
        <span key={key.does} className="flex items-center gap-1">
          {key.keys.map((name) => (
            <Kbd key={name}>{name}</Kbd>
          ))}
          {key.does}
        </span>
      ))}
    </p>
  );
}
