import type { Reason } from '../../domain/reason';
import type { PersonRow } from '../../domain/task/today';
import { type Result, ok } from '../../domain/result';
import { cadenceTimes, whyTouch } from '../../followup/cadence';
import { dayOf } from '../../followup/calendar';
import { type OccasionDay, occasionDays, yearOf } from '../../followup/occasions';
import type { Answers, Request } from '../../messaging/protocol';
import type { Cadence } from '../../domain/standing/cadence';
import type { Deps } from '../deps';

/** Customers of one value rank that the day names, and people with a birthday. */
const MOST = 20;
const MOST_OCCASIONS = 60;
/** Days ahead that birthdays are shown. */
const AHEAD = 7;
const RANKS = [0, 1, 2, 3];

/** Who is going cold, the most valuable first, and whose day comes round; and who is next when nobody is. */
export async function peopleToday(deps: Deps, { lunar }: Request<'people.today'>): Promise<Result<Answers['people.today']>> {
  const now = deps.now();
  const today = dayOf(deps.calendar(), now);
  const cold = (await Promise.all(RANKS.map((rank) => deps.store.coldCadences(rank, now, MOST)))).flat();
  const days = occasionDays(today, AHEAD, lunar);
  const [birthdays, anniversaries] = await Promise.all(
    (['birthday', 'anniversary'] as const).map((of) =>
      deps.store.occasionsOn(
        of,
        days.flatMap(({ keys }) => keys),
        MOST_OCCASIONS,
      ),
    ),
  );
  const upcoming = cold.length > 0 ? undefined : await nextUp(deps, now);
  const names = await namesOf(deps, [...cold, ...(birthdays ?? []), ...(anniversaries ?? []), ...(upcoming ? [upcoming] : [])]);
  const touches = cold.flatMap((cadence): { late: boolean; row: PersonRow }[] => {
    const contact = names.get(cadence.id);
    const times = cadenceTimes(cadence);
    if (!contact || !times) return [];
    const late = times.lateAt <= now;
    return [{ late, row: { of: 'touch', contact, late, why: whyTouch(cadence, now) } }];
  });
  const occasions = [
    ...occasionRows('birthday', birthdays ?? [], days, names),
    ...occasionRows('anniversary', anniversaries ?? [], days, names),
  ];
  const next = upcoming && names.get(upcoming.id);
  const coldAt = upcoming && cadenceTimes(upcoming)?.coldAt;
  return ok({
    people: [
      ...occasions.toSorted((x, y) => (x.day < y.day ? -1 : x.day > y.day ? 1 : 0)),
      ...touches.toSorted((x, y) => Number(y.late) - Number(x.late)).map(({ row }) => row),
    ],
    ...(next && coldAt !== undefined && { next: { name: next.name, at: coldAt } }),
  });
}

async function nextUp(deps: Deps, now: number): Promise<Cadence | undefined> {
  const found = (await Promise.all(RANKS.map((rank) => deps.store.nextCold(rank, now)))).filter((cadence) => cadence !== undefined);
  return found.toSorted((x, y) => (cadenceTimes(x)?.coldAt ?? 0) - (cadenceTimes(y)?.coldAt ?? 0))[0];
}

type Named = PersonRow['contact'];

/** Read from the customers' own records: a day's queue does not wait for the directory of the whole book. */
async function namesOf(deps: Deps, cadences: readonly Cadence[]): Promise<Map<string, Named>> {
  const ids = [...new Set(cadences.map(({ id }) => id))];
  const [contacts, standings] = await Promise.all([deps.store.getMany('contacts', ids), deps.store.getMany('standings', ids)]);
  return new Map(
    contacts.flatMap((contact, at) => {
      if (!contact || contact.deletedAt !== undefined) return [];
      const { id, name, orgs, language, birthday, anniversary } = contact;
      const org = (orgs.find(({ current }) => current) ?? orgs[0])?.name;
      const tier = standings[at]?.tier;
      const years = { birthday: birthday && yearOf(birthday), anniversary: anniversary && yearOf(anniversary) };
      return [[id, { id, name: name.full, given: name.given, org, tier, language, ...prune(years) }] as const];
    }),
  );
}

function prune(years: { birthday?: number | ''; anniversary?: number | '' }): { born?: number; since?: number } {
  return { ...(years.birthday && { born: years.birthday }), ...(years.anniversary && { since: years.anniversary }) };
}

function occasionRows(
  of: 'birthday' | 'anniversary',
  cadences: readonly Cadence[],
  days: readonly OccasionDay[],
  names: ReadonlyMap<string, Named>,
): (PersonRow & { day: string })[] {
  return cadences.flatMap((cadence) => {
    const key = cadence[of];
    const day = days.find(({ keys }) => key !== undefined && keys.includes(key))?.day;
    const contact = names.get(cadence.id);
    if (!day || !contact) return [];
    const from = of === 'birthday' ? contact.born : contact.since;
    const years = from === undefined ? undefined : Number(day.slice(0, 4)) - from;
    const isNumbered = years !== undefined && years > 0;
    const why: Reason[] = [
      { code: isNumbered ? `occasion.${of}-years` : `occasion.${of}`, params: { onDay: day, ...(isNumbered && { years }) } },
    ];
    return [{ of, contact, day, why }];
  });
}
