import type { FoundFault } from '../domain/cleaning/finding';
import type { Contact } from '../domain/contact/contact';

export const DEFAULT_DATE_LIMITS = {
  /** Years that nobody has lived longer than (110 to 125). */
  oldest: 120,
  /** A year that programs write for none. */
  placeholders: ['0001', '1900', '1899'] as readonly string[],
} as const;

/** Days that cannot be: a birthday to come or of long ago, 30 February, an anniversary before the birth. `today` is `YYYY-MM-DD`. */
export function dateFaults(contact: Contact, today: string): FoundFault[] {
  const { birthday, anniversary, birthdayCalendar } = contact;
  const fault = (field: 'birthday' | 'anniversary', before: string, why: string, after?: string | null): FoundFault => ({
    kind: 'date',
    store: 'contacts',
    recordId: contact.id,
    contactId: contact.id,
    field,
    reason: { code: `clean.date-${why}`, params: {} },
    before,
    ...(after && { after }),
    ...(after !== undefined && { mend: { path: [], was: { [field]: before }, set: { [field]: after }, sure: false } }),
  });
  const faults: FoundFault[] = [];
  for (const field of ['birthday', 'anniversary'] as const) {
    const day = contact[field];
    if (day?.startsWith('--') && birthdayCalendar !== 'chinese' && !exists(day)) faults.push(fault(field, day, 'never', null));
  }
  if (birthday && !birthday.startsWith('--')) {
    if (birthday > today) faults.push(fault('birthday', birthday, 'future', centuryEarlier(birthday, today)));
    else if (DEFAULT_DATE_LIMITS.placeholders.includes(birthday.slice(0, 4)) && birthday.endsWith('-01-01'))
      faults.push(fault('birthday', birthday, 'placeholder', null));
    else if (Number(today.slice(0, 4)) - Number(birthday.slice(0, 4)) > DEFAULT_DATE_LIMITS.oldest)
      faults.push(fault('birthday', birthday, 'old'));
    else if (anniversary && !anniversary.startsWith('--') && anniversary < birthday)
      faults.push(fault('anniversary', anniversary, 'before-birth'));
  }
  return faults;
}

/** `--MM-DD` in a leap year. */
function exists(day: string): boolean {
  const date = new Date(`2000-${day.slice(2)}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(5, 10) === day.slice(2);
}

/** A year of two digits that was read into the wrong century. */
function centuryEarlier(day: string, today: string): string | undefined {
  const earlier = `${String(Number(day.slice(0, 4)) - 100).padStart(4, '0')}${day.slice(4)}`;
  return earlier.endsWith('-02-29') || earlier > today ? undefined : earlier;
}
