import { Bell, BellDot, CalendarCheck } from 'lucide-react';
import { i18n } from '#i18n';
import { useAnswer } from '../hooks/use-answer';
import { useSample } from '../hooks/use-sample';
import { Button } from '../ui/Button';
import { Points } from './Points';
import { StepHeading } from './StepHeading';

/** Where reminders appear, and sample data to see them with. */
export function RemindStep({ isFocused }: { isFocused: boolean }) {
  const status = useAnswer('status.get', {});
  const sample = useSample();
  const isLoaded = (status.value?.sample ?? 0) > 0;
  return (
    <>
      <StepHeading isFocused={isFocused}>{i18n.t('welcome.remindTitle')}</StepHeading>
      <p className="mt-1 text-muted">{i18n.t('welcome.remindText')}</p>
      <Points
        points={[
          { icon: BellDot, title: i18n.t('welcome.remindBadge'), text: i18n.t('welcome.remindBadgeText') },
          { icon: Bell, title: i18n.t('welcome.remindNotice'), text: i18n.t('welcome.remindNoticeText') },
          { icon: CalendarCheck, title: i18n.t('welcome.remindToday'), text: i18n.t('welcome.remindTodayText') },
        ]}
      />
      <div className="mt-5 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg bg-sunken px-3 py-2.5">
        <div className="min-w-[200px] flex-1">
          <h3 className="text-sm">{i18n.t('welcome.sampleTitle')}</h3>
          <p className="text-xs text-muted">{i18n.t('welcome.sampleText')}</p>
        </div>
        <Button busy={sample.isBusy} onClick={() => void (isLoaded ? sample.remove() : sample.load())}>
          {isLoaded ? i18n.t('settings.sampleRemove') : i18n.t('settings.sampleLoad')}
        </Button>
      </div>
    </>
  );
}
