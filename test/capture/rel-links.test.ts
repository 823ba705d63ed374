import { describe, expect, it } from 'vitest';
import { toCandidates } from '../../lib/capture/candidates';
import { assignOwnLinks } from '../../lib/capture/own-links';
import { readHtml } from '../support/read-html';

const jsonLd = (name: string) =>
  `<script type="application/ld+json">{"@type":"Person","name":"${name}","email":"${name.split(' ')[0]?.toLowerCase()}@harbour.example"}</script>`;
const fieldsOf = (html: string) =>
  toCandidates(readHtml(html), { country: 'US', now: 0 }).candidates.map(({ draft, fields }) => ({
    name: draft.name.full,
    urls: draft.urls.map(({ uri }) => uri),
    profiles: draft.profiles.map(({ uri }) => uri),
    ticked: fields.filter(({ kind, preselected }) => preselected && (kind === 'url' || kind === 'profile')).length,
  }));

describe('relLinks', () => {
  it('offers rel=me links to the only person of a page, unticked', () => {
    const html = `${jsonLd('Ada Berg')}<link rel="me" href="https://berg.example/"><a rel="nofollow me" href="https://ada.example/notes">Notes</a>`;
    expect(fieldsOf(html)).toEqual([
      { name: 'Ada Berg', urls: ['https://berg.example/', 'https://ada.example/notes'], profiles: [], ticked: 0 },
    ]);
  });

  it('gives a byline to the author whom it names, among several people', () => {
    const html = `${jsonLd('Ada Berg')}${jsonLd('Jo Lind')}<a rel="author" href="/people/jo">Jo Lind</a><a rel="author" href="/people/eve">Eve Moe</a><a rel="me" href="https://who.example/">me</a>`;
    const byName = Object.fromEntries(fieldsOf(html).map(({ name, urls }) => [name, urls]));
    expect(byName).toMatchObject({ 'Ada Berg': [], 'Jo Lind': ['https://site.example/people/jo'] });
  });

  it('makes no contact of a byline alone', () => {
    expect(fieldsOf('<article><h1>Cranes</h1>by <a rel="author" href="/people/eve">E. M.</a></article>')).toEqual([]);
  });

  it('offers a link that a card calls a website, but not the site that the card stands on', () => {
    const card = (href: string) =>
      `<div class="h-card"><span class="p-name">Ada Berg</span> <a href="${href}">Website</a> <a class="u-email" href="mailto:ada@b.example">mail</a></div>`;
    expect(fieldsOf(card('https://berg.example/'))[0]?.urls).toEqual(['https://berg.example/']);
    expect(fieldsOf(card('https://site.example/start'))[0]?.urls).toEqual([]);
  });

  it('takes one address, with and without tracking, for one, and two pages of one path for two', () => {
    const links = [
      'https://berg.example/?utm_source=x',
      'https://www.berg.example/',
      'https://berg.example/p?id=1',
      'https://berg.example/p?id=2',
    ];
    const html = `${jsonLd('Ada Berg')}${links.map((href) => `<a rel="me" href="${href}">me</a>`).join('')}`;
    expect(fieldsOf(html)[0]?.urls.length).toBe(3);
  });

  it('takes no script for a link', () => {
    expect(
      readHtml('<a rel="me" href="javascript:alert(1)">me</a><a rel="me" href="mailto:a@b.example">me</a>').observations.map(
        ({ kind }) => kind,
      ),
    ).not.toContain('url');
  });
});

describe('assignOwnLinks', () => {
  it('leaves a reading without such links as it is', () => {
    const reading = readHtml(jsonLd('Ada Berg'));
    expect(assignOwnLinks(reading)).toBe(reading);
  });
});
