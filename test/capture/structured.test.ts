import { describe, expect, it } from 'vitest';
import { toCandidates } from '../../lib/capture/candidates';
import type { MarkedNode } from '../../lib/capture/observation';
import { readHtml } from '../support/read-html';

const capture = (html: string, options: Parameters<typeof readHtml>[1] = {}) =>
  toCandidates(readHtml(`<!doctype html><html lang="en"><body>${html}</body></html>`, options), { country: 'GB', now: 0 });
const ld = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const card = (name: string, html: string) => capture(html).candidates.find(({ draft }) => draft.name.full === name);

const FIRM = {
  '@type': 'Organization',
  '@id': '#firm',
  name: 'Alder & Finch',
  legalName: 'Alder & Finch LLP',
  vatID: 'GB123456789',
  taxID: '98-7654321',
  duns: '15-048-3782',
  url: 'https://alderfinch.example/',
  contactPoint: [
    { '@type': 'ContactPoint', contactType: 'sales', telephone: '0113 496 0100', email: 'sales@alderfinch.example' },
    { '@type': 'ContactPoint', contactType: 'projects', email: 'mill.works@alderfinch.example', faxNumber: '0113 496 0101' },
  ],
  address: {
    '@type': 'PostalAddress',
    streetAddress: '3 Mill Lane',
    addressLocality: 'Leeds',
    postalCode: 'LS1 4AB',
    addressCountry: 'GB',
  },
};

describe('emitSchema', () => {
  it('gives mailboxes and numbers of a contact point to the firm, with its names and numbers in registers', () => {
    const { candidates } = capture(`<h1>Alder &amp; Finch</h1>${ld(FIRM)}`);
    expect(candidates).toHaveLength(1);
    expect(candidates[0]?.draft).toMatchObject({
      kind: 'org',
      name: { full: 'Alder & Finch' },
      legalName: 'Alder & Finch LLP',
      vatNumber: 'GB123456789',
      registrationNumber: '98-7654321',
      emails: [{ address: 'sales@alderfinch.example' }, { address: 'mill.works@alderfinch.example' }],
      phones: [{ e164: '+441134960100' }, { e164: '+441134960101', label: 'fax' }],
      addresses: [{ street: '3 Mill Lane', postcode: 'LS1 4AB', country: 'GB' }],
    });
    expect(candidates[0]?.fields.find(({ kind }) => kind === 'registration')).toMatchObject({
      label: 'Tax ID',
      alternatives: ['15-048-3782'],
    });
  });

  it('makes employees, members and founders people of the organisation that names them', () => {
    const html = ld({
      ...FIRM,
      employee: { '@type': 'Person', name: 'Priti Shah', jobTitle: 'Partner' },
      founder: [{ '@type': 'Person', name: 'Jo Alder' }, { '@id': '#sam' }],
      member: { '@type': 'OrganizationRole', roleName: 'Treasurer', member: { '@type': 'Person', name: 'Lee Finch' } },
    });
    const sam = ld({
      '@type': 'Person',
      '@id': '#sam',
      name: 'Sam Reed',
      worksFor: { '@type': 'EmployeeRole', roleName: 'Surveyor', worksFor: { '@id': '#firm' } },
    });
    const people = capture(html + sam).candidates.filter(({ type }) => type === 'person');
    expect(people.map(({ draft }) => [draft.name.full, draft.orgs[0]?.title, draft.orgs[0]?.name])).toEqual([
      ['Priti Shah', 'Partner', 'Alder & Finch'],
      ['Jo Alder', 'Founder', 'Alder & Finch'],
      ['Sam Reed', 'Surveyor', 'Alder & Finch'],
      ['Lee Finch', 'Treasurer', 'Alder & Finch'],
    ]);
  });

  it('joins what several blocks say of one id, and follows @reverse and lists', () => {
    const html =
      ld({ '@type': 'Person', '@id': '#kim', name: 'Kim Oduya', email: 'kim@harbour.example' }) +
      ld({
        '@graph': [
          { '@id': '#kim', jobTitle: { '@value': 'Harbour Master', '@language': 'en' }, telephone: { '@list': ['0113 496 0102'] } },
        ],
      }) +
      ld({
        '@type': 'Organization',
        name: 'Harbour Trust',
        '@reverse': { worksFor: { '@type': 'Person', name: 'Ana Brook', email: 'ana@harbour.example' } },
      });
    expect(card('Kim Oduya', html)?.draft).toMatchObject({ phones: [{ e164: '+441134960102' }], orgs: [{ title: 'Harbour Master' }] });
    expect(card('Ana Brook', html)?.draft.orgs).toMatchObject([{ name: 'Harbour Trust' }]);
  });

  it('leaves authors of comments and people whom only a catalogue knows, and takes a picture by its address', () => {
    const html = ld({
      '@type': 'Article',
      author: {
        '@type': 'Person',
        name: 'Ida Byline',
        url: '/ida',
        image: { '@type': 'ImageObject', name: 'Portrait', contentUrl: 'https://a.example/ida.jpg' },
      },
      about: { '@type': 'Person', name: 'Old Master', sameAs: 'https://www.wikidata.org/wiki/Q1' },
      comment: { '@type': 'Comment', author: { '@type': 'Person', name: 'Passing Reader', url: 'https://reader.example/' } },
    });
    const { candidates } = capture(html);
    expect(candidates.map(({ draft, preselected }) => [draft.name.full, preselected])).toEqual([['Ida Byline', false]]);
    expect(candidates[0]?.draft.photo).toBe('https://a.example/ida.jpg');
  });

  it('calls nothing an employer of which it knows only the address', () => {
    expect(
      card('Kim Oduya', ld({ '@type': 'Person', name: 'Kim Oduya', jobTitle: 'Pilot', worksFor: { '@id': 'https://h.example/#org' } }))
        ?.draft.orgs,
    ).toMatchObject([{ title: 'Pilot' }]);
  });
});

