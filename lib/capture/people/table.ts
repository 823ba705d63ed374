import type { PlacedLine } from './page-text';

/** What a table's header calls a column that is about a person. */
export type ColumnKind = 'name' | 'title' | 'department' | 'org';

const HEADERS: [ColumnKind, RegExp][] = [
  [
    'name',
    /^(?:(?:full |contact |staff |employee )?name|contact(?: person)?|person|doctor|physician|attorney|姓名|联系人|聯絡人|负责人|教师|医生|氏名|担当者?|이름|성명|name, vorname|nachname|ansprechpartner(?:in)?|mitarbeiter(?:in)?|nom|nombre|nome|naam|имя|фио|ф\.и\.о\.?|họ (?:và )?tên|الاسم)$/i,
  ],
  [
    'title',
    /^(?:(?:job )?title|position|role|function|rank|职务|职位|职称|岗位|職務|職稱|職位|役職|직위|직책|직급|funktion|aufgabe|fonction|poste|cargo|puesto|ruolo|qualifica|functie|stanowisko|должность|chức vụ|görevi?|المنصب|الوظيفة)$/i,
  ],
  [
    'department',
    /^(?:department|dept\.?|division|unit|team|section|部门|部門|科室|所属部门|部署|소속|부서|학과|abteilung|bereich|amt|service|département|departamento|área|reparto|ufficio|afdeling|dział|отдел|кафедра|phòng(?: ban)?|القسم)$/i,
  ],
  [
    'org',
    /^(?:company|organi[sz]ation|employer|supplier|firm|institution|公司|单位|单位名称|公司名称|供应商|供应商名称|企业|企业名称|会社名?|所属|회사|기관|firma|unternehmen|entreprise|société|empresa|azienda|bedrijf|компания|организация|công ty|الشركة)$/i,
  ],
];

type Cell = { column: number; line: PlacedLine };
type Row = { cells: Cell[]; kinds: Partial<Record<ColumnKind, PlacedLine>> };

/** The tables of a page whose header tells what their columns are. */
export type Tables = {
  /** What the row of a name says, by the header. */
  rowOf(name: PlacedLine): Partial<Record<ColumnKind, PlacedLine>>;
  /** Whether a line is in the column of names. */
  isName(line: PlacedLine): boolean;
};

/**
 * Reads each table once. A department that stands once for several rows (`rowspan`) shifts the cells of the rows below it to the left: the width of the
 * row tells by how much, and the last row that had it tells its value.
 */
export function readTables(lines: readonly PlacedLine[]): Tables {
  const tables = new Map<string, Map<string, Cell[]>>();
  for (const line of lines) {
    const rowAt = line.steps.findLastIndex((step) => step.startsWith('tr.'));
    const tableAt = line.steps.findLastIndex((step) => step.startsWith('table.'));
    const column = Number((line.steps[rowAt + 1] ?? '').replace(/^\D+/, ''));
    if (rowAt < 0 || tableAt < 0 || tableAt > rowAt || !Number.isInteger(column)) continue;
    const table = line.steps.slice(0, tableAt + 1).join('/');
    const rows = tables.get(table) ?? new Map<string, Cell[]>();
    tables.set(table, rows);
    const row = line.steps.slice(0, rowAt + 1).join('/');
    const cells = rows.get(row);
    if (cells) cells.push({ column, line });
    else rows.set(row, [{ column, line }]);
  }
  const rowOf = new Map<PlacedLine, Row['kinds']>();
  const names = new Set<PlacedLine>();
  for (const rows of tables.values()) readRows([...rows.values()], rowOf, names);
  return { rowOf: (name) => rowOf.get(name) ?? {}, isName: (line) => names.has(line) };
}

function readRows(rows: Cell[][], rowOf: Map<PlacedLine, Row['kinds']>, names: Set<PlacedLine>): void {
  const header = rows.slice(0, 3).find((cells) => cells.filter(({ line }) => kindOf(line.text) !== undefined).length >= 2);
  if (!header) return;
  const kinds = new Map(
    header.flatMap(({ column, line }) => (kindOf(line.text) ? [[column, kindOf(line.text) as ColumnKind] as const] : [])),
  );
  const nameColumn = [...kinds].find(([, kind]) => kind === 'name')?.[0];
  if (nameColumn === undefined) return;
  const width = widthOf(header);
  let above: Row['kinds'] = {};
  for (const cells of rows) {
    if (cells === header) continue;
    const shift = Math.max(0, width - widthOf(cells));
    const own: Row['kinds'] = {};
    for (const { column, line } of cells) {
      const kind = kinds.get(column + shift);
      if (kind) own[kind] ??= line;
      if (kind === 'name') names.add(line);
    }
    // Only what is left of the name can span rows; the rest is the row's own.
    const carried = Object.fromEntries(
      Object.entries(above).filter(([kind]) => [...kinds].some(([at, each]) => each === kind && at < nameColumn)),
    );
    const row = { ...carried, ...own };
    for (const { line } of cells) rowOf.set(line, row);
    above = row;
  }
}

function widthOf(cells: readonly Cell[]): number {
  return Math.max(...cells.map(({ column }) => column)) + 1;
}

function kindOf(text: string): ColumnKind | undefined {
  const bare = text.replace(/(?<=\p{Script=Han})[\s\u3000]+(?=\p{Script=Han})/gu, '').replace(/[\s:：*]+$/u, '');
  return HEADERS.find(([, pattern]) => pattern.test(bare))?.[0];
}
