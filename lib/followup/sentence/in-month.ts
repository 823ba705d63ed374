/** A date of the month `ahead` months from that of `day`; 0 is the last day of the month before. */
export function inMonth(day: string, ahead: number, date: number | undefined): string | undefined {
  const [year = 0, month = 1] = day.split('-').map(Number);
  if (date === undefined || date > 31) return undefined;
  return new Date(Date.UTC(year, month - 1 + ahead, date)).toISOString().slice(0, 10);
}

/** The next day of a month with that number, today included; in a month that has it. Undefined for what no month has. */
export function nextDate(day: string, date: number): string | undefined {
  if (date < 1 || date > 31) return undefined;
  for (let ahead = date >= Number(day.slice(8)) ? 0 : 1; ahead <= 2; ahead += 1) {
    const found = inMonth(day, ahead, date);
    if (Number(found?.slice(8)) === date) return found;
  }
  return undefined;
}
