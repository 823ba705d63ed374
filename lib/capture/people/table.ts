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

/**
 * Reads a person's row by the header of its table. A department that stands once for several rows (`rowspan`) shifts the cells of the rows below it to
 * the left: the header of the name column tells by how much, and the last row that had it tells its value.
 */
export function rowFields(name: PlacedLine, lines: readonly PlacedLine[]): Partial<Record<ColumnKind, PlacedLine>> {
  const rowAt = name.steps.findLastIndex((step) => step.startsWith('tr.'));
  const tableAt = name.steps.findLastIndex((step) => step.startsWith('table.'));
  if (rowAt < 0 || tableAt < 0 || tableAt > rowAt) return {};
  const table = `${name.steps.slice(0, tableAt + 1).join('/')}/`;
  const rows = new Map<string, Cell[]>();
  for (const line of lines) {
    if (!line.path.startsWith(table)) continue;
    const row = line.steps.slice(0, rowAt + 1).join('/');
    const column = Number((line.steps[rowAt + 1] ?? '').replace(/^\D+/, ''));
    if (Number.isInteger(column)) rows.set(row, [...(rows.get(row) ?? []), { column, line }]);
  }
  const header = [...rows.values()].slice(0, 3).find((cells) => cells.filter(({ line }) => kindOf(line.text) !== undefined).length >= 2);
  if (!header) return {};
  const kinds = new Map(
    header.flatMap(({ column, line }) => (kindOf(line.text) ? [[column, kindOf(line.text) as ColumnKind] as const] : [])),
  );
  const nameColumn = [...kinds].find(([, kind]) => kind === 'name')?.[0];
  const own = Number((name.steps[rowAt + 1] ?? '').replace(/^\D+/, ''));
  if (nameColumn === undefined || !Number.isInteger(own)) return {};
  const found: Partial<Record<ColumnKind, PlacedLine>> = {};
  for (const cells of rows.values()) {
    const last = cells.some(({ line }) => line === name);
    const shift = last ? nameColumn - own : shiftOf(cells, header);
    if (cells !== header)
      for (const { column, line } of cells) {
        const kind = kinds.get(column + shift);
        // Only what is left of the name can span rows; the rest is the row's own.
        if (kind && (last || column + shift < nameColumn)) found[kind] = line;
      }
    if (last) break;
  }
  return found;
}

function shiftOf(cells: readonly Cell[], header: readonly Cell[]): number {
  const width = (row: readonly Cell[]) => Math.max(...row.map(({ column }) => column)) + 1;
  return Math.max(0, width(header) - width(cells));
}

function kindOf(text: string): ColumnKind | undefined {
  const bare = text.replace(/(?<=\p{Script=Han})[\s\u3000]+(?=\p{Script=Han})/gu, '').replace(/[\s:：*]+$/u, '');
  return HEADERS.find(([, pattern]) => pattern.test(bare))?.[0];
}
