import { describe, expect, it } from 'vitest';
import { contactDraftSchema } from '../../lib/domain/contact/contact';
import { parseLine, unfold } from '../../lib/interchange/vcard/content-lines';
import { readVCards } from '../../lib/interchange/vcard/read-vcards';
import { toDraft } from '../../lib/interchange/vcard/to-draft';
import { readDay } from '../../lib/interchange/vcard/values';

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)));

function draftsOf(file: string | Uint8Array) {
  return readVCards(file).flatMap((card) => {
    const imported = toDraft(card);
    return imported ? [contactDraftSchema.parse(imported.draft)] : [];
  });
}

describe('unfold', () => {
  it('joins folded lines, with or without carriage returns', () => {
    expect(unfold('NOTE:one t\r\n wo\r\nTEL:1')).toEqual(['NOTE:one two', 'TEL:1']);
    expect(unfold('NOTE:a\r\r\n b\r\r\nTEL:1')).toEqual(['NOTE:ab', 'TEL:1']);
  });

  it('joins the soft breaks of quoted-printable values', () => {
    expect(unfold('FN;ENCODING=QUOTED-PRINTABLE:=E9=\r\n=99=88\r\nTEL:1')).toEqual(['FN;ENCODING=QUOTED-PRINTABLE:=E9=99=88', 'TEL:1']);
  });

  it('keeps the white space at which vCard 2.1 folds', () => {
    expect(unfold('VERSION:2.1\nNOTE:one\n  two')).toEqual(['VERSION:2.1', 'NOTE:one two']);
  });
});

describe('parseLine', () => {
  it('reads groups, quoted colons and lists of types', () => {
    expect(parseLine('item1.TEL;VALUE=uri;TYPE="work,voice":tel:+1-5')).toEqual({
      group: 'item1',
      name: 'TEL',
      params: { VALUE: ['uri'], TYPE: ['work', 'voice'] },
      value: 'tel:+1-5',
    });
    expect(parseLine('X-AIM;X-ID="a:b;c":ana')?.value).toBe('ana');
  });

  it('takes bare parameters for types, those of vCard 2.1 encodings for encodings', () => {
    expect(parseLine('TEL;WORK;FAX;QUOTED-PRINTABLE:1')?.params).toEqual({ TYPE: ['work', 'fax'], ENCODING: ['QUOTED-PRINTABLE'] });
  });

  it('leaves out what is no property', () => {
    expect(parseLine('just words')).toBeUndefined();
    expect(parseLine('1: x')).toBeUndefined();
  });
});

describe('readVCards', () => {
  it('reads many cards of a file, the last one unclosed, and skips an agent within a card', () => {
    const cards = readVCards('BEGIN:VCARD\nFN:A\nAGENT:\nBEGIN:VCARD\nFN:B\nEND:VCARD\nTEL:1\nEND:VCARD\n\nBEGIN:VCARD\nFN:C');
    expect(cards.map(({ properties }) => properties.map(({ name, value }) => `${name}:${value}`))).toEqual([
      ['FN:A', 'AGENT:', 'TEL:1'],
      ['FN:C'],
    ]);
  });

  it('reads each line in the charset that it names, and others in the one that they are in', () => {
    const [old] = draftsOf(
      bytes(
        'BEGIN:VCARD\r\nVERSION:2.1\r\nFN;CHARSET=ISO-8859-1:Zo',
        [0xeb],
        '\r\nORG;CHARSET=GB2312:',
        [0xb9, 0xab, 0xcb, 0xbe],
        '\r\nEND:VCARD',
      ),
    );
    expect(old).toMatchObject({ name: { full: 'Zoë' }, orgs: [{ name: '公司' }] });
    const [han] = draftsOf(bytes('BEGIN:VCARD\nFN:', [0xb3, 0xc2, 0xce, 0xb0], '\nEND:VCARD'));
    expect(han?.name.full).toBe('陈伟');
  });

  it('keeps a picture that is small enough for a record, and the address of one elsewhere', () => {
    const [inline] = draftsOf(
      'BEGIN:VCARD\nFN:A\nPHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ\n SkZJRg==\nPHOTO:data:image/png;base64,AAAA\nEND:VCARD',
    );
    expect(inline?.photo).toBeUndefined();
    expect(inline?.picture).toBe('data:image/jpeg;base64,/9j/4AAQSkZJRg==');
    const [linked] = draftsOf('BEGIN:VCARD\nFN:A\nPHOTO;VALUE=uri:https://a.example/a.png\nEND:VCARD');
    expect(linked?.photo).toBe('https://a.example/a.png');
  });
});

