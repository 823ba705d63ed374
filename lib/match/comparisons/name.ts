import type { Evidence } from '../../domain/link/link';
import type { Features } from '../features';
import type { Frequencies } from '../frequencies';
import { DEFAULT_MODEL, DEFAULT_TERMS } from '../model';
import type { NameForm } from '../normalise/name';
import { SURNAME_SHARES, areForms } from '../normalise/name-tables';
import { jaroWinkler } from '../normalise/similarity';
import { evidence } from './evidence';

const { name: LEVELS, surname: SURNAME } = DEFAULT_MODEL;
export type NameLevel = keyof typeof LEVELS;

export const DEFAULT_NAMES = {
  /** Jaro-Winkler similarity from which two names are spelled alike, 0.85 to 0.97. */
  alike: 0.92,
  /** Shorter names must be equal: Li and Lu are two surnames. */
  leastLength: 4,
} as const;

/** Two people's names, and their surname by itself where only it agrees; empty where one side has no name. */
export function compareName(a: Features, b: Features, frequencies: Frequencies): Evidence[] {
  if (!a.name || !b.name) return [];
  const level = nameLevel(a.name, b.name);
  const values: [string, string] = [a.shownName, b.shownName];
  if (level === 'given_different') return [surname(a.name), evidence('name', level, LEVELS.given_different, { values })];
  const u = chanceOf(level, a.name, b.name, frequencies);
  const shared =
    level === 'exact' || level === 'equivalent'
      ? (frequencies.countOf(`name:${a.name.key}`) ?? frequencies.countOf(`name:${b.name.key}`))
      : undefined;
  const terms = shared !== undefined && shared >= 2 ? { values, shared, of: frequencies.of } : { values };
  return [evidence('name', level, u === undefined ? LEVELS[level] : { m: LEVELS[level].m, u }, terms)];
}

/** How two names stand to each other, best level first. */
export function nameLevel(x: NameForm, y: NameForm): NameLevel {
  if (x.generation && y.generation && x.generation !== y.generation) return 'generation';
  if (x.han && y.han) {
    if (x.han === y.han) return 'exact';
    if (x.key === y.key) return 'fuzzy';
    return x.surname === y.surname ? 'given_different' : 'different';
  }
  if (x.key === y.key && x.given !== '' && x.surname !== '') return x.surname === y.surname && !x.han && !y.han ? 'exact' : 'equivalent';
  const isFull = (key: string) => key.includes(' ');
  const keysOfY = [y.key, ...y.others].filter(isFull);
  if ([x.key, ...x.others].filter(isFull).some((key) => keysOfY.includes(key))) return 'equivalent';
  if (x.given === '' || x.surname === '' || y.given === '' || y.surname === '') return partialLevel(x, y);
  if (x.surname === y.surname) return givenLevel(x, y);
  if (x.given === y.given) return isAlike(x.surname, y.surname) ? 'fuzzy' : 'given_only';
  return isAlike(x.surname, y.surname) && isAlike(x.given, y.given) ? 'fuzzy' : 'different';
}

function givenLevel(x: NameForm, y: NameForm): NameLevel {
  if (areForms(x.given, y.given)) return 'equivalent';
  if (isMiddle(x, y) || isMiddle(y, x)) return 'equivalent';
  if (isInitial(x.given, y.given) || isInitial(y.given, x.given)) return 'initial';
  return isAlike(x.given, y.given) ? 'fuzzy' : 'given_different';
}
/** J. Robert Miller goes by Robert Miller. */
function isMiddle(x: NameForm, y: NameForm): boolean {
  return x.middle.length > 1 && x.middle === y.given;
}
function isInitial(short: string, long: string): boolean {
  return short.length === 1 && long.startsWith(short);
}
function partialLevel(x: NameForm, y: NameForm): NameLevel {
  const parts = (name: NameForm) => [name.given, name.surname].filter(Boolean);
  return parts(x).some((part) => parts(y).some((other) => other === part || areForms(part, other))) ? 'partial' : 'different';
}
function isAlike(x: string, y: string): boolean {
  return Math.min(x.length, y.length) >= DEFAULT_NAMES.leastLength && jaroWinkler(x, y) >= DEFAULT_NAMES.alike;
}

function shareOf(surnameKey: string): number {
  return Object.hasOwn(SURNAME_SHARES, surnameKey)
    ? (SURNAME_SHARES[surnameKey] ?? DEFAULT_TERMS.otherSurname)
    : DEFAULT_TERMS.otherSurname;
}

/** How often two strangers agree like this: the table's share of the name, corrected by how often the book holds it. */
function chanceOf(level: NameLevel, x: NameForm, y: NameForm, { of, countOf }: Frequencies): number | undefined {
  const share = Math.max(shareOf(x.surname), shareOf(y.surname));
  const strangers = Math.max(0, (countOf(`name:${x.key}`) ?? 2) - 2);
  const chance = (strangers + DEFAULT_TERMS.tableWorth * share * DEFAULT_TERMS.given) / (of + DEFAULT_TERMS.tableWorth);
  const u = Math.max(chance, DEFAULT_TERMS.leastName);
  switch (level) {
    case 'exact':
      return u;
    case 'equivalent':
      return Math.min(u * 3, 0.1);
    case 'fuzzy':
      return Math.max(Math.min(u * 20, 0.05), LEVELS.fuzzy.u);
    case 'initial':
      return Math.max(share / 15, 1e-4);
    case 'partial':
    case 'given_only':
    case 'given_different':
    case 'different':
    case 'generation':
      return undefined;
  }
}

function surname(name: NameForm): Evidence {
  const least = SURNAME.same.m / 2 ** DEFAULT_TERMS.mostSurname;
  return evidence(
    'surname',
    'same',
    { m: SURNAME.same.m, u: Math.max(shareOf(name.surname), least) },
    { values: [name.surname, name.surname] },
  );
}
