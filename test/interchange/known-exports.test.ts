import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { KNOWN_EXPORTS } from '../../lib/interchange/known/known-exports';
import { proposeMapping } from '../../lib/interchange/mapping/map-columns';
import { parseTarget } from '../../lib/interchange/mapping/target';

describe('KNOWN_EXPORTS', () => {
  const tables = KNOWN_EXPORTS.flatMap((known) =>
    known.tables.map((table, at) => ({ known, table, name: `${known.system} ${table.kind} ${at}` })),
  );

  it('are listed in README with where their headers are documented, and how far each was checked against that page', () => {
    const said = { page: 'read, names them', partly: 'read, names some', rows: 'not read; header rows', none: 'not read' };
    const rows = readFileSync('README.md', 'utf8').split('\n');
    for (const { known, table } of tables) {
      const row = rows.find((line) => line.startsWith(`| ${known.name} |`)) ?? '';
      expect(row).toContain(table.source);
      expect(row).toContain(said[table.checked]);
      expect(table.source).toMatch(/^https:\/\/\S+$/);
    }
  });

  it('names only fields that there are, and where the headers are documented', () => {
    expect(tables.filter(({ table }) => table.source.length < 20).map(({ name }) => name)).toEqual([]);
    const unknown = tables.flatMap(({ table, name }) =>
      Object.entries(table.columns).flatMap(([header, target]) =>
        target === '' || parseTarget(target, table.kind) ? [] : [`${name}: ${header}`],
      ),
    );
    expect(unknown).toEqual([]);
  });

  for (const { known, table, name } of tables)
    it(`are known by their own headers: ${name}`, () => {
      const headers = Object.keys(table.columns).map((header) => header.replace('#', '1'));
      const { mapping, known: found } = proposeMapping([headers], { dates: 'mdy', decimals: '.' });
      expect([found?.system, mapping.kind]).toEqual([known.system, table.kind]);
    });
});
