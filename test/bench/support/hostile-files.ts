import { seeded } from '../../support/random';

const SIZE = 65_536;
const CELLS = [
  '=HYPERLINK("x")',
  '"',
  '""',
  ',',
  ';',
  '\t',
  '\n',
  'Name',
  'Email',
  'a@b.example',
  '12/31/2026',
  '1,234.50',
  '__proto__',
  '\u0301',
  '王',
];
const CARD_PARTS = [
  'BEGIN:VCARD\n',
  'END:VCARD\n',
  'N:a;b;;;\n',
  'FN:x\n',
  'TEL;TYPE=CELL:',
  'NOTE;ENCODING=QUOTED-PRINTABLE:=41=\n',
  ' fold\n',
  '\\,',
  ';',
  '"',
  '\u0301',
  'item1.X-ABLabel:',
];
const TASK_PARTS = [
  'BEGIN:VTODO\n',
  'END:VTODO\n',
  'BEGIN:VALARM\nTRIGGER:-PT5M\nEND:VALARM\n',
  'RRULE:FREQ=SECONDLY;BYDAY=',
  '1MO,',
  'DUE:20260231T250000\n',
  'SUMMARY:x\n',
  ' fold\n',
  'EXDATE:',
  '\u0301',
  ';',
  '"',
];

const filled = (unit: string, size = SIZE) => unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
const between = (start: string, unit: string, end = '') => `${start}${filled(unit, SIZE - start.length - end.length)}${end}`;

/** A text of such pieces in no order. */
function mixed(pieces: readonly string[], seed: number): string {
  const random = seeded(seed);
  let text = '';
  while (text.length < SIZE) text += pieces[Math.floor(random() * pieces.length)] ?? '';
  return text.slice(0, SIZE);
}
const mixes = (pieces: readonly string[]) => Array.from({ length: 40 }, (_, seed) => [`mix ${seed}`, mixed(pieces, seed + 1)] as const);

/** Tables of 64 KiB that are made to be slow to read, by what they are. */
export const TABLES: (readonly [string, string])[] = [
  ['one column', filled('a')],
  ['commas', filled(',')],
  ['rows of commas', filled(`${','.repeat(500)}\n`)],
  ['quotes', filled('"')],
  ['a quote never closed', between('Name,Email\n"', 'a,b\n')],
  ['a quote in each row never closed', between('Name,Email\n', 'a"b,"c\n')],
  ['empty rows', filled('\n')],
  ['carriage returns', filled('\r')],
  ['rows of one letter', between('Name\n', 'a\n')],
  ['long header', between('Name,', 'Email,', '\nx')],
  ['long words', between('Name,Email,Phone\n', 'x'.repeat(5000))],
  ['combining marks', between('Name,Email\n', 'a\u0301\u0327')],
  ['formulas', between('Name,Email\n', '=cmd|x,@SUM(1)\n')],
  ['digits', between('Name,Phone,Date\n', '1')],
  ['rows of dates', between('Name,Birthday,Phone,Email\n', 'x,12/31/2026,+1 415 555 0134,a@b.example\n')],
  ['ats', between('Name,Email\n', '@')],
  ['dots in an address', between('Name,Email\nx,a@', 'b.')],
  ['dashes', between('Name,Date,Total\nx,', '-')],
  ['spaces', between('Name,Date,Total\nx,1', ' ', '1')],
  ['tags', between('Name,Tags\nx,', 'a;')],
  ['deep own columns', between('Sidecard contact,id,', 'a.b.c.d.e.f.g.h,')],
  ...mixes(CELLS),
];
/** vCards of 64 KiB that are made to be slow to read, by what they are. */
export const CARDS: (readonly [string, string])[] = [
  ['cards never closed', filled('BEGIN:VCARD\n')],
  ['a fold without end', between('BEGIN:VCARD\nNOTE:x', '\n ')],
  ['soft breaks', between('BEGIN:VCARD\nNOTE;ENCODING=QUOTED-PRINTABLE:x', '=\n')],
  ['quoted-printable', between('BEGIN:VCARD\nNOTE;ENCODING=QUOTED-PRINTABLE:', '=C3=A4', '\nEND:VCARD\n')],
  ['a picture of nothing', between('BEGIN:VCARD\nFN:x\nPHOTO;ENCODING=b:', 'QUJD', '\nEND:VCARD\n')],
  ['a picture of garbage', between('BEGIN:VCARD\nFN:x\nPHOTO;ENCODING=b:', '=*', '\nEND:VCARD\n')],
  ['parameters', between('BEGIN:VCARD\nFN:x\nTEL', ';TYPE=a', ':1\nEND:VCARD\n')],
  ['a parameter never closed', between('BEGIN:VCARD\nFN;X="', 'a;b:', '\nEND:VCARD\n')],
  ['components', between('BEGIN:VCARD\nFN:x\nADR:', ';', '\nEND:VCARD\n')],
  ['escapes', between('BEGIN:VCARD\nFN:x\nNOTE:', '\\', '\nEND:VCARD\n')],
  ['telephones', between('BEGIN:VCARD\nFN:x\n', 'TEL:1\n', 'END:VCARD\n')],
  ['one address again', between('BEGIN:VCARD\nFN:x\n', 'EMAIL:a@b.example\n', 'END:VCARD\n')],
  ['groups', between('BEGIN:VCARD\nFN:x\n', 'i.URL:x\ni.X-ABLabel:y\n', 'END:VCARD\n')],
  ['nested cards', between('', 'BEGIN:VCARD\nFN:x\nAGENT:\n', 'END:VCARD\n')],
  ['small cards', filled('BEGIN:VCARD\nFN:x\nEND:VCARD\n')],
  ['combining marks', between('BEGIN:VCARD\nFN:a', '\u0301', '\nEND:VCARD\n')],
  ['unknown properties', between('BEGIN:VCARD\nFN:x\n', 'X-A:1\n', 'END:VCARD\n')],
  ['no line', filled('\u0000')],
  ['colons', filled(':')],
  ...mixes(CARD_PARTS).map(([name, text]) => [name, `BEGIN:VCARD\nVERSION:2.1\n${text}`] as const),
];
const todo = (line: string, unit: string, end = '') =>
  between(`BEGIN:VCALENDAR\nBEGIN:VTODO\nUID:1\nSUMMARY:x\nDTSTART:20260101T000000Z\n${line}`, unit, `${end}\nEND:VTODO\nEND:VCALENDAR\n`);
