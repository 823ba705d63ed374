import { COLUMN, type Comparison, type LevelOf, levelNumber } from '../levels';
import { DEFAULT_TERMS } from '../model';
import { editDistance } from '../normalise/edit-distance';
import { DAY, dayLevel } from './day-level';
import { compareEmails } from './email-levels';
import { ORG, compareOrganisations, employerLevel } from './org-levels';
import { comparePhones } from './phone-levels';
import { ALIKE, Likeness, textLikeness } from './likeness';
import { AT, type MatchBook, WIDTH } from './match-book';
import { NameLevels } from './name-levels';
import type { NameShares } from './name-shares';
import { addressLikeness, orgLikeness } from './text-judges';
import type { Terms } from './terms';

/**
 * How many different people or organisations carry a key, the compared ones among them; and how many strangers bear a name, beside the records
 * of those compared.
 */
export type Carriers = { of(key: number): number; names(key: number): number };

const at = <C extends Comparison>(comparison: C, level: LevelOf<C>) => levelNumber(comparison, level);
const PROFILE = { same: at('profile', 'same'), shared: at('profile', 'shared'), different: at('profile', 'different') };
const PLAIN = { same: 1, alike: 2, different: 3 };

export const DEFAULT_COMPARER = {
  /** Least chance that strangers share any value, 1e-6 to 1e-4. */
  leastValue: 4e-6,
} as const;

/** Compares two records of a book: a level for each comparison, and for values that are rarer or commoner than others their own chance. */
export class Comparer {
  readonly columns: number;
  /** Level of each comparison, 0 where it says nothing. */
  readonly levels: Uint8Array;
  /** Chance that strangers agree as they do, where the value tells; 0 elsewhere: the model's. */
  readonly chances: Float64Array;
  /** The key or term that agreed, for the explanation; 0 where there is none. */
  readonly agreed: Int32Array;
  readonly #names: NameLevels;
  readonly orgs: Likeness;
  readonly #streets: Likeness;
  readonly #localities: Likeness;
  readonly #fields: Likeness[];

