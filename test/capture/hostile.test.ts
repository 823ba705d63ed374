import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { toCandidates } from '../../lib/capture/candidates';
import { DEFAULT_LIMITS } from '../../lib/capture/page/limits';
import { readPage } from '../../lib/capture/page/read-page';
import { takeReadRequest } from '../../lib/capture/page/read-request';
import { HOSTILE, hostilePage } from '../support/hostile-pages';
import { readHtml, tickingClock } from '../support/read-html';

const capture = (html: string) => toCandidates(readHtml(html), { country: 'US', now: 0 });
const codes = (reading: { notes: { code: string }[] }) => reading.notes.map(({ code }) => code);

/** Anything but plain objects, arrays and primitives. */
function strangers(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(strangers);
  if (typeof value !== 'object' || value === null) return typeof value === 'function' || typeof value === 'symbol' ? [value] : [];
  return Object.getPrototypeOf(value) === Object.prototype ? Object.values(value).flatMap(strangers) : [value];
}

describe('readPage on hostile pages', () => {
  it.each(HOSTILE)('answers plain, capped data that the schema takes: %s', (kind) => {
    const { window } = new JSDOM(hostilePage(kind, 0.02), { url: 'https://evil.example/' });
    const reading = readPage(window.document, { href: 'https://evil.example/' }, { now: () => 0 });
    expect(strangers(reading)).toEqual([]);
    expect(codes(reading)).not.toContain('extractor-failed');
    expect(JSON.stringify(reading).length).toBeLessThan(DEFAULT_LIMITS.total * 1.5);
    expect(codes(toCandidates(reading, { country: 'US', now: 0 }))).not.toContain('unreadable');
    expect('polluted' in {}).toBe(false);
    expect('pwned' in globalThis || 'pwned' in window).toBe(false);
  });

  it.each(['links', 'many-people'] as const)('stops soon after its time is over and says so: %s', (kind) => {
    let asked = 0;
    const clock = tickingClock(2);
    const reading = readHtml(hostilePage(kind, 0.05), { now: () => (asked++, clock()), limits: { small: 0 } });
    expect(codes(reading)).toContain('cut-time');
    // 150 ms at 2 ms a look: nothing goes on looking at the clock, and working, long after the end.
    expect(asked).toBeLessThan(110);
  });

  it('reads a page of usual size whole on a machine that is busy with something else', () => {
    const page = hostilePage('many-people', 0.02);
    const quiet = readHtml(page);
    const busy = readHtml(page, { now: tickingClock(6) });
    expect(codes(busy)).not.toContain('cut-time');
    expect(busy.observations).toEqual(quiet.observations);
  });

  it('takes no more nodes, text and observations than its caps', () => {
    const reading = readHtml(hostilePage('links', 0.02), { limits: { nodes: 500, observations: 50 } });
    expect(codes(reading)).toEqual(expect.arrayContaining(['cut-nodes', 'cut-observations']));
    expect(reading.observations).toHaveLength(50);
    expect(codes(readHtml(hostilePage('many-people', 0.02), { limits: { total: 9_000 } }))).toContain('cut-size');
    expect(codes(readHtml(hostilePage('attributes', 0.1), { limits: { allText: 1_000 } }))).toContain('cut-text');
  });

  it('cuts two thousand levels off with a note and still reads what is above', () => {
    const { window } = new JSDOM('<body><a href="mailto:up@top.example">Up Top</a></body>');
    let at: Element = window.document.body;
    for (let i = 0; i < 2_000; i++) at = at.appendChild(window.document.createElement('div'));
    const reading = readPage(window.document, { href: 'https://deep.example/' }, { now: () => 0 });
    expect(codes(reading)).toEqual(['cut-depth']);
    expect(reading.observations.map(({ raw }) => raw)).toContain('up@top.example');
  });

  it('keeps a megabyte of name out of the book', () => {
    const { candidates } = capture(hostilePage('attributes'));
    expect(candidates.map(({ draft }) => draft.name.full)).toEqual(['Ann Bell']);
    expect(JSON.stringify(candidates).length).toBeLessThan(20_000);
  });

  it('takes script in a name for text, and no address but http(s)', () => {
    const { candidates } = capture(hostilePage('scripts'));
    const eve = candidates.find(({ draft }) => draft.emails[0]?.address === 'eve@evil.example');
    expect(eve?.draft.name.full).toContain('<img src=x');
    for (const { draft } of candidates) {
      expect(draft.urls).toEqual([]);
      expect(draft.photo).toBeUndefined();
    }
  });

  it('strips bidi, zero-width and control characters', () => {
    expect(capture(hostilePage('bidi')).candidates[0]?.draft.name.full).toBe('Ann lleB x');
  });

  it('reads keys of the prototype as any other unknown key', () => {
    const { candidates } = capture(hostilePage('proto'));
    expect(candidates.map(({ draft }) => draft.name.full)).toEqual(['Con Structor', 'Pro To']);
  });

  it('reads past elements that shadow the properties of their form and document', () => {
    const { candidates } = capture(hostilePage('clobber'));
    expect(candidates.map(({ draft }) => [draft.name.full, draft.emails[0]?.address])).toEqual([['Clo Bber', 'clo@bber.example']]);
  });

  it('notes each page with JSON-LD that stays unreadable', () => {
    expect(codes(capture(hostilePage('broken-json', 0.1)))).toContain('broken-json-ld');
  });
});

describe('takeReadRequest', () => {
  it('takes only what the extension left, not an element of that name', () => {
    const { window } = new JSDOM(hostilePage('clobber'));
    expect(takeReadRequest(window)).toEqual({});
    const scope = { sidecardReadRequest: { link: 'https://a.example/', selection: true, now: 1 } };
    expect(takeReadRequest(scope)).toEqual({ link: 'https://a.example/', selection: true });
    expect(takeReadRequest(scope)).toEqual({});
  });
});
