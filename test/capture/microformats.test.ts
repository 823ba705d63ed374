import { describe, expect, it } from 'vitest';
import { toCandidates } from '../../lib/capture/candidates';
import { readHtml } from '../support/read-html';
import { readMicroformats } from '../support/read-microformats';

const card = (html: string) => readMicroformats(html)[0]?.properties;
const people = (html: string) => toCandidates(readHtml(html), { country: 'NO', now: 0 }).candidates;

describe('microformats', () => {
  it.each([
    ['the text', '<p class="h-card">Signe Holm</p>', { name: ['Signe Holm'] }],
    ['a link', '<a class="h-card" href="/signe">Signe Holm</a>', { name: ['Signe Holm'], url: ['https://site.example/signe'] }],
    [
      'an only image',
      '<a class="h-card" href="/s"><img src="s.png" alt="Signe Holm"></a>',
      { name: ['Signe Holm'], url: ['https://site.example/s'], photo: [{ value: 'https://site.example/s.png', alt: 'Signe Holm' }] },
    ],
    ['an abbreviation', '<p class="h-card"><abbr title="Signe Holm">SH</abbr></p>', { name: ['Signe Holm'] }],
    ['an only child of an only child', '<div class="h-card"><p><img src="s.png" alt="Signe Holm"></p></div>', { name: ['Signe Holm'] }],
  ])('implies what a card means from %s', (_, html, properties) => {
    expect(card(html)).toMatchObject(properties);
  });

  it('implies nothing beside a property of that kind, a nested card or in a classic card', () => {
    expect(card('<div class="h-card"><b class="p-nickname">sig</b> <a href="/s">Signe</a></div>')).toEqual({
      nickname: ['sig'],
      url: ['https://site.example/s'],
    });
    expect(card('<div class="h-card">Signe <a class="u-url" href="/s"><img src="s.png" alt=""></a></div>')).not.toHaveProperty('photo');
    expect(card('<div class="h-card">Signe <span class="h-adr">Bergen</span></div>')).toEqual({});
    expect(card('<div class="vcard">Signe Holm</div>')).toEqual({});
  });

  it('reads a value apart from its label', () => {
    const html = `<div class="vcard"><b class="fn">Signe Holm</b> <span class="tel"><i class="type">home</i> <b class="value">+47 22</b>-<b class="value">12 30 00</b></span>
      <span class="tel"><span class="value-title" title="+4722123001"> </span>ring me</span>
      <span class="bday"><abbr class="value" title="1984-02-29">29 February</abbr></span></div>`;
    expect(card(html)).toMatchObject({ tel: ['+47 2212 30 00', '+4722123001'], bday: ['1984-02-29'] });
  });

  it.each([
    ['<time class="dt-start" datetime="2026-11-03T09:00">nine</time>', ['2026-11-03T09:00']],
    ['<p class="dt-start"><b class="value">3:05 p.m.</b> <i class="value">2026-11-03</i></p>', ['2026-11-03 15:05']],
    [
      '<p class="dt-start"><i class="value">2026-11-03</i> <b class="value">12am</b> <u class="value">+01:00</u></p>',
      ['2026-11-03 00:00 +0100'],
    ],
  ])('reads the date of %s', (html, start) => {
    expect(card(`<div class="h-event">${html}</div>`)).toMatchObject({ start });
  });

  it('puts an end that is only a time on the day of the start', () => {
    const html = '<p class="h-event"><time class="dt-start" datetime="2026-11-03 09:00"></time><time class="dt-end">17:30</time></p>';
    expect(card(html)).toMatchObject({ end: ['2026-11-03 17:30'] });
  });

  it('nests what is a property and lists what is only inside', () => {
    const html = `<div class="h-card"><b class="p-name">Signe Holm</b> <a class="p-org h-card" href="/fisk">Vestkyst Fisk</a>
      <p class="p-adr h-adr"><i class="p-locality">Bergen</i></p><p class="h-card">Lars Vik</p></div>`;
    expect(readMicroformats(html)).toEqual([
      {
        type: ['h-card'],
        properties: {
          name: ['Signe Holm'],
          org: [{ type: ['h-card'], value: 'Vestkyst Fisk', properties: { name: ['Vestkyst Fisk'], url: ['https://site.example/fisk'] } }],
          adr: [{ type: ['h-adr'], value: 'Bergen', properties: { locality: ['Bergen'] } }],
        },
        children: [{ type: ['h-card'], properties: { name: ['Lars Vik'] } }],
      },
    ]);
  });

  it('maps classic names, and goes by the new ones where a card has both', () => {
    expect(
      card('<p class="vcard"><b class="fn p-nickname">Signe</b> <i class="title">Buyer</i> <a rel="tag" href="/t">fish</a></p>'),
    ).toEqual({
      name: ['Signe'],
      'job-title': ['Buyer'],
      category: ['fish'],
    });
    expect(card('<p class="vcard h-card"><b class="fn">Sig</b> <b class="p-name">Signe Holm</b></p>')).toEqual({ name: ['Signe Holm'] });
  });

  it('adds to a classic card what it includes by reference', () => {
    const html = `<div class="vcard" itemref="firm"><b class="fn">Signe Holm</b></div><div class="vcard"><b class="fn">Lars Vik</b><a class="include" href="#firm">firm</a></div>
      <p id="firm"><b class="org">Vestkyst Fisk</b></p>`;
    expect(readMicroformats(html).map(({ properties }) => properties)).toEqual([
      { name: ['Signe Holm'], org: ['Vestkyst Fisk'] },
      { name: ['Lars Vik'], org: ['Vestkyst Fisk'] },
    ]);
  });

  it('ends with a card that includes itself, and with cards in cards without end', () => {
    expect(
      readMicroformats('<div class="vcard" id="a" itemref="a b"><b class="fn">Signe Holm</b><i id="b" itemref="b a">x</i></div>'),
    ).toHaveLength(1);
    const deep = '<div class="h-card"><b class="p-name">Signe Holm</b>'.repeat(300);
    expect(JSON.stringify(readMicroformats(deep)).length).toBeLessThan(10_000);
  });
});

