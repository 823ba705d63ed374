import ICAL from 'ical.js';

/** Minutes before the due time that a follow-up can remind at most: sixty days. */
const MOST_MINUTES = 86_400;
/** Alarms of one follow-up. */
const MOST_ALARMS = 10;

/**
 * Minutes before the due time of a component's alarms (VALARM, RFC 5545 section 3.6.6), whether they are told from its start, its end or as a time.
 * `left`: triggers that no follow-up can have, as those after the due time.
 */
export function readAlarms(component: ICAL.Component, due: number, start: number | undefined): { minutes: number[]; left: string[] } {
  const minutes: number[] = [];
  const left: string[] = [];
  for (const alarm of component.getAllSubcomponents('valarm')) {
    const trigger = alarm.getFirstProperty('trigger');
    const value: unknown = trigger?.getFirstValue();
    const isFromEnd = component.name === 'vtodo' && trigger?.getFirstParameter('related')?.toUpperCase() === 'END';
    const before = minutesBefore(value, due, isFromEnd ? due : (start ?? due));
    if (before >= 0 && before <= MOST_MINUTES) minutes.push(before);
    else left.push(String(value ?? '').slice(0, 60));
  }
  const unlike = [...new Set(minutes)];
  return { minutes: unlike.slice(0, MOST_ALARMS), left: [...left, ...unlike.slice(MOST_ALARMS).map((each) => `-PT${each}M`)] };
}

function minutesBefore(trigger: unknown, due: number, from: number): number {
  if (trigger instanceof ICAL.Duration) return Math.round((due - from) / 60_000 - trigger.toSeconds() / 60);
  if (trigger instanceof ICAL.Time && trigger.zone?.tzid === 'UTC') return Math.round((due - trigger.toUnixTime() * 1000) / 60_000);
  return Number.NaN;
}
