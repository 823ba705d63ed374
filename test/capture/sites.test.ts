import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { toCandidates } from '../../lib/capture/candidates';
import { Budget } from '../../lib/capture/page/budget';
import { Collector } from '../../lib/capture/page/collector';
import type { ReadContext } from '../../lib/capture/page/extractor';
import { DEFAULT_LIMITS } from '../../lib/capture/page/limits';
import { SITES } from '../../lib/capture/page/sites/sites';
import { snapshot } from '../../lib/capture/page/snapshot';
import { CAPTURE_FIXTURES } from '../support/capture-fixture';
import { readHtml } from '../support/read-html';

const FIXTURES = CAPTURE_FIXTURES.filter((name) => name.startsWith('site-'));
/** Milliseconds that one look may take; the best of many, so that a busy machine does not fail the test. */
const DETECT = 2;

const folder = fileURLToPath(new URL('../fixtures/capture/', import.meta.url));
const page = (name: string) => {
  const html = readFileSync(`${folder}${name}.html`, 'utf8');
  return { html, url: /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1] ?? 'https://site.example/' };
};

function contextOf(html: string, url: string): ReadContext {
  const { window } = new JSDOM(html, { url });
  const budget = new Budget(() => 0, 1);
  const limits = { ...DEFAULT_LIMITS, nodes: 200_000 };
  const copy = snapshot(window.document, { url, limits, budget, note: () => {} });
  return { page: copy, out: new Collector(limits), budget, claims: new Map(), resolve: (href) => new URL(href, url) };
}

function detecting(html: string, url: string): string[] {
  const context = contextOf(html, url);
  return SITES.filter((site) => site.detect(context)).map(({ id }) => id);
}

describe('SITES', () => {
  it.each(FIXTURES)('has one adapter for %s, which names itself and leaves the record to nobody else', (name) => {
    const { html, url } = page(name);
    const id = /^site-(.+?)--/.exec(name)?.[1];
    expect(detecting(html, url)).toEqual([id]);
    const { candidates } = toCandidates(readHtml(html, { url }), { country: 'US', now: 0 });
    const names = candidates.map(({ draft }) => draft.name.full);
    expect(new Set(names).size).toBe(names.length);
    const own = candidates.filter(({ provenance }) => provenance.some(({ extractor }) => extractor === `${id}@1`));
    // A writer's page stands on the site of who the writer works for, which has a card of its own.
    expect(own.length).toBe(name.includes('town') ? 0 : id === 'wordpress' ? 1 : candidates.length);
  });

  it('tells nothing of a page of another kind, though a company gives its registration in a footer', () => {
    const others = CAPTURE_FIXTURES.filter((name) => /^(?:team|article|table|mail|h-card|impressum|contact)--/.test(name));
    expect(others.length).toBeGreaterThan(5);
    const ids = SITES.map(({ id, version }) => `${id}@${version}`);
    for (const name of others) {
      const told = readHtml(page(name).html, { url: page(name).url }).observations.filter(({ src }) => ids.includes(src.extractor));
      expect([name, told]).toEqual([name, []]);
    }
  });

  it.each([5_000, 60_000])('decides within 2 ms on a page of %i elements', (count) => {
    const rows = Array.from(
      { length: count / 5 },
      (_, i) => `<tr class="row"><td class="a b"><a href="/p/${i}">Page ${i}</a></td><td>Text</td></tr>`,
    );
    const context = contextOf(
      `<body class="x"><main><h1>Big</h1><table>${rows.join('')}</table></main></body>`,
      'https://big.example/in/x',
    );
    for (const site of SITES) {
      const times = Array.from({ length: 60 }, () => {
        const start = performance.now();
        site.detect(context);
        return performance.now() - start;
      });
      const best = Math.min(...times);
      expect(best < DETECT ? 'in time' : `${site.id}: ${best.toFixed(1)} ms`).toBe('in time');
    }
  });

  it('keeps what the neighbours of a profile wrote, and the network, out of the book', () => {
    const { html, url } = page('site-linkedin--member');
    const [member, ...rest] = toCandidates(readHtml(html, { url }), { country: 'US', now: 0 }).candidates;
    expect(rest).toEqual([]);
    expect(member?.draft.orgs.map(({ name }) => name)).toEqual(['Fjordlab AS']);
    expect(JSON.stringify(member)).not.toMatch(/LinkedIn Corporation|Kari|Lunde|me-invented|fjordlab-invented/);
  });

  it.each(['site-github--person-without-name-ar', 'site-x--person-ja'])('makes no employer of the network on %s', (name) => {
    const { html, url } = page(name);
    const [person] = toCandidates(readHtml(html, { url }), { country: 'US', now: 0 }).candidates;
    expect(person?.draft.orgs).toEqual([]);
  });

  it('still finds the words around a link that lies outside of the record', () => {
    const { html, url } = page('site-linkedin--member');
    const reading = readHtml(html, { url, link: 'https://www.linkedin.com/in/kari-moe-invented/' });
    expect(reading.link?.context).toContain('Kari Moe');
    expect(reading.observations.map(({ raw }) => raw)).toContain('Kari Moe');
  });

  it('keeps the site of a short link that the page spells out, and where a link leads where it does not', () => {
    const urls = (name: string) => {
      const { html, url } = page(name);
      const { candidates } = toCandidates(readHtml(html, { url }), { country: 'US', now: 0 });
      return (candidates.find(({ type }) => type === 'org') ?? candidates[0])?.draft.urls.map(({ uri }) => uri);
    };
    expect(urls('site-x--person-ja')).toEqual(['https://morishita.example/akari']);
    expect(urls('site-wikipedia--company-en')).toEqual(['https://norrlandpaper.example/en']);
    expect(urls('site-directory-zh--company')).toEqual(['http://www.haituo-famen.example/']);
  });

  it('falls back to the other readers where a page only looks like a profile', () => {
    const html = '<main><h1></h1></main><p><a href="mailto:ada.berg@harbour.example">Ada Berg</a>, Sales Manager</p>';
    const reading = readHtml(html, { url: 'https://social.example/in/ada' });
    expect(reading.notes).toEqual([]);
    expect(reading.observations.filter(({ kind }) => kind === 'email').map(({ raw, src }) => [raw, src.extractor])).toEqual([
      ['ada.berg@harbour.example', 'links@2'],
    ]);
  });
});
