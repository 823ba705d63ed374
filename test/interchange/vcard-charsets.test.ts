import { describe, expect, it } from 'vitest';
import { bytes, card, only } from '../support/vcards';

describe('readVCards and toDraft, by how the file is written', () => {
  it('read a Japanese phone: Shift_JIS, bare or quoted-printable, with the reading of the name', () => {
    const name = [0x8e, 0x52, 0x93, 0x63];
    const draft = only(
      bytes(
        'BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=SHIFT_JIS:',
        name,
        ';',
        [0x91, 0xbe, 0x98, 0x59],
        ';;;\r\nSOUND;X-IRMC-N;CHARSET=SHIFT_JIS:',
        [0xd4, 0xcf, 0xc0, 0xde],
        ';',
        [0xc0, 0xdb, 0xb3],
        ';;;\r\nORG;CHARSET=SHIFT_JIS;ENCODING=QUOTED-PRINTABLE:=89=8B=95=\r\n=5C=8F=A4=8E=96\r\nTEL;CELL:090-5550-0142\r\nEND:VCARD\r\n',
      ),
    );
    expect(draft).toMatchObject({
      name: { full: '山田太郎', surname: '山田', given: '太郎', phonetic: 'ﾔﾏﾀﾞ ﾀﾛｳ' },
      phones: [{ label: 'cell' }],
    });
    expect(draft?.orgs[0]?.name).toContain('商事');
  });

  it('read an old Chinese phone: GBK without saying so, single characters too', () => {
    const file = bytes(
      'BEGIN:VCARD\nVERSION:2.1\nN:',
      [0xc1, 0xd6],
      ';',
      [0xd3, 0xea],
      ';;;\nORG:',
      [0xb1, 0xb1, 0xbe, 0xa9, 0xb9, 0xab, 0xcb, 0xbe],
      '\nTEL;CELL:13800138000\nEND:VCARD\n',
    );
    expect(only(file)).toMatchObject({ name: { full: '林雨', surname: '林', given: '雨' }, orgs: [{ name: '北京公司' }] });
  });

  it('read files of two bytes a character, with a mark and without', () => {
    const text = card('VERSION:3.0', 'FN:林小雨', 'TEL;TYPE=CELL:13800138000');
    const wide = (mark: boolean, little: boolean) => {
      const all = mark ? `\ufeff${text}` : text;
      return Uint8Array.from(
        [...all].flatMap((each) =>
          little ? [each.charCodeAt(0) & 255, each.charCodeAt(0) >> 8] : [each.charCodeAt(0) >> 8, each.charCodeAt(0) & 255],
        ),
      );
    };
    for (const [mark, little] of [
      [true, true],
      [true, false],
      [false, true],
    ] as const)
      expect(only(wide(mark, little))).toMatchObject({ name: { full: '林小雨' }, phones: [{ label: 'cell' }] });
  });
});
