import type { Sentence } from '../../lib/followup/sentence/read-sentence';
import { i18n } from '#i18n';
import { formatDay, formatTime } from '../ui/format';

/** When a sentence's follow-up comes, in words: day, time unless it is for the whole day, and that it repeats. */
export function sentenceWhen({ due, allDay, rrule }: Sentence, now: number): string {
  const parts = [formatDay(due, now), allDay ? undefined : formatTime(due), rrule ? i18n.t('tasks.addRepeats') : undefined];
  return parts.filter(Boolean).join(' · ');
}
