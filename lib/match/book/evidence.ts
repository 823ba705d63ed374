import type { Evidence } from '../../domain/link/link';
import type { Features } from '../features';
import type { Frequencies } from '../frequencies';
import { COLUMN, comparisonAt, levelName } from '../levels';
import type { Comparer } from './comparer';
import { shownSurname } from '../shown-surname';
import { DEFAULT_NAME_CHANCES } from './name-levels';
import { type Tables, columnWeight } from './weights';

const DEFAULT_SURNAME = {
  /** Chance that records of one customer agree on the surname. */
  m: 0.97,
  /** Most that it says, in bits, 4 to 12. */
  most: 8,
} as const;

/** The last compared pair as rows of a waterfall, strongest first: level, weight, the values and how many share them. */
export function evidenceOf(comparer: Comparer, tables: Tables, sides: [Features, Features], frequencies: Frequencies): Evidence[] {
  const rows: Evidence[] = [];
  for (let column = 0; column < comparer.columns; column += 1) {
    const level = comparer.levels[column] ?? 0;
    if (level === 0) continue;
    const comparison = comparisonAt(column);
    const name = levelName(column, level);
    const weight = columnWeight(tables, comparer, column);
    if (column >= COLUMN.field) {
      const field = comparer.book.fieldNames[column - COLUMN.field] ?? '';
      rows.push({ comparison, level: name, weight: round(weight), values: fieldValues(field, sides), field: field.slice(0, 60) });
    } else if (comparison === 'name' && name === 'given_different') rows.push(...givenDifferent(comparer, weight, sides));
    else {
      const rarity = comparison === 'name' && sides[0].kind === 'individual' ? oneIn(comparer.chances[column]) : {};
      rows.push({ comparison, level: name, weight: round(weight), ...told(comparison, name, sides, frequencies), ...rarity });
    }
  }
  return rows.sort((x, y) => Math.abs(y.weight) - Math.abs(x.weight));
}

/** The surname speaks for, the given name against: two rows whose sum is the level's weight. */
function givenDifferent(comparer: Comparer, weight: number, sides: [Features, Features]): Evidence[] {
  const chance = comparer.chances[COLUMN.name] ?? 0;
  const surname = Math.min(DEFAULT_SURNAME.most, Math.log2(DEFAULT_SURNAME.m / Math.max(chance, 1e-4)));
  const values = sides.map(shownSurname).map(cut) as [string, string];
  return [
    { comparison: 'surname', level: 'same', weight: round(surname), values, ...(chance > DEFAULT_NAME_CHANCES.family && oneIn(chance)) },
    {
      comparison: 'name',
      level: 'given_different',
      weight: round(weight - surname),
      values: [sides[0].shownName, sides[1].shownName].map(cut) as [string, string],
    },
  ];
}

/** A chance as one of so many, in two figures. */
function oneIn(chance: number | undefined): Pick<Evidence, 'oneIn'> {
  if (!chance || chance >= 1) return {};
  return { oneIn: Math.round(Number((1 / chance).toPrecision(2))) };
}

type Told = Pick<Evidence, 'values' | 'shared' | 'of'>;

function told(comparison: Evidence['comparison'], level: string, [a, b]: [Features, Features], { of, countOf }: Frequencies): Told {
  const counted = (key: string, value: string): Told => ({ values: [cut(value), cut(value)], shared: countOf(key) ?? 2, of });
  const both = (x: string | undefined, y: string | undefined): Told => (x && y ? { values: [cut(x), cut(y)] } : {});
  switch (comparison) {
    case 'name': {
      const shared =
        a.kind === 'individual' && (level === 'exact' || level === 'equivalent')
          ? (countOf(`name:${a.name?.key}`) ?? countOf(`name:${b.name?.key}`))
          : undefined;
      return { values: [cut(a.shownName), cut(b.shownName)], ...(shared !== undefined && shared >= 2 && { shared, of }) };
    }
    case 'email': {
      const common = a.emails.filter((email) => b.emails.some((other) => other.key === email.key));
      const best = common.toSorted(
        (x, y) => Number(x.role) - Number(y.role) || (countOf(`email:${x.key}`) ?? 2) - (countOf(`email:${y.key}`) ?? 2),
      )[0];
      if (best) return counted(`email:${best.key}`, best.key);
      return both(
        a.emails.find((email) => !email.role)?.key ?? a.emails[0]?.key,
        b.emails.find((email) => !email.role)?.key ?? b.emails[0]?.key,
      );
    }
    case 'phone': {
      const common = a.phones.find((phone) => b.phones.some((other) => other.base === phone.base));
      return common ? counted(`phone:${common.base}`, common.base) : both(a.phones[0]?.base, b.phones[0]?.base);
    }
    case 'profile': {
      const common = a.profiles.find((profile) => b.profiles.some((other) => other.key === profile.key));
      return common ? counted(`profile:${common.key}`, common.key) : both(a.profiles[0]?.key, b.profiles[0]?.key);
    }
    case 'org': {
      if (level === 'number') return both(a.numbers[0], b.numbers[0]);
      const domain = a.domains.find((each) => b.domains.includes(each));
      if (level === 'own_domain' && domain) return counted(`domain:${domain}`, domain);
      if (level === 'domain' && domain) return a.kind === 'org' ? counted(`domain:${domain}`, domain) : both(domain, domain);
      return level === 'switchboard' ? {} : both(a.orgs[0]?.shown ?? a.domains[0], b.orgs[0]?.shown ?? b.domains[0]);
    }
    case 'title':
      return both(a.title, b.title);
    case 'birthday':
      return both(a.birthday, b.birthday);
    case 'address':
      return both(a.addresses[0]?.street, b.addresses[0]?.street);
    case 'locality':
      return both(a.addresses[0]?.locality, b.addresses[0]?.locality);
    case 'region':
      return both(a.addresses[0]?.region, b.addresses[0]?.region);
    case 'postcode':
      return both(a.addresses[0]?.postcode, b.addresses[0]?.postcode);
    case 'prior':
    case 'surname':
    case 'field':
      return {};
  }
}

function fieldValues(field: string, [a, b]: [Features, Features]): [string, string] {
  const valueOf = (side: Features) => cut(side.fields.find(([name]) => name === field)?.[1] ?? '');
  return [valueOf(a), valueOf(b)];
}

function cut(text: string): string {
  return text.slice(0, 500);
}
function round(weight: number): number {
  return Math.round(weight * 1000) / 1000;
}
