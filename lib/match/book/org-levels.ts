import { COLUMN, type LevelOf, levelNumber } from '../levels';
import { DEFAULT_TERMS } from '../model';
import type { Comparer } from './comparer';
import { ALIKE } from './likeness';
import { AT, WIDTH } from './match-book';

const at = (level: LevelOf<'org'>) => levelNumber('org', level);
export const ORG = {
  domain: at('domain'),
  same: at('same'),
  switchboard: at('switchboard'),
  similar: at('similar'),
  different: at('different'),
  number: at('number'),
  ownDomain: at('own_domain'),
};
const named = (level: LevelOf<'name'>) => levelNumber('name', level);
const NAME = {
  exact: named('exact'),
  equivalent: named('equivalent'),
  fuzzy: named('fuzzy'),
  loose: named('loose'),
  different: named('different'),
};

export const DEFAULT_EMPLOYERS = {
  /** Least chance that strangers share an organisation's name, 1e-6 to 1e-4. */
  leastName: 2e-6,
} as const;

/** Two people's employers: ONE comparison, for company, domain, switchboard and city are one fact. Its best level. */
export function employerLevel(comparer: Comparer, x: number, y: number): number {
  const { book } = comparer;
  const { lists } = book;
  if (sharesOne(comparer, x, y, AT.domains, AT.addresses)) return ORG.domain;
  if (sharesOne(comparer, x, y, AT.orgIds, AT.fields)) return ORG.same;
  const [startX, endX] = [book.get(x, AT.orgs), book.get(x, AT.domains)];
  const [startY, endY] = [book.get(y, AT.orgs), book.get(y, AT.domains)];
  let isSimilar = false;
  for (let i = startX; i < endX; i += WIDTH.orgs)
    for (let j = startY; j < endY; j += WIDTH.orgs) {
      if (lists.values[i] === lists.values[j]) return ORG.same;
      if (!isSimilar && comparer.orgs.of(lists.at(i), lists.at(j)) >= ALIKE) isSimilar = true;
    }
  if (isSimilar || brandOfHost(comparer, x, y) || brandOfHost(comparer, y, x)) return ORG.similar;
  const isKnownX = startX !== endX || book.get(x, AT.domains) !== book.get(x, AT.addresses);
  const isKnownY = startY !== endY || book.get(y, AT.domains) !== book.get(y, AT.addresses);
  return isKnownX && isKnownY ? ORG.different : 0;
}

/** A company's name that is the other's domain: 正盛食品 and zhengsheng.com. */
function brandOfHost(comparer: Comparer, x: number, y: number): boolean {
  const { book } = comparer;
  const { lists } = book;
  for (let i = book.get(x, AT.orgs); i < book.get(x, AT.domains); i += WIDTH.orgs) {
    const brand = book.brands.text(lists.at(i + 1));
    if (brand.length < 4) continue;
    for (let j = book.get(y, AT.domains); j < book.get(y, AT.addresses); j += 1) {
      const host = book.hosts.text(lists.at(j));
      if (host.charCodeAt(0) !== brand.charCodeAt(0)) continue;
      const dot = host.indexOf('.');
      const label = dot < 0 ? host : host.slice(0, dot);
      if (label.length >= 4 && (brand.startsWith(label) || label.startsWith(brand))) return true;
    }
  }
  return false;
}

function sharesOne(comparer: Comparer, x: number, y: number, slot: number, end: number): boolean {
  const { book } = comparer;
  const { lists } = book;
  const [startX, endX, startY, endY] = [book.get(x, slot), book.get(x, end), book.get(y, slot), book.get(y, end)];
  for (let i = startX; i < endX; i += 1) for (let j = startY; j < endY; j += 1) if (lists.values[i] === lists.values[j]) return true;
  return false;
}

/** Two organisations: their own number or domain, and their names without the legal form. */
export function compareOrganisations(comparer: Comparer, x: number, y: number): void {
  const { book } = comparer;
  const { lists } = book;
  if (sharesOne(comparer, x, y, AT.numbers, AT.orgIds)) comparer.set(COLUMN.org, ORG.number);
  else {
    let fewest = Infinity;
    for (let i = book.get(x, AT.domains); i < book.get(x, AT.addresses); i += 1)
      for (let j = book.get(y, AT.domains); j < book.get(y, AT.addresses); j += 1)
        if (lists.values[i] === lists.values[j])
          fewest = Math.min(fewest, comparer.carriers.of(book.keyTable.numberOf(`domain:${book.hosts.text(lists.at(i))}`)));
    if (fewest <= DEFAULT_TERMS.rareUpTo) comparer.set(COLUMN.org, ORG.ownDomain);
    else if (fewest < Infinity) comparer.set(COLUMN.org, ORG.domain, Math.min(0.5, fewest / Math.max(comparer.of, fewest)));
  }
  const [startX, endX] = [book.get(x, AT.orgs), book.get(x, AT.domains)];
  const [startY, endY] = [book.get(y, AT.orgs), book.get(y, AT.domains)];
  if (startX === endX || startY === endY) return;
  let best: number = NAME.different;
  let chance = 0;
  for (let i = startX; i < endX; i += WIDTH.orgs)
    for (let j = startY; j < endY; j += WIDTH.orgs) {
      const [nameX, nameY] = [lists.at(i), lists.at(j)];
      if (nameX === nameY || lists.values[i + 1] === lists.values[j + 1]) {
        const carriers = Math.max(book.brands.carriers.at(lists.at(i + 1)), 2);
        comparer.set(
          COLUMN.name,
          nameX === nameY ? NAME.exact : NAME.equivalent,
          Math.max(DEFAULT_EMPLOYERS.leastName, (carriers - 2) / Math.max(comparer.of, carriers)),
          nameX,
        );
        return;
      }
      const likeness = comparer.orgs.of(nameX, nameY);
      if (likeness >= ALIKE) [best, chance] = [NAME.fuzzy, 0];
      else if (likeness > 0 && best !== NAME.fuzzy) best = NAME.loose;
    }
  comparer.set(COLUMN.name, best, best === NAME.fuzzy ? 1e-4 : best === NAME.loose ? 4e-3 : chance);
}