describe('toDraft', () => {
  it('keeps every field of a vCard 4.0', () => {
    const [draft] = draftsOf(
      [
        'BEGIN:VCARD',
        'VERSION:4.0',
        'FN:Dr. Inés de la Vega\\, MBA',
        'N:de la Vega;Inés;María;Dr.;MBA',
        'NICKNAME:Ine,Nesi',
        'ORG:Molino Claro S.L.;Ventas;Norte',
        'TITLE:Jefa de ventas',
        'ROLE:Comercial',
        'EMAIL;TYPE=work:ines@molino-claro.example',
        'TEL;VALUE=uri;TYPE="work,voice":tel:+34-91-555-0101;ext=44',
        'TEL;TYPE=cell:+34 600 555 019',
        'TEL;TYPE=work,fax:+34 91 555 0102',
        'ADR;TYPE=work:;2º;Calle Mayor 5;Madrid;Madrid;28013;España',
        'BDAY:--0229',
        'LANG;PREF=1:es',
        'CATEGORIES:VIP,Feria',
        'URL:https://molino-claro.example',
        'X-SOCIALPROFILE;type=linkedin;x-user=ines:https://www.linkedin.com/in/ines',
        'IMPP;X-SERVICE-TYPE=Skype:skype:ines.v',
        'NOTE:Primera línea\\nSegunda; con punto',
        'UID:urn:uuid:1',
        'END:VCARD',
      ].join('\r\n'),
    );
    expect(draft).toMatchObject({
      kind: 'individual',
      name: { full: 'Dr. Inés de la Vega, MBA', surname: 'de la Vega', given: 'Inés', additional: 'María', prefix: 'Dr.', nickname: 'Ine' },
      orgs: [{ name: 'Molino Claro S.L.', department: 'Ventas, Norte', title: 'Jefa de ventas' }],
      occupation: 'Comercial',
      emails: [{ address: 'ines@molino-claro.example', label: 'work' }],
      phones: [{ raw: '+34-91-555-0101', ext: '44', label: 'work' }, { label: 'cell' }, { raw: '+34 91 555 0102', label: 'fax' }],
      addresses: [{ full: '2º\nCalle Mayor 5\n28013 Madrid, Madrid\nEspaña', street: '2º, Calle Mayor 5', postcode: '28013' }],
      birthday: '--02-29',
      language: 'es',
      tags: ['VIP', 'Feria'],
      urls: [{ uri: 'https://molino-claro.example' }],
      profiles: [
        { service: 'linkedin', handle: 'ines' },
        { service: 'skype', uri: 'skype:ines.v' },
      ],
      note: 'Primera línea\nSegunda; con punto',
      unknownProps: [
        { name: 'NICKNAME', value: 'Ine,Nesi' },
        { name: 'UID', value: 'urn:uuid:1' },
      ],
    });
  });

  it('reads the labels that an address book keeps beside a property', () => {
    const [card] = readVCards('BEGIN:VCARD\nFN:A\nitem1.TEL:12345\nitem1.X-ABLabel:_$!<AssistantPhone>!$_\nEND:VCARD');
    expect(card && toDraft(card)).toMatchObject({
      draft: { phones: [{ label: 'other' }] },
      origins: { 'phones.0': { label: 'assistantphone' } },
    });
  });

  it('calls a card without a name by what it has', () => {
    const names = draftsOf(
      ['N:陈;伟;;;', 'N:Ode;Ama;;;', 'ORG:Haf Ltd', 'EMAIL:a@b.example', 'TEL:12345', 'NOTE:nobody']
        .map((line) => `BEGIN:VCARD\n${line}\nEND:VCARD`)
        .join('\n'),
    ).map(({ name }) => name.full);
    expect(names).toEqual(['陈伟', 'Ama Ode', 'Haf Ltd', 'a@b.example', '12345']);
  });

  it('knows a company from a person, and leaves lists of members out', () => {
    const drafts = draftsOf('BEGIN:VCARD\nKIND:org\nFN:Haf Ltd\nORG:Haf Ltd\nEND:VCARD\nBEGIN:VCARD\nKIND:group\nFN:Friends\nEND:VCARD');
    expect(drafts).toMatchObject([{ kind: 'org', name: { full: 'Haf Ltd' }, orgs: [] }]);
  });

  it('stays within the bounds of the book for a card that is made to break it', () => {
    const long = 'x'.repeat(60_000);
    const lines = Array.from({ length: 900 }, (_, at) => `EMAIL:a${at}@b.example`).join('\n');
    const [draft] = draftsOf(
      `BEGIN:VCARD\nFN:${long}\nNOTE:${long}\nORG:${long};${long}\nX-${'A'.repeat(700)}:1\n__proto__:x\n${lines}\nEND:VCARD`,
    );
    expect(draft?.emails).toHaveLength(200);
    expect(draft?.name.full).toHaveLength(500);
  });
});

describe('readDay', () => {
  it('reads the ways of writing a birthday', () => {
    expect(['1980-05-21', '19800521', '--0521', '--05-21', '1604-05-21', '1980-05-21T00:00:00Z'].map(readDay)).toEqual([
      '1980-05-21',
      '1980-05-21',
      '--05-21',
      '--05-21',
      '--05-21',
      '1980-05-21',
    ]);
    expect(['1981-02-29', '1980-13-01', 'May 5', ''].map(readDay)).toEqual([undefined, undefined, undefined, undefined]);
  });
});
