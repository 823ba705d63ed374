import type { PageReading, TextLine } from '../observation';
import { joinNames } from './split-names';

/** A line of the page with what its place in the tree says. `steps` are `div.3`, from the root down. */
export type PlacedLine = {
  index: number;
  text: string;
  path: string;
  steps: string[];
  cuts: readonly number[];
  group: string | undefined;
  hidden: boolean;
  heading: boolean;
  bold: boolean;
  link: boolean;
  /** Inside `nav`, `header`, `footer` or a form's controls. */
  chrome: boolean;
};

/** Levels, from the line upwards, at which siblings are compared. */
const LEVELS = 7;

/** The visible lines of the page's body, in order. */
export function placedLines(reading: PageReading): PlacedLine[] {
  const lines: PlacedLine[] = [];
  for (const line of reading.lines ?? [])
    if (!/^html\.\d+\/head\./.test(line.path) && !/\/(?:button|option|wa-title)\.\d+$/.test(line.path))
      lines.push(place(line, lines.length));
  return joinNames(lines).map((line, index) => ({ ...line, index }));
}

function place(line: TextLine, index: number): PlacedLine {
  const steps = line.path === '' ? [] : line.path.split('/');
  const tail = steps.slice(-4).join('/');
  return {
    index,
    text: line.text,
    path: line.path,
    steps,
    cuts: line.cuts ?? [],
    group: line.group,
    hidden: line.hidden === true,
    heading: /(?:^|\/)h[1-6]\.\d+/.test(tail),
    bold: /(?:^|\/)(?:strong|b|dt|th|figcaption)\.\d+/.test(tail),
    link: /(?:^|\/)a\.\d+/.test(tail),
    chrome: /(?:^|\/)(?:nav|footer|header|label|menu)\.\d+/.test(line.path),
  };
}

/** Lines at the same place of sibling elements: the names of a list are such a column. `level`: index of the step in which they differ. */
export type Column = { level: number; lines: PlacedLine[] };

/** For each line the columns that it is in: paths that are equal but for the place in one step. Compares structure only, never class names. */
export function columnsOf(lines: readonly PlacedLine[]): Map<PlacedLine, Column[]> {
  const byKey = new Map<string, Column>();
  const keysOf = new Map<PlacedLine, string[]>();
  for (const line of lines) {
    if (line.steps.length < 2 || line.text.length > 160) continue;
    const keys: string[] = [];
    let end = line.path.length;
    for (let level = line.steps.length - 1; level > Math.max(1, line.steps.length - 1 - LEVELS); level--) {
      const step = line.steps[level] ?? '';
      // The path with a star for the number of this step, cut and not joined: a page has tens of thousands of them.
      const key = `${line.path.slice(0, end - step.length + step.indexOf('.') + 1)}*${line.path.slice(end)}`;
      end -= step.length + 1;
      keys.push(key);
      const column = byKey.get(key);
      if (!column) byKey.set(key, { level, lines: [line] });
      else if (column.lines.at(-1)?.path !== line.path) column.lines.push(line);
    }
    keysOf.set(line, keys);
  }
  const columns = new Map<PlacedLine, Column[]>();
  for (const [line, keys] of keysOf) {
    const own = keys.flatMap((key) => byKey.get(key) ?? []).filter((column) => column.lines.length > 1);
    if (own.length > 0) columns.set(line, own);
  }
  return columns;
}
