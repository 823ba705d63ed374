import { CalendarClock } from 'lucide-react';
import { i18n } from '#i18n';
import { useNow } from '../hooks/use-now';
import { useSentence } from '../hooks/use-sentence';
import { sentenceWhen } from '../tasks/sentence-when';
import { Button } from '../ui/Button';
import { localDay } from './read-log';
import type { LogFieldsProps } from './LogFields';

/** A day, time or repetition that is said in the title, to be taken with one click. */
export function SentenceTake({ values, onChange }: LogFieldsProps) {
  const now = useNow();
  const { read } = useSentence(values.subject, { findNames: false });
  if (!read?.isSaid) return null;
  const at = new Date(read.due);
  const time = read.allDay ? '' : `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`;
  return (
    <Button
      size="sm"
      icon={CalendarClock}
      className="self-start"
      onClick={() => onChange({ subject: read.title, day: localDay(read.due), time, ...(read.rrule && { rrule: read.rrule }) })}
    >
      {i18n.t('tasks.take', [sentenceWhen(read, now)])}
    </Button>
  );
}
