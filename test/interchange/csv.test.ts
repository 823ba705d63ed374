import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CsvError, DEFAULT_CSV, csvReader } from '../../lib/interchange/csv/csv-reader';
import { detectDialect } from '../../lib/interchange/csv/detect-dialect';
import { defused, printCsv, undefused } from '../../lib/interchange/csv/print-csv';
import { detectEncoding } from '../../lib/interchange/text/detect-encoding';

const utf16 = (text: string, isLittle: boolean, mark: boolean) =>
  Uint8Array.from(
    [...(mark ? '\ufeff' : ''), ...text].flatMap((character) => {
      const code = character.charCodeAt(0);
      return isLittle ? [code & 0xff, code >> 8] : [code >> 8, code & 0xff];
    }),
  );
/** 姓名,手机\n陈伟,公司 in GB 18030 and 姓名,手機\n陳偉,公司 in Big5, written out: no encoder has them. */
const GBK = Uint8Array.from([
  0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xca, 0xd6, 0xbb, 0xfa, 0x0a, 0xb3, 0xc2, 0xce, 0xb0, 0x2c, 0xb9, 0xab, 0xcb, 0xbe,
]);
const BIG5 = Uint8Array.from([
  0xa9, 0x6d, 0xa6, 0x57, 0x2c, 0xa4, 0xe2, 0xbe, 0xf7, 0x0a, 0xb3, 0xaf, 0xb0, 0xb6, 0x2c, 0xa4, 0xbd, 0xa5, 0x71,
]);

describe('detectEncoding', () => {
  it('knows the encodings of tables, and says why', () => {
    const utf8 = new TextEncoder();
    expect(detectEncoding(utf8.encode('\ufeffName'))).toEqual({ encoding: 'utf-8', why: 'bom' });
    expect(detectEncoding(utf8.encode('Name\n陈伟'))).toEqual({ encoding: 'utf-8', why: 'valid' });
    expect(detectEncoding(utf8.encode('陈').subarray(0, 2))).toEqual({ encoding: 'utf-8', why: 'valid' });
    expect(detectEncoding(utf16('Name,Mail\nAna,x', true, true))).toEqual({ encoding: 'utf-16le', why: 'bom' });
    expect(detectEncoding(utf16('Name,Mail\nAna,x', true, false))).toEqual({ encoding: 'utf-16le', why: 'zeros' });
    expect(detectEncoding(utf16('Name,Mail\nAna,x', false, false))).toEqual({ encoding: 'utf-16be', why: 'zeros' });
    expect(detectEncoding(GBK).encoding).toBe('gb18030');
    expect(detectEncoding(BIG5).encoding).toBe('big5');
    expect(new TextDecoder('big5').decode(BIG5)).toBe('姓名,手機\n陳偉,公司');
    const western = Uint8Array.from('Name;Straße\nMüller;Gürtelstraße 5\nBjörk;Æ', (character) => character.charCodeAt(0));
    expect(detectEncoding(western)).toEqual({ encoding: 'windows-1252', why: 'words' });
  });
});

describe('csvReader', () => {
  it('reads the same rows wherever the pieces are cut', () => {
    const cell = fc.stringMatching(/^[a-c",\n\r 你]{0,6}$/u).map((text) => text.replace(/\r\n?/g, '\n'));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }), fc.array(fc.nat(40), { maxLength: 4 }), (rows, cuts) => {
        const text = printCsv(rows);
        const marks = [0, ...cuts.map((cut) => Math.min(cut, text.length)).sort((x, y) => x - y), text.length];
        const reader = csvReader({ delimiter: ',' });
        const read = [...marks.slice(1).flatMap((end, at) => reader.push(text.slice(marks[at], end))), ...reader.end()];
        expect(read).toEqual(rows.filter((row) => row.some((each) => each.trim() !== '')));
      }),
      { seed: 7, numRuns: 400 },
    );
  });

  it('refuses a quote that is never closed and a row of a million columns, and says where', () => {
    const open = csvReader({ delimiter: ',' });
    open.push('a,b\n1,"2');
    expect(() => open.push('x'.repeat(DEFAULT_CSV.row + 1))).toThrow(new CsvError('quote', 2));
    const short = csvReader({ delimiter: ',' });
    expect(short.push('a,b\n1,2\n"3,4\n5,6\n')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
    expect(() => short.end()).toThrow(new CsvError('quote', 3));
    expect(() => csvReader({ delimiter: ',' }).push(`${','.repeat(1_000_000)}\n`)).toThrow(new CsvError('columns', 1));
  });
});

describe('detectDialect', () => {
  it('finds the delimiter by what makes rows even', () => {
    expect(detectDialect('a;b;c\n1,5;2;3\n2,5;3;4\n').delimiter).toBe(';');
    expect(detectDialect('a\tb\n1,2\t3\n').delimiter).toBe('\t');
    expect(detectDialect('a|b\n"x|y"|2\n').rows[1]).toEqual(['x|y', '2']);
    expect(detectDialect('sep=;\na,b;c\n')).toMatchObject({
      delimiter: ';',
      rows: [
        ['sep=', ''],
        ['a,b', 'c'],
      ],
    });
    expect(detectDialect('').rows).toEqual([]);
    expect(detectDialect('a;b\n1;2\n"3;4\n').rows).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
    expect(detectDialect('"a;b\n1;2\n').error).toEqual({ why: 'quote', row: 1 });
  });
});

describe('defused', () => {
  it('leaves no cell that a spreadsheet runs, leaves numbers alone, and can be undone', () => {
    for (const cell of ['=1+1', '+cmd|x', '-2+3+cmd', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1']) expect(defused(cell)).toBe(`'${cell}`);
    for (const cell of ['+49 30 1234', '-12.50', 'a=b', 'Ana', '']) expect(defused(cell)).toBe(cell);
    fc.assert(
      fc.property(fc.string(), (cell) => undefused(defused(cell)) === cell),
      { seed: 3, numRuns: 500 },
    );
  });
});
