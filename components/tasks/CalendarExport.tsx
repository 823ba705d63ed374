import { CalendarArrowDown } from 'lucide-react';
import { i18n } from '#i18n';
import { useCalendarExport } from '../hooks/use-calendar-export';
import { Button } from '../ui/Button';

/** Follow-ups as a file for any calendar; says when the file that was saved last is out of date. */
export function CalendarExport() {
  const { isOld, busy, save } = useCalendarExport();
  return (
    <div className="flex shrink-0 flex-wrap items-center gap-2 border-t border-line bg-surface px-3 py-1.5 text-xs text-muted">
      {isOld && <span role="status">{i18n.t('tasks.exportAgain')}</span>}
      <Button
        size="sm"
        variant={isOld ? 'plain' : 'quiet'}
        icon={CalendarArrowDown}
        busy={busy}
        onClick={() => void save()}
        className="ml-auto"
      >
        {i18n.t('tasks.export')}
      </Button>
    </div>
  );
}