/** Calendars of 64 KiB that are made to be slow to read, by what they are. */
export const CALENDARS: (readonly [string, string])[] = [
  ['components never closed', between('BEGIN:VCALENDAR\n', 'BEGIN:VTODO\n')],
  ['components in each other', between('BEGIN:VCALENDAR\n', 'BEGIN:X\n')],
  ['a fold without end', todo('DESCRIPTION:x', '\n ')],
  [
    'a rule that never comes true',
    between('BEGIN:VCALENDAR\n', 'BEGIN:VTODO\nSUMMARY:x\nDUE:20260131T000000Z\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31\nEND:VTODO\n'),
  ],
  [
    'a rule of seconds',
    between('BEGIN:VCALENDAR\n', 'BEGIN:VTODO\nSUMMARY:x\nDUE:19700131T000000Z\nRRULE:FREQ=SECONDLY;COUNT=99999999\nEND:VTODO\n'),
  ],
  ['a rule of days', todo('RRULE:FREQ=DAILY;BYDAY=MO', ',MO')],
  ['a rule of numbers', todo('RRULE:FREQ=YEARLY;BYYEARDAY=1', ',1')],
  ['days left out', todo('RRULE:FREQ=DAILY\nEXDATE:20260101T000000Z', ',20260102T000000Z')],
  ['alarms', todo('', 'BEGIN:VALARM\nTRIGGER:-PT5M\nEND:VALARM\n')],
  ['parameters', todo('DUE', ';X=1', ':20260101')],
  ['a parameter never closed', todo('DUE;X="', 'a;b:')],
  ['escapes', todo('DESCRIPTION:', '\\')],
  [
    'zones',
    between(
      'BEGIN:VCALENDAR\n',
      'BEGIN:VTIMEZONE\nTZID:a\nBEGIN:STANDARD\nDTSTART:19700101T000000\nRRULE:FREQ=SECONDLY\nEND:STANDARD\nEND:VTIMEZONE\n',
      'BEGIN:VTODO\nSUMMARY:x\nDUE;TZID=a:20260101T000000\nEND:VTODO\nEND:VCALENDAR\n',
    ),
  ],
  ['small tasks', between('BEGIN:VCALENDAR\n', 'BEGIN:VTODO\nSUMMARY:x\nEND:VTODO\n')],
  ['tasks of one name', between('BEGIN:VCALENDAR\n', 'BEGIN:VTODO\nUID:1\nSUMMARY:x\nDUE:20260101\nEND:VTODO\n')],
  ['combining marks', todo('DESCRIPTION:a', '\u0301')],
  ['colons', filled(':')],
  ...mixes(TASK_PARTS).map(([name, text]) => [name, `BEGIN:VCALENDAR\n${text}`] as const),
];
/** Backups of 64 KiB that are made to be slow to read, by what they are. */
export const BACKUPS: (readonly [string, string])[] = [
  ['brackets', filled('[')],
  ['deep', between('{"sidecard":"backup",', '{"a":')],
  ['lines', filled('\n')],
  ['headers', filled('{"sidecard":"backup","sum":""}\n')],
  ['a sum without end', between('{"sidecard":"backup"', ',"sum":"')],
  ['numbers', filled('9')],
  ...mixes(['{', '}', '"sum":"', ',"blocks":[\n', '{"sidecard":"backup"', '\n', ']', '"']),
];
/** Bytes, one a character, of 64 KiB that are made to be slow to read, by what they are. */
export const BYTES: (readonly [string, string])[] = [
  ['zeros', filled('\u0000')],
  ['bytes that are no text', filled('\u00ff')],
  ['half characters', filled('\u00e4')],
  ['Chinese or not', filled('\u00d6\u00d0')],
  ...mixes(['\u0000', '\u0080', '\u00ff', '\u00c3', '\u0041', '\u00e9', '\u00a4', '\n']),
];
/** Mailboxes of 64 KiB that are made to be slow to read, by what they are. */
export const MAILBOXES: (readonly [string, string])[] = [
  ['From lines', filled('From x@y.example Thu Jan  1 00:00:00 2026\n')],
  ['headers', between('From x\n', 'A: b\n')],
  ['quoted From', between('From x\n\n', '>From ')],
  ...mixes(['From x@y.example Thu Jan  1 00:00:00 2026\n', '>From ', 'A: b\n', '\n', ' fold\n']),
];
