import type { Settings } from '../domain/setup/settings';
import { type LocalCalendar, atHour } from './calendar';
import { DEFAULT_FOLLOWUP } from './defaults';
import { quietUntil } from './quiet-hours';

/** A time to put a task off to; the words are `followup.snooze_<code>`, the dash as an underscore. */
export type SnoozeChoice = { code: 'hour' | 'tonight' | 'tomorrow' | 'next-week'; at: number };

const HOUR_MS = 3_600_000;

/**
 * In an hour, tonight, tomorrow morning, next Monday morning, in the user's own clock. Choices that would end in quiet hours are left
 * out, as is an evening that is near or past; on a Sunday next week is the Monday after tomorrow's.
 */
export function snoozeChoices(
  now: number,
  calendar: LocalCalendar,
  settings: Pick<Settings, 'dayStartsAt' | 'quietHours'>,
): SnoozeChoice[] {
  const choices: SnoozeChoice[] = [];
  const hour = now + HOUR_MS;
  if (isHeard(hour)) choices.push({ code: 'hour', at: hour });
  const evening = atHour(calendar, now, 0, DEFAULT_FOLLOWUP.eveningAt);
  if (evening - now >= DEFAULT_FOLLOWUP.eveningLead && isHeard(evening)) choices.push({ code: 'tonight', at: evening });
  choices.push({ code: 'tomorrow', at: atHour(calendar, now, 1, settings.dayStartsAt) });
  const toMonday = 8 - calendar.parts(now).weekday;
  choices.push({ code: 'next-week', at: atHour(calendar, now, toMonday === 1 ? 8 : toMonday, settings.dayStartsAt) });
  return choices;

  function isHeard(at: number): boolean {
    return quietUntil(at, settings.quietHours, calendar) === undefined;
  }
}
