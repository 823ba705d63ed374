import type { PlacedLine } from './page-text';

const FAMILY =
  /^(?:(?:last|family) name|surname|nachname|familienname|nom(?: de famille)?|apellidos?|cognome|sobrenome|apelido|achternaam|фамилия|прізвище|nazwisko|příjmení|soyad[ıi]?|efternamn|etternavn|efternavn|sukunimi|vezetéknév|姓|姓氏|성)$/iu;
const GIVEN =
  /^(?:(?:first|given) names?|forename|vorname|prénoms?|nombre|nome|voornaam|имя|ім’я|imię|jméno|ad[ıi]?|förnamn|fornavn|etunimi|keresztnév|名|名字|이름)$/iu;
const WORDS = /^\p{Lu}[\p{L}\p{M}'’.-]*(?: \p{Lu}[\p{L}\p{M}'’.-]*){0,2}$/u;

/** The lines with names in one piece that the page sets in two: a surname and a given name in columns of their own, or on two lines of one heading. */
export function joinNames(lines: readonly PlacedLine[]): PlacedLine[] {
  const columns = nameColumns(lines);
  const inTables = columns.size > 0;
  const joined: PlacedLine[] = [];
  let before: PlacedLine | undefined;
  for (const line of lines) {
    const row = inTables ? rowOf(line) : undefined;
    const pair = row && columns.get(row.table);
    const cell = pair && row.header !== row.row ? pair : undefined;
    if (cell && row && row.column === cell.second && before && rowOf(before)?.row === row.row && rowOf(before)?.column === cell.first) {
      const [first, second] = [before.text, line.text];
      const family = cell.familyFirst ? first : second;
      const given = cell.familyFirst ? second : first;
      const text = /\p{Script=Han}|\p{Script=Hangul}/u.test(family) ? `${family}${given}` : `${given} ${family}`;
      joined[joined.length - 1] = { ...before, text, cuts: [] };
    } else if (before && inOneHeading(before, line))
      joined[joined.length - 1] = { ...before, text: `${before.text} ${line.text}`, cuts: [] };
    else joined.push(line);
    before = joined.at(-1);
  }
  return joined;
}

type Pair = { first: number; second: number; familyFirst: boolean };

/** Tables whose header has a surname and a given name beside each other. */
function nameColumns(lines: readonly PlacedLine[]): Map<string, Pair> {
  const found = new Map<string, Pair>();
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1];
    if (line.text.length > 24 || !(FAMILY.test(line.text) || GIVEN.test(line.text))) continue;
    const [own, other] = [rowOf(line), next && rowOf(next)];
    if (!next || !own || !other || own.row !== other.row || other.column !== own.column + 1 || found.has(own.table)) continue;
    const familyFirst = FAMILY.test(line.text) && GIVEN.test(next.text);
    if (familyFirst || (GIVEN.test(line.text) && FAMILY.test(next.text)))
      found.set(own.table, { first: own.column, second: other.column, familyFirst });
  }
  return found;
}

function rowOf({ steps }: PlacedLine): { table: string; row: string; header: string; column: number } | undefined {
  const at = steps.findLastIndex((step) => step.startsWith('tr.'));
  const tableAt = steps.findLastIndex((step) => step.startsWith('table.'));
  const column = Number((steps[at + 1] ?? '').replace(/^\D+/, ''));
  if (tableAt < 0 || at < tableAt || !Number.isInteger(column)) return undefined;
  const row = steps.slice(0, at + 1).join('/');
  return { table: steps.slice(0, tableAt + 1).join('/'), row, header: steps[at + 1]?.startsWith('th.') ? row : '', column };
}

/** `<h3><span>Fraser</span><br><span>McAllister-Boyd</span></h3>` */
function inOneHeading(first: PlacedLine, second: PlacedLine): boolean {
  const at = first.steps.findLastIndex((step) => /^h[1-6]\./.test(step));
  if (at < 0 || second.path === first.path || first.text.includes(' ') || first.text.length + second.text.length > 40) return false;
  return second.path.startsWith(`${first.steps.slice(0, at + 1).join('/')}/`) && WORDS.test(first.text) && WORDS.test(second.text);
}