  constructor(
    readonly book: MatchBook,
    shares: NameShares,
    readonly carriers: Carriers,
    readonly of: number,
  ) {
    this.columns = COLUMN.field + book.fieldNames.length;
    this.levels = new Uint8Array(this.columns);
    this.chances = new Float64Array(this.columns);
    this.agreed = new Int32Array(this.columns);
    this.#names = new NameLevels(book, shares, (key) => {
      const strangers = carriers.names(key);
      return strangers / (of + DEFAULT_TERMS.tableWorth);
    });
    this.orgs = new Likeness(book.orgNames, orgLikeness);
    this.#streets = new Likeness(book.streets, addressLikeness);
    this.#localities = new Likeness(book.localities, textLikeness);
    this.#fields = book.fieldValues.map((values) => new Likeness(values, textLikeness));
  }

  /** False where the two cannot be compared: a person and an organisation. */
  compare(x: number, y: number): boolean {
    const { book, levels, chances, agreed } = this;
    levels.fill(0);
    chances.fill(0);
    agreed.fill(0);
    const isOrg = book.get(x, AT.kind) === 1;
    if (isOrg !== (book.get(y, AT.kind) === 1)) return false;
    if (isOrg) compareOrganisations(this, x, y);
    else {
      levels[COLUMN.name] = this.#names.compare(x, y);
      chances[COLUMN.name] = this.#names.chance;
    }
    const employer = isOrg ? 0 : employerLevel(this, x, y);
    const isSameOrg = employer === ORG.domain || employer === ORG.same;
    compareEmails(this, x, y, isOrg);
    const isSwitchboard = comparePhones(this, x, y, isOrg, isSameOrg);
    if (!isOrg) levels[COLUMN.org] = isSwitchboard && !isSameOrg ? ORG.switchboard : employer;
    this.#profile(x, y);
    this.#birthday(x, y);
    this.#title(x, y, isOrg);
    this.#address(x, y, isSameOrg || employer === ORG.similar || isSwitchboard);
    this.#plainFields(x, y);
    return true;
  }

  /** Notes how one comparison came out. */
  set(column: number, level: number, chance = 0, agreed = 0): void {
    this.levels[column] = level;
    this.chances[column] = chance;
    this.agreed[column] = agreed;
  }

  /** Share of records with a term of a dictionary, the two at hand left out as far as they may be the only ones. */
  #shareOf(terms: Terms, term: number): number {
    return Math.max(DEFAULT_COMPARER.leastValue, Math.max(0.3, terms.carriers.at(term) - 2) / Math.max(this.of, 50));
  }

  #profile(x: number, y: number): void {
    const { book, carriers: counted } = this;
    const { lists } = book;
    const [startX, endX] = [book.get(x, AT.profiles), book.get(x, AT.orgs)];
    const [startY, endY] = [book.get(y, AT.profiles), book.get(y, AT.orgs)];
    let different = false;
    for (let i = startX; i < endX; i += WIDTH.profiles)
      for (let j = startY; j < endY; j += WIDTH.profiles) {
        if (lists.values[i] === lists.values[j]) {
          const carriers = counted.of(lists.at(i));
          const isRare = carriers <= DEFAULT_TERMS.rareUpTo;
          this.set(COLUMN.profile, isRare ? PROFILE.same : PROFILE.shared, isRare ? 0 : Math.min(0.3, carriers / this.of), lists.at(i));
          return;
        }
        const service = lists.at(i + 1);
        if (service !== 0 && service === lists.at(j + 1) && ONE_PAGE.has(book.handles.text(service))) different = true;
      }
    if (different) this.set(COLUMN.profile, PROFILE.different);
  }

  #birthday(x: number, y: number): void {
    const { book } = this;
    const [dayX, dayY] = [book.get(x, AT.birthday), book.get(y, AT.birthday)];
    if (dayX === 0 || dayY === 0) return;
    const isOpen = dayX < 10_000 || dayY < 10_000;
    if (dayX === dayY && !isOpen) {
      const key = book.get(x, AT.birthdayKey);
      const carriers = book.keyTable.carriers.at(key);
      this.set(COLUMN.birthday, DAY.same, Math.max(5e-5, (carriers - 4) / Math.max(this.of, 50)), key);
      return;
    }
    if (isOpen) {
      this.set(COLUMN.birthday, dayX % 10_000 === dayY % 10_000 ? DAY.day : DAY.different);
      return;
    }
    this.set(COLUMN.birthday, dayLevel(dayX, dayY));
  }

  #title(x: number, y: number, isOrg: boolean): void {
    if (isOrg) return;
    const { book } = this;
    const [titleX, titleY] = [book.get(x, AT.title), book.get(y, AT.title)];
    if (titleX === 0 || titleY === 0) return;
    if (titleX === titleY) this.set(COLUMN.title, 1, this.#shareOf(book.titles, titleX));
    else this.set(COLUMN.title, 2);
  }

  #address(x: number, y: number, isCounted: boolean): void {
    const { book } = this;
    const { lists } = book;
    const [startX, endX] = [book.get(x, AT.addresses), book.get(x, AT.numbers)];
    const [startY, endY] = [book.get(y, AT.addresses), book.get(y, AT.numbers)];
    for (let i = startX; i < endX; i += WIDTH.addresses)
      for (let j = startY; j < endY; j += WIDTH.addresses) {
        this.#better(COLUMN.address, lists.at(i), lists.at(j), book.streets, this.#streets);
        if (isCounted) continue;
        this.#better(COLUMN.locality, lists.at(i + 1), lists.at(j + 1), book.localities, this.#localities);
        this.#better(COLUMN.region, lists.at(i + 2), lists.at(j + 2), book.regions);
        this.#better(COLUMN.postcode, lists.at(i + 3), lists.at(j + 3), book.postcodes);
      }
  }

  /** Takes the level of two terms where it is better than what another address gave. */
  #better(column: number, x: number, y: number, terms: Terms, likeness?: Likeness): void {
    if (x === 0 || y === 0) return;
    const isRegion = column === COLUMN.region;
    const before = this.levels[column] ?? 0;
    let level: number = isRegion ? 2 : PLAIN.different;
    if (x === y) level = PLAIN.same;
    else if (likeness) level = likeness.of(x, y) >= ALIKE ? PLAIN.alike : PLAIN.different;
    else if (!isRegion && editDistance(terms.text(x), terms.text(y), 1) <= 1) level = PLAIN.alike;
    if (before !== 0 && before <= level) return;
    this.set(column, level, level === PLAIN.same ? this.#shareOf(terms, x) : 0, level === PLAIN.same ? x : 0);
  }

  #plainFields(x: number, y: number): void {
    const { book } = this;
    const { lists } = book;
    const [startX, endX] = [book.get(x, AT.fields), book.get(x, AT.end)];
    const [startY, endY] = [book.get(y, AT.fields), book.get(y, AT.end)];
    for (let i = startX; i < endX; i += WIDTH.fields)
      for (let j = startY; j < endY; j += WIDTH.fields) {
        const column = lists.at(i);
        if (column !== lists.at(j)) continue;
        const [valueX, valueY] = [lists.at(i + 1), lists.at(j + 1)];
        const values = book.fieldValues[column];
        if (!values) continue;
        if (valueX === valueY) this.set(COLUMN.field + column, PLAIN.same, this.#shareOf(values, valueX), valueX);
        else this.set(COLUMN.field + column, (this.#fields[column]?.of(valueX, valueY) ?? 0) >= ALIKE ? PLAIN.alike : PLAIN.different);
      }
  }
}

/** Services on which one person rarely has two pages, so that another handle speaks against. */
const ONE_PAGE = new Set(['linkedin', 'xing', 'orcid', 'linkedin-company']);
