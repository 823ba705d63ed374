import { type ContactDraft, emptyContactDraft } from '../../../lib/domain/contact/contact';

export type CsvContact = { id: string; draft: ContactDraft };

/** The records of a file with the columns of a labelled set; what a column means is all that is known. Columns `x_…` become fields of the user's own. */
export function* contactsOfCsv(text: string): Generator<CsvContact> {
  const rows = rowsOfCsv(text);
  const header = rows.next().value ?? [];
  for (const row of rows) {
    const cells = Object.fromEntries(header.map((name, at) => [name, (row[at] ?? '').trim()]));
    yield { id: cells.id ?? '', draft: draftOf(cells) };
  }
}

const LIMIT = 2000;

function draftOf(cells: Record<string, string>): ContactDraft {
  const {
    full_name = '',
    given = '',
    family = '',
    org = '',
    title = '',
    street = '',
    locality = '',
    region = '',
    postal_code = '',
    birthday = '',
  } = cells;
  const isOrg = full_name === '' && given === '' && family === '' && org !== '';
  const full = (full_name || [given, family].filter(Boolean).join(' ') || (isOrg ? org : '')).slice(0, LIMIT);
  const draft = emptyContactDraft(isOrg ? 'org' : 'individual', full);
  if (given) draft.name.given = given.slice(0, LIMIT);
  if (family) draft.name.surname = family.slice(0, LIMIT);
  draft.emails = several(cells.email).map((address, at) => ({ id: `e${at}`, address }));
  draft.phones = several(cells.phone).map((raw, at) => ({ id: `p${at}`, raw }));
  if (!isOrg && (org || title)) draft.orgs = [{ id: 'o0', ...(org && { name: org }), ...(title && { title }), current: true }];
  if (street || locality || region || postal_code)
    draft.addresses = [
      {
        id: 'a0',
        full: [street, locality, region, postal_code].filter(Boolean).join(', '),
        ...(street && { street }),
        ...(locality && { locality }),
        ...(region && { region }),
        ...(postal_code && { postcode: postal_code }),
      },
    ];
  if (birthday) draft.birthday = birthday;
  for (const [at, uri] of several(cells.url).entries()) {
    if (isOrg) draft.urls.push({ id: `u${at}`, uri });
    else draft.profiles.push({ id: `s${at}`, service: 'web', uri });
  }
  for (const [name, value] of Object.entries(cells)) if (name.startsWith('x_') && value !== '') draft.custom[name.slice(2)] = value;
  return draft;
}

function several(cell: string | undefined): string[] {
  return (cell ?? '')
    .split(';')
    .map((value) => value.trim())
    .filter(Boolean);
}

/** RFC 4180: quoted cells, doubled quotes, line breaks within quotes. */
export function* rowsOfCsv(text: string): Generator<string[], undefined> {
  let row: string[] = [];
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (at < text.length) {
    let cell: string;
    if (text[at] === '"') {
      let value = '';
      for (;;) {
        const end = text.indexOf('"', at + 1);
        value += text.slice(at + 1, end < 0 ? text.length : end);
        at = end < 0 ? text.length : end + 1;
        if (text[at] !== '"') break;
        value += '"';
      }
      cell = value;
    } else {
      const end = /[,\n]/g;
      end.lastIndex = at;
      const stop = end.exec(text)?.index ?? text.length;
      cell = text.slice(at, stop).replace(/\r$/, '');
      at = stop;
    }
    row.push(cell);
    while (at < text.length && text[at] !== ',' && text[at] !== '\n') at += 1;
    const isEnd = at >= text.length || text[at] === '\n';
    at += 1;
    if (isEnd) {
      if (row.length > 1) yield row;
      row = [];
    }
  }
}
