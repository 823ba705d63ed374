import type { Column, PlacedLine } from './page-text';
import type { Mention, PageText } from './find-people';
import { isTitleText } from './title-words';

/** The lines that are about one person: behind the name up to the next name, within the element that repeats in its list. */
export type PersonRecord = {
  lines: PlacedLine[];
  /** The line over the name, unless it is another's name. */
  above: PlacedLine | undefined;
  /** Path of the repeating element when the name is one of a list. */
  root: string | undefined;
  listed: boolean;
};

/** Names in a column from which on it is a list of records. */
const LIST_FROM = 3;
/** Lines of one record. */
const MAX_LINES = 14;
/** Lines that are looked at behind a name that is in no list. */
const ALONE_LINES = 3;

/** Cuts the record of a name out of the page by comparing sibling structure. `named`: the lines with other accepted names. */
export function recordOf({ line, span }: Mention, text: PageText, named: ReadonlySet<PlacedLine>): PersonRecord {
  const column = listColumn(line, text.columns.get(line) ?? [], named);
  const root = column ? line.steps.slice(0, column.level + 1).join('/') : rowOf(line, text, named);
  const lines: PlacedLine[] = [];
  const inside = root === undefined ? undefined : (other: PlacedLine) => other.path === root || other.path.startsWith(`${root}/`);
  const flat =
    column !== undefined && column.level === line.steps.length - 1 && /^(?:h\d|p|dt|b|strong|div|span|a)\./.test(line.steps.at(-1) ?? '');
  const next = column?.lines.find((other) => other.index > line.index);
  if (inside && root !== undefined) {
    // What stands before the name within its element: a photograph's caption, the department over the names.
    for (let i = line.index - 1; i >= 0 && i >= line.index - 3; i--) {
      const before = text.lines[i];
      if (!before || !inside(before) || named.has(before)) break;
      lines.unshift(before);
    }
  }
  const limit = inside && !flat ? MAX_LINES : flat ? MAX_LINES : ALONE_LINES;
  for (let i = line.index + 1; i < text.lines.length && lines.length < limit; i++) {
    const other = text.lines[i];
    if (!other || named.has(other) || (next && other.index >= next.index && flat)) break;
    if (inside && !flat && !inside(other)) break;
    if (flat && !isNear(line, other, column.level)) break;
    // Under a name in a heading a smaller heading says what somebody does.
    if (!inside && ((other.heading && !(line.heading && isTitleText(other.text))) || other.text.length > 300 || !isClose(line, other)))
      break;
    lines.push(other);
  }
  if (span.rest !== '' && lines.length > 8) lines.length = 8;
  const above = text.lines[line.index - 1];
  return { lines, above: above && named.has(above) ? undefined : above, root: flat ? undefined : root, listed: root !== undefined };
}

/** The table row of a name that is the only one in it: a cell that spans rows moves those below out of the column. */
function rowOf(line: PlacedLine, { lines }: PageText, named: ReadonlySet<PlacedLine>): string | undefined {
  const at = line.steps.findLastIndex((step) => step.startsWith('tr.'));
  if (at < 0 || line.steps.length === 0) return undefined;
  const row = line.steps.slice(0, at + 1).join('/');
  const table = line.steps.slice(0, at).join('/');
  const others = lines.filter((other) => other !== line && named.has(other) && other.path.startsWith(`${table}/`));
  return others.length + 1 >= LIST_FROM && !others.some((other) => other.path.startsWith(`${row}/`)) ? row : undefined;
}

/** The column with the most names, the innermost of equals. */
function listColumn(line: PlacedLine, columns: readonly Column[], named: ReadonlySet<PlacedLine>): Column | undefined {
  let best: Column | undefined;
  let most = LIST_FROM - 1;
  for (const column of columns) {
    const names = column.lines.filter((other) => other === line || named.has(other)).length;
    if (names > most && names >= column.lines.length * 0.4) {
      most = names;
      best = column;
    }
  }
  return best;
}

/** Below the parent of the list's elements. */
function isNear(line: PlacedLine, other: PlacedLine, level: number): boolean {
  return other.path.startsWith(line.steps.slice(0, level).join('/'));
}

/** Within three levels above the name's element. */
function isClose(line: PlacedLine, other: PlacedLine): boolean {
  return other.path.startsWith(line.steps.slice(0, Math.max(2, line.steps.length - 3)).join('/'));
}
