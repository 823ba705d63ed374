import ICAL from 'ical.js';

/** One task or event of a calendar, unread: its lines unfolded, its rules of repetition apart (the library gives up a whole file for one it cannot read). */
export type Part = { kind: 'vtodo' | 'vevent'; lines: string[]; rules: string[]; isWhole: boolean };

/**
 * Tasks and events of an iCalendar text in order, with the calendar that has its time zones (RFC 5545 section 3.6.5). Each part stands alone, so that
 * one that is broken breaks none beside it; a zone that cannot be read is left out.
 */
export function partsOf(text: string): { parts: Part[]; zones: ICAL.Component } {
  const zones = new ICAL.Component('vcalendar');
  const parts: Part[] = [];
  let part: Part | undefined;
  let zone: string[] | undefined;
  for (const line of unfolded(text)) {
    const [begin, end] = [nameAfter('BEGIN:', line), nameAfter('END:', line)];
    if (begin === 'vtimezone') zone = [];
    if (zone) {
      zone.push(line);
      if (end !== 'vtimezone') continue;
      addZone(zones, zone);
      zone = undefined;
      continue;
    }
    if (begin === 'vtodo' || begin === 'vevent') {
      part = { kind: begin, lines: [], rules: [], isWhole: false };
      parts.push(part);
    }
    if (!part) continue;
    const rule = /^(?:RRULE|EXRULE|RDATE|EXDATE)[;:]/i.test(line);
    (rule ? part.rules : part.lines).push(line);
    if (end !== part.kind) continue;
    part.isWhole = true;
    part = undefined;
  }
  return { parts, zones };
}

/** The component that a part says; @throws what the library does. */
export function componentOf({ lines }: Part, zones: ICAL.Component): ICAL.Component {
  const parsed = ICAL.parse(`${lines.join('\r\n')}\r\n`) as unknown[];
  return new ICAL.Component((Array.isArray(parsed[0]) ? parsed[0] : parsed) as unknown[], zones);
}

function addZone(zones: ICAL.Component, lines: readonly string[]): void {
  try {
    zones.addSubcomponent(new ICAL.Component(ICAL.parse(`${lines.join('\r\n')}\r\n`) as unknown[]));
  } catch {
    // Its times are then read by the zone's name where the browser knows it, else in the user's own zone.
  }
}

function nameAfter(word: 'BEGIN:' | 'END:', line: string): string | undefined {
  return line.slice(0, word.length).toUpperCase() === word ? line.slice(word.length).trim().toLowerCase() : undefined;
}

/** Content lines (RFC 5545 section 3.1): a line that begins with a blank goes on with the one before. */
function unfolded(text: string): string[] {
  return text
    .replace(/^\ufeff/, '')
    .replaceAll(/\r?\n[ \t]/g, '')
    .split(/\r?\n|\r/)
    .filter((line) => line.trim() !== '');
}
