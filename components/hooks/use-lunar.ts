import { useEffect, useState } from 'react';
import { intlCalendar, dayOf } from '../../lib/followup/calendar';
import type { Festival } from '../../lib/followup/festivals';

/** Days ahead that the page looks for birthdays and festivals. */
export const DEFAULT_AHEAD = { days: 7 } as const;

export type Lunar = { days: (number | undefined)[]; festivals: Festival[] };

/** The Chinese calendar and the festivals of today and the days after it; nothing until its tables are loaded. */
export function useLunar(now: number): Lunar | undefined {
  const today = dayOf(intlCalendar(new Intl.DateTimeFormat().resolvedOptions().timeZone), now);
  const [lunar, setLunar] = useState<Lunar>();
  useEffect(() => {
    let gone = false;
    void Promise.all([import('../../lib/followup/lunar'), import('../../lib/followup/festivals')]).then(
      ([{ lunarDays }, { festivalsFrom }]) => {
        if (!gone) setLunar({ days: lunarDays(today, DEFAULT_AHEAD.days), festivals: festivalsFrom(today, DEFAULT_AHEAD.days) });
      },
    );
    return () => {
      gone = true;
    };
  }, [today]);
  return lunar;
}