const PERSON_MICRODATA = `<div itemscope itemtype="https://schema.org/Person" itemref="more"><a itemprop="name" href="/kim">Kim Oduya</a>
  <i itemprop="jobTitle">Harbour Master</i> <span itemprop="worksFor" itemscope itemtype="https://schema.org/Organization"><b itemprop="name">Harbour Trust</b></span>
  <p itemprop="address" itemscope itemtype="https://schema.org/PostalAddress"><span itemprop="streetAddress">1 Quay</span>, <span itemprop="addressLocality">Hull</span></p></div>
  <p id="more"><a itemprop="email" href="mailto:kim@harbour.example?subject=x">write</a> <a itemprop="telephone" href="tel:+441134960102">call</a></p>`;
const PERSON_RDFA = `<div vocab="https://schema.org/" typeof="Person" resource="#kim"><a property="name" href="/kim">Kim Oduya</a> <i property="jobTitle">Harbour Master</i>
  <span property="worksFor" typeof="Organization"><b property="name">Harbour Trust</b></span>
  <p property="address" typeof="PostalAddress"><span property="streetAddress">1 Quay</span>, <span property="addressLocality">Hull</span></p></div>
  <p vocab="https://schema.org/" about="#kim"><a property="email" href="mailto:kim@harbour.example?subject=x">write</a> <a property="telephone" href="tel:+441134960102">call</a></p>`;
const PERSON_FOAF = `<div prefix="foaf: http://xmlns.com/foaf/0.1/" typeof="foaf:Person"><b property="foaf:name">Kim Oduya</b> <i property="schema:jobTitle">Harbour Master</i>
  <a property="foaf:mbox" href="mailto:kim@harbour.example">write</a> <a property="foaf:phone" href="tel:+441134960102">call</a>
  <span property="schema:worksFor" content="Harbour Trust">HT</span> <span property="schema:address" typeof="schema:PostalAddress"><i property="schema:streetAddress">1 Quay</i> <i property="schema:addressLocality">Hull</i></span></div>`;