describe('hCard', () => {
  it('finds the cards inside of posts, events and reviews', () => {
    const found =
      people(`<article class="h-entry"><h1 class="p-name">Cod prices</h1><p class="p-author h-card"><a class="p-name u-url" href="/signe">Signe Holm</a>
      <a class="u-email" href="mailto:signe@fisk.example?subject=x">write</a></p></article>
      <div class="vevent"><b class="summary">Fair</b> <span class="attendee vcard"><b class="fn">Lars Vik</b> <span class="tel">+47 22 12 30 01</span></span></div>`);
    expect(Object.fromEntries(found.map(({ draft }) => [draft.name.full, draft.emails[0]?.address ?? draft.phones[0]?.e164]))).toEqual({
      'Signe Holm': 'signe@fisk.example',
      'Lars Vik': '+4722123001',
    });
  });

  it('tells the unit of an organisation, its address and what kind a number is', () => {
    const [signe] =
      people(`<div class="vcard"><span class="fn n"><span class="family-name">Holm</span> <span class="given-name">Signe</span></span>
      <div class="org"><span class="organization-name">Vestkyst Fisk</span><span class="organization-unit">Export</span></div>
      <div class="tel"><span class="type">fax</span> <span class="value">+47 22 12 30 02</span></div>
      <div class="adr"><div class="street-address">Bryggen 4</div><span class="postal-code">5003</span> <span class="locality">Bergen</span></div></div>`);
    expect(signe?.draft).toMatchObject({
      name: { full: 'Holm Signe', given: 'Signe', surname: 'Holm' },
      orgs: [{ name: 'Vestkyst Fisk', department: 'Export' }],
      phones: [{ e164: '+4722123002', label: 'fax' }],
      addresses: [{ street: 'Bryggen 4', postcode: '5003', locality: 'Bergen' }],
    });
  });

  it('makes a card of an organisation in a card only when it can be reached', () => {
    const org = (more: string) =>
      people(
        `<div class="h-card"><b class="p-name">Signe Holm</b><a class="u-email" href="mailto:signe@fisk.example">m</a><div class="p-org h-card"><b class="p-name">Vestkyst Fisk</b>${more}</div></div>`,
      ).map(({ type, draft }) => [type, draft.name.full]);
    expect(org('')).toEqual([['person', 'Signe Holm']]);
    expect(org('<b class="p-tel">+47 22 12 30 03</b>')).toEqual([
      ['person', 'Signe Holm'],
      ['org', 'Vestkyst Fisk'],
    ]);
  });
});
