import { CalendarArrowDown } from 'lucide-react';
import { useState } from 'react';
import { i18n } from '#i18n';
import { type CalendarForm, useCalendarExport } from '../hooks/use-calendar-export';
import { Button } from '../ui/Button';
import { Why } from '../ui/Card';
import { Dialog } from '../ui/Dialog';
import { Select } from '../ui/Select';

const FORMS = ['tasks', 'events'] as const satisfies readonly CalendarForm[];

/** Follow-ups as a file for any calendar; says when the file that was saved last is out of date. */
export function CalendarExport() {
  const { isOld, busy, form, save } = useCalendarExport();
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState<CalendarForm>();
  const as = chosen ?? form;
  return (
    <div className="flex shrink-0 flex-wrap items-center gap-2 border-t border-line bg-surface px-3 py-1.5 text-xs text-muted">
      {isOld && <span role="status">{i18n.t('tasks.exportAgain')}</span>}
      <Button
        size="sm"
        variant={isOld ? 'plain' : 'quiet'}
        icon={CalendarArrowDown}
        busy={busy}
        onClick={() => setOpen(true)}
        className="ml-auto"
      >
        {i18n.t('tasks.export')}
      </Button>
      <Dialog open={isOpen} onClose={() => setOpen(false)} title={i18n.t('tasks.export')}>
        <div className="flex flex-col gap-2.5">
          <Select
            label={i18n.t('tasks.exportAs')}
            value={as}
            options={FORMS.map((value) => ({ value, label: i18n.t(`tasks.exportAs_${value}`) }))}
            onValue={setChosen}
          />
          <Why>{i18n.t(`tasks.exportAs_${as}_why`)}</Why>
          <Button
            variant="primary"
            className="self-end"
            onClick={() => {
              setOpen(false);
              void save(as);
            }}
          >
            {i18n.t('tasks.exportSave')}
          </Button>
        </div>
      </Dialog>
    </div>
  );
}
