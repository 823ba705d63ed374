import { nextDate } from './in-month';

/** A day of a month alone, where what follows is not what it numbers: not "on the 2nd floor". */
const ON_THE =
  /\bon the (\d{1,2})(?:st|nd|rd|th)\b(?=\s*(?:$|[,.;:!?]|\d|(?:at|in|about|to|for|with|from|and|noon|morning|afternoon|evening)\b))/i;

/** The text with "on the 15th" spelled out as the next such day, which a general parser leaves alone. */
export function spellOutOrdinals(text: string, { day }: { day: string }): string {
  return text.replace(ON_THE, (said, date: string) => {
    const next = nextDate(day, Number(date));
    return next === undefined ? said : `on ${next}`;
  });
}
