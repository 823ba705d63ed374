import { describe, expect, it } from 'vitest';
import { toCandidates } from '../../../lib/capture/candidates';
import { readHtml } from '../../support/read-html';

const GIVEN = ['Anna', 'Peter', 'Lucy', 'Tomas', 'Elena', 'Marcus', 'Nadia', 'Oliver', 'Ingrid', 'Hugo'];
const FAMILY = [
  'Keller',
  'Marsh',
  'Novak',
  'Oduya',
  'Brandt',
  'Silva',
  'Quist',
  'Moreau',
  'Tanaka',
  'Fenwick',
  'Lund',
  'Castell',
  'Abbott',
  'Voss',
  'Rinaldi',
  'Okoye',
  'Pereira',
  'Haas',
  'Doyle',
  'Ferro',
  'Weir',
  'Aalto',
  'Blom',
  'Cray',
  'Dunn',
  'Esser',
  'Foss',
  'Gill',
  'Hale',
  'Ives',
];
const peopleOf = (html: string) => capture(html).candidates.filter(({ type }) => type === 'person');
const capture = (html: string) => toCandidates(readHtml(html), { country: 'US', now: 0 });

describe('withPeople', () => {
  it('makes one card of each of three hundred people without any markup', () => {
    const people = FAMILY.flatMap((family) => GIVEN.map((given) => `${given} ${family}`));
    const rows = people.map((name, i) => `<div><div>${name}</div><div>Surveyor</div><div>Room ${100 + i}</div></div>`).join('');
    const candidates = peopleOf(
      `<title>People | Alder Institute</title><div>Staff of the institute</div><div>${rows}</div><p>© 2026 Alder Institute</p>`,
    );
    expect(candidates).toHaveLength(300);
    expect(new Set(candidates.map(({ draft }) => draft.name.full))).toEqual(new Set(people));
    expect(
      candidates.every(
        ({ draft, preselected }) => preselected && draft.orgs[0]?.title === 'Surveyor' && draft.orgs[0]?.name === 'Alder Institute',
      ),
    ).toBe(true);
  });

  it('gives each person the title, number and address of their own row', () => {
    const candidates = peopleOf(
      `<table><tr><th>Department</th><th>Name</th><th>Position</th><th>Phone</th></tr>
       <tr><td rowspan="2">Harbour Office</td><td>Anna Keller</td><td>Harbour Master</td><td>+44 20 7946 0011</td></tr>
       <tr><td>Peter Marsh</td><td>Pilot</td><td>+44 20 7946 0012</td></tr>
       <tr><td>Stores</td><td>Lucy Novak</td><td>Buyer</td><td>+44 20 7946 0013</td></tr></table>`,
    );
    expect(
      candidates.map(({ draft }) => [draft.name.full, draft.orgs[0]?.title, draft.orgs[0]?.department, draft.phones[0]?.e164]),
    ).toEqual([
      ['Anna Keller', 'Harbour Master', 'Harbour Office', '+442079460011'],
      ['Peter Marsh', 'Pilot', 'Harbour Office', '+442079460012'],
      ['Lucy Novak', 'Buyer', 'Stores', '+442079460013'],
    ]);
  });

  it('keeps what the page calls somebody beside the name, and no card for it', () => {
    const { candidates } = capture(
      '<h3>Walter (Bill) Stone</h3><p>Founder</p><p>Bill began as a joiner in 1981. Mr. Stone has two sons, and Walter still works on site.</p>',
    );
    expect(candidates.map(({ draft }) => draft.name.full)).toEqual(['Walter (Bill) Stone']);
    expect(candidates[0]?.draft.name).toMatchObject({ given: 'Walter', surname: 'Stone', nickname: 'Bill' });
    expect(candidates[0]?.fields[0]?.alternatives).toEqual(expect.arrayContaining(['Walter']));
  });

  it('leaves out whom an article tells about', () => {
    expect(
      capture('<h1>Tides explained</h1><p>By Ann Writer, 12 March 2026</p><p>Peter Marsh, Head of Pilots, was asked.</p>').candidates,
    ).toEqual([]);
  });

  it('does not make a person of an address that is called like a job', () => {
    const { candidates } = capture('<p>Bulk: <a href="mailto:bulksales@kettle.example">bulksales@kettle.example</a></p>');
    expect(candidates.filter(({ type }) => type === 'person')).toEqual([]);
  });

  it('reads a title that is set in two lines as one', () => {
    const html = `<h1>Leadership</h1><p><b>Peter Marsh</b><br>President and<br>Chief Executive Officer<br>(415) 555-0132</p>
      <p><b>Lucy Brandt</b><br>Executive Vice President<br>Chief Financial Officer</p><p><b>Anna Keller</b><br>Sales Manager<br>Oakland</p>`;
    const titles = toCandidates(readHtml(html), { country: 'US', now: 0 }).candidates.map(({ draft }) => [
      draft.name.full,
      draft.orgs[0]?.title,
    ]);
    expect(Object.fromEntries(titles)).toMatchObject({
      'Peter Marsh': 'President and Chief Executive Officer',
      'Lucy Brandt': 'Executive Vice President Chief Financial Officer',
      'Anna Keller': 'Sales Manager',
    });
  });
});