describe('microdata and rdfa', () => {
  it.each([
    ['microdata with itemref', PERSON_MICRODATA],
    ['RDFa Lite with resource and about', PERSON_RDFA],
    ['RDFa with prefixes', PERSON_FOAF],
  ])('reads a person in %s', (_, html) => {
    expect(capture(html).candidates.filter(({ type }) => type === 'person')).toHaveLength(1);
    expect(card('Kim Oduya', html)?.draft).toMatchObject({
      emails: [{ address: 'kim@harbour.example' }],
      phones: [{ e164: '+441134960102' }],
      orgs: [{ name: 'Harbour Trust', title: 'Harbour Master' }],
      addresses: [{ street: '1 Quay', locality: 'Hull' }],
    });
  });

  it('adds the values beside the markup to the record that they stand in', () => {
    const html = `<div itemscope itemtype="https://schema.org/Person"><b itemprop="name">Kim Oduya</b><i itemprop="jobTitle">Pilot</i>
      <p>Mobile: <a href="tel:+447911123456">07911 123456</a> <a href="mailto:kim@harbour.example">kim@harbour.example</a></p></div>`;
    const people = capture(html).candidates;
    expect(people).toHaveLength(1);
    expect(people[0]?.draft).toMatchObject({ emails: [{ address: 'kim@harbour.example' }], phones: [{ e164: '+447911123456' }] });
  });

  it('takes a thing of any type for an organisation when it can be called, and resolves links against the base', () => {
    const html = `<base href="https://base.example/x/"><div itemscope itemtype="https://schema.org/Winery"><b itemprop="name">Hill Cellars</b><b itemprop="telephone">0113 496 0103</b><a itemprop="url" href="wine">x</a></div>`;
    expect(card('Hill Cellars', html)).toMatchObject({ type: 'org', draft: { urls: [{ uri: 'https://base.example/x/wine' }] } });
  });
});

describe('readMarked', () => {
  const person = (name: string) => ld({ '@type': 'Person', name, email: 'kim@harbour.example', jobTitle: 'Pilot' });

  it('ticks nobody whose name stands in JSON-LD alone', () => {
    const hidden = card('Kim Oduya', `<p>Our harbour</p>${person('Kim Oduya')}`);
    expect(hidden?.preselected).toBe(false);
    expect(hidden?.fields[0]).toMatchObject({ field: 'name', preselected: false, unseen: true });
    expect(card('Kim Oduya', `<p>Ask Kim Oduya: kim@harbour.example</p>${person('Kim Oduya')}`)?.preselected).toBe(true);
  });

  it.each([
    ['Dr. Kim Oduya, PhD', 'Kim Oduya'],
    ['Oduya, Kim', 'Kim Oduya'],
    ['Kim Oduya', 'ODUYA Kim'],
    ['陈伟', '联系人：陈伟'],
  ])('finds %s in the words %s', (name, words) => {
    const { candidates } = capture(`<p>${words}</p>${person(name)}<p>kim@harbour.example</p>`);
    expect(candidates.filter(({ preselected }) => preselected).map(({ draft }) => draft.emails[0]?.address)).toEqual([
      'kim@harbour.example',
    ]);
  });

  it('is not deceived by an invisible name in markup', () => {
    const html = `<div itemscope itemtype="https://schema.org/Person"><meta itemprop="name" content="Lia Decoy"><a itemprop="email" href="mailto:lia@decoy.example">lia@decoy.example</a></div>`;
    expect(card('Lia Decoy', html)?.preselected).toBe(false);
  });

  it('keeps only the record around a clicked link', () => {
    const html = `<div class="h-card"><b class="p-name">Kim Oduya</b><a class="u-email" href="mailto:kim@harbour.example">m</a></div>
      <div class="h-card"><b class="p-name">Ana Brook</b><a class="u-email" href="mailto:ana@harbour.example">m</a></div>`;
    expect(capture(html, { link: 'mailto:ana@harbour.example' }).candidates.map(({ draft }) => draft.name.full)).toEqual(['Ana Brook']);
  });

  it('survives a tree that no page can have', () => {
    const reading = readHtml('<p>x</p>');
    const marked: MarkedNode[] = [
      { parent: 3, tag: 'div', attributes: [['class', 'h-card']] },
      {
        parent: 0,
        tag: 'b',
        attributes: [
          ['class', 'p-name'],
          ['__proto__', 'x'],
        ],
      },
      { parent: 1, tag: '#text', text: 'Kim Oduya' },
      { parent: 9_000, tag: 'script', attributes: [['type', 'application/ld+json']] },
      { parent: 3, tag: '#text', text: '{"@type":"Person","name":"Ana Brook","email":"ana@harbour.example","knows":'.repeat(50) },
    ];
    expect(toCandidates({ ...reading, marked }, { country: 'GB', now: 0 }).candidates.map(({ draft }) => draft.name.full)).toEqual([
      'Kim Oduya',
    ]);
    expect(toCandidates({ ...reading, marked: [{ parent: 0, tag: '', text: 1 }] }, { country: 'GB', now: 0 }).notes[0]?.code).toBe(
      'unreadable',
    );
  });
});
