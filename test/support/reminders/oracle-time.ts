/** Time as the oracle reckons it: `Intl` asked directly, days walked one by one. It shares no code with lib/followup. */

const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

const formats = new Map<string, Intl.DateTimeFormat>();
const walls = new Map<string, number>();

function format(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const options = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' } as const;
  const made = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, ...options });
  formats.set(zone, made);
  return made;
}

/** What a clock on the wall of a zone shows, read as if it were UTC; whole seconds. */
export function wallAt(zone: string, instant: number): number {
  const key = `${zone}/${instant}`;
  let wall = walls.get(key);
  if (wall === undefined) {
    wall = Date.parse(`${format(zone).format(instant).replace(' ', 'T')}Z`);
    if (walls.size > 500_000) walls.clear();
    walls.set(key, wall);
  }
  return wall;
}

const instants = new Map<string, number>();

/** When a wall clock shows a time: the first time it does; where a clock change skips it, by the offset before (RFC 5545 section 3.3.5). */
export function instantAt(zone: string, wall: number): number {
  const key = `${zone}/${wall}`;
  const known = instants.get(key);
  if (known !== undefined) return known;
  const offsets = new Set<number>();
  for (let hours = -26; hours <= 26; hours += 1) {
    // On whole hours, so that neighbours find them in the cache.
    const near = Math.floor(wall / HOUR) * HOUR + hours * HOUR;
    offsets.add(wallAt(zone, near) - near);
  }
  const hits = [...offsets]
    .map((offset) => wall - offset)
    .filter((at) => wallAt(zone, Math.floor(at / 1000) * 1000) === Math.floor(wall / 1000) * 1000);
  const before = Math.floor(wall / 1000) * 1000 - 26 * HOUR;
  const found = hits.length > 0 ? Math.min(...hits) : wall - (wallAt(zone, before) - before);
  if (instants.size > 500_000) instants.clear();
  instants.set(key, found);
  return found;
}

/** Monday is 1, Sunday 7. */
export function weekdayOf(wall: number): number {
  return ((((Math.floor(wall / DAY) + 3) % 7) + 7) % 7) + 1;
}

/** A series in words that need no library: which days it comes on, from its first day on. */
export type Series =
  | { every: 'days'; interval: number; count?: number }
  | { every: 'weeks'; interval: number; on: number[]; count?: number }
  | { every: 'months'; count?: number }
  | { every: 'last-friday'; count?: number }
  | { every: 'years'; count?: number };

const CODES = ['', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** The same as RFC 5545 has it: what the user interface hands over. */
export function ruleOf(series: Series): string {
  const count = series.count === undefined ? '' : `;COUNT=${series.count}`;
  switch (series.every) {
    case 'days':
      return `FREQ=DAILY;INTERVAL=${series.interval}${count}`;
    case 'weeks':
      return `FREQ=WEEKLY;INTERVAL=${series.interval};WKST=MO;BYDAY=${series.on.map((day) => CODES[day]).join(',')}${count}`;
    case 'months':
      return `FREQ=MONTHLY${count}`;
    case 'last-friday':
      return `FREQ=MONTHLY;BYDAY=-1FR${count}`;
    case 'years':
      return `FREQ=YEARLY${count}`;
  }
}

/** Whether a series that began on the day of `start` comes on the day of `wall`, both wall clocks. */
export function comesOn(series: Series, start: number, wall: number): boolean {
  const day = Math.floor(wall / DAY);
  const first = Math.floor(start / DAY);
  if (day === first) return true;
  if (day < first) return false;
  const [a, b] = [new Date(start), new Date(wall)];
  switch (series.every) {
    case 'days':
      return (day - first) % series.interval === 0;
    case 'weeks': {
      const monday = (wallDay: number) => wallDay - (weekdayOf(wallDay * DAY) - 1);
      return ((monday(day) - monday(first)) / 7) % series.interval === 0 && series.on.includes(weekdayOf(wall));
    }
    case 'months':
      return a.getUTCDate() === b.getUTCDate();
    case 'last-friday':
      return weekdayOf(wall) === 5 && new Date(wall + 7 * DAY).getUTCMonth() !== b.getUTCMonth();
    case 'years':
      return a.getUTCMonth() === b.getUTCMonth() && a.getUTCDate() === b.getUTCDate();
  }
}
