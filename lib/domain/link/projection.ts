import type { Contact, ContactDraft } from '../contact/contact';
import { isActive } from './components';
import type { ElementField } from './keys';
import type { Link } from './link';
import { uniteBy, uniteElements, uniteWords } from './unite';

/** Fields with one value, for which a merge may choose a side. `name` is one value: its parts belong together. */
export const SINGLE_FIELDS = [
  'name',
  'birthday',
  'birthdayCalendar',
  'anniversary',
  'cadence',
  'gender',
  'occupation',
  'preferences',
  'language',
  'note',
  'photo',
  'picture',
  'owner',
  'legalName',
  'industry',
  'size',
  'registrationNumber',
  'vatNumber',
] as const satisfies readonly (keyof ContactDraft)[];

/** Ways of writing to a customer for which consent is kept, one by one. */
export const CHANNELS = ['email', 'phone', 'post', 'social'] as const;

/** What is shown of members decided to be the same, and by field path (`name`, `emails.<element id>`, `custom.<key>`) whose value it is. */
export type Projection = { shown: ContactDraft; from: Record<string, string> };

/**
 * One customer out of its member records; independent of their order, and the draft itself for one member. Lists are united by key and keep the
 * element of the earliest member; a single value is the one chosen at the newest decision that chose, else the one written last; of consent
 * the most restrictive; the kind of the root. Deleted members show only when all are deleted. An element id that an earlier member
 * already uses gets the ending `~2`, `~3` ….
 * @throws RangeError without members.
 */
export function project(members: readonly Contact[], links: readonly Link[]): Projection {
  const unique = [...new Map(members.map((member) => [member.id, member])).values()];
  const living = unique.filter((member) => member.deletedAt === undefined);
  const all = (living.length > 0 ? living : unique).sort((x, y) => x.createdAt - y.createdAt || byId(x, y));
  const root = [...all].sort(byId)[0];
  if (!root) throw new RangeError('domain: project needs at least one member');
  const from: Record<string, string> = {};
  const choices = choicesAmong(all, links);

  const pick = <T>(path: string, valueOf: (member: Contact) => T | undefined): T | undefined => {
    const having = all.filter((member) => valueOf(member) !== undefined);
    const chosen = having.find((member) => member.id === choices[path]) ?? newest(having, path);
    if (chosen) from[path] = chosen.id;
    return chosen && valueOf(chosen);
  };
  const unite = <F extends ElementField>(field: F): Contact[F] => {
    const fallback = field === 'orgs' ? newest(all, field)?.id : undefined;
    const first = all.find((member) => member.id === (choices[field] ?? fallback));
    const united = uniteElements(field, all, first);
    for (const { owner, element } of united) from[`${field}.${element.id}`] = owner;
    return united.map(({ element }) => element) as Contact[F];
  };

  const shown: ContactDraft = {
    kind: root.kind,
    name: pick('name', (member) => member.name) ?? root.name,
    emails: unite('emails'),
    phones: unite('phones'),
    addresses: unite('addresses'),
    orgs: unite('orgs'),
    profiles: unite('profiles'),
    urls: unite('urls'),
    tags: uniteWords(all, (member) => member.tags),
    domains: uniteWords(all, (member) => member.domains),
    custom: Object.fromEntries(
      [...new Set(all.flatMap((member) => Object.keys(member.custom)))].flatMap((key) => {
        const value = pick(`custom.${key}`, (member) => (Object.hasOwn(member.custom, key) ? member.custom[key] : undefined));
        return value === undefined ? [] : [[key, value]];
      }),
    ),
    consent: mostRestrictive(all, from),
    pins: {},
    unknownProps: uniteBy(
      all,
      (member) => member.unknownProps,
      (prop) => JSON.stringify(prop),
    ),
  };
  const single: Partial<Record<string, unknown>> = {};
  for (const field of SINGLE_FIELDS) {
    const value = pick(field, (member) => member[field]);
    if (value !== undefined) single[field] = value;
  }
  const tier = pick('pins.tier', (member) => member.pins.tier);
  const lifecycle = pick('pins.lifecycle', (member) => member.pins.lifecycle);
  if (tier) shown.pins.tier = tier;
  if (lifecycle) shown.pins.lifecycle = lifecycle;
  if (all.every((member) => member.sample)) shown.sample = true;
  return { shown: Object.assign(shown, single), from };
}

function byId(x: Contact, y: Contact): number {
  return x.id < y.id ? -1 : x.id > y.id ? 1 : 0;
}

/** The member whose value was written last: by the revision of its path (`custom.size`), else of its field, then by time and id. */
function newest(members: readonly Contact[], path: string): Contact | undefined {
  const field = path.split('.')[0] ?? path;
  const rev = (member: Contact) => member.fieldRevs?.[path] ?? member.fieldRevs?.[field] ?? firstRev(member);
  return [...members].sort((x, y) => (rev(x) < rev(y) ? 1 : rev(x) > rev(y) ? -1 : 0) || y.updatedAt - x.updatedAt || byId(x, y))[0];
}

/** The revision with which a record began. One whose other fields were edited has it no more, but its time: a new tag makes no old name new. */
function firstRev({ rev, fieldRevs, createdAt }: Contact): string {
  return fieldRevs === undefined ? rev : createdAt.toString(16).padStart(12, '0');
}

/** For each field the side chosen last, of decisions that hold between these members. */
function choicesAmong(members: readonly Contact[], links: readonly Link[]): Record<string, string> {
  const ids = new Set(members.map((member) => member.id));
  const held = links.filter((link) => link.type === 'same' && isActive(link) && ids.has(link.a) && ids.has(link.b));
  const choices: Record<string, string> = {};
  for (const link of held.sort((x, y) => x.at - y.at || (x.id < y.id ? -1 : 1))) {
    for (const [field, id] of Object.entries(link.choices ?? {})) if (ids.has(id)) choices[field] = id;
  }
  return choices;
}

function mostRestrictive(members: readonly Contact[], from: Record<string, string>): Contact['consent'] {
  const consent: Contact['consent'] = {};
  for (const channel of CHANNELS) {
    const said = members.find((member) => member.consent[channel] === 'denied') ?? members.find((member) => member.consent[channel]);
    if (!said) continue;
    consent[channel] = said.consent[channel];
    from[`consent.${channel}`] = said.id;
  }
  return consent;
}
