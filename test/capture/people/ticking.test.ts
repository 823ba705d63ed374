import { describe, expect, it } from 'vitest';
import { toCandidates } from '../../../lib/capture/candidates';
import { readHtml } from '../../support/read-html';

function ticked(html: string): Record<string, boolean> {
  const { candidates } = toCandidates(readHtml(html), { country: 'US', now: 0 });
  return Object.fromEntries(
    candidates.filter(({ type }) => type === 'person').map(({ draft, preselected }) => [draft.name.full, preselected]),
  );
}

const others = ['Craig Fisher', 'Emma Graham', 'Michael Foster', 'Vicky Lambert']
  .map((name, i) => `<li><a href="/people/${i}"><strong>${name}</strong></a><p>Network Engineer</p></li>`)
  .join('');

describe('sureness', () => {
  it('leaves those to whom the page of one person links for the user to tick', () => {
    const found = ticked(
      `<title>Peter Stone - Canada | Linkbase</title><h1>Peter Stone</h1><p>Systems Engineer at Inline Computers</p><h2>People also viewed</h2><ul>${others}</ul>`,
    );
    expect(found['Peter Stone']).toBe(true);
    expect(Object.entries(found).filter(([name, on]) => on && name !== 'Peter Stone')).toEqual([]);
  });

  it('ticks the same people where the page is a team’s', () => {
    const found = ticked(`<title>Our team | Inline Computers</title><h1>Our team</h1><ul>${others}</ul>`);
    expect(Object.values(found)).toEqual([true, true, true, true]);
  });

  it('leaves the writers of dated posts for the user to tick', () => {
    const posts = ['Lisa Arthur', 'Tina Hudson', 'Daniel Meyer'].map(
      (name, i) =>
        `<div><h3><a href="/post/${i}">What we learned about growth</a></h3><p>${name}</p><p>05/0${i + 1}/2024</p><p>More on how we work …</p></div>`,
    );
    expect(Object.values(ticked(`<h2>Blog</h2>${posts.join('')}`)).filter(Boolean)).toEqual([]);
  });

  it('ticks whom a paragraph begins to tell about', () => {
    const html = [
      'Julia Sommer joined us in 2012 and leads our design team.',
      'Peter Lang has been with the firm for ten years and heads sales.',
    ]
      .map((text) => `<p>${text}</p>`)
      .join('');
    expect(ticked(`<h1>About us</h1>${html}`)).toEqual({ 'Julia Sommer': true, 'Peter Lang': true });
  });

  it('leaves names in a row with nothing about any of them for the user to tick, and ticks whom the page tells about as well', () => {
    const found = ticked(
      `<title>Marsh Law</title><div><a href="/a">Julia Sommer</a> <a href="/b">Peter Lang</a> <a href="/c">Hannah Weber</a> <a href="/d">David Foster</a></div>
       <h2>Hannah Weber</h2><p>Partner</p><p>Hannah Weber joined the firm in 2011.</p>`,
    );
    expect(found['Hannah Weber']).toBe(true);
    expect(Object.keys(found).length).toBeGreaterThan(2);
    expect(Object.entries(found).filter(([name, on]) => on && name !== 'Hannah Weber')).toEqual([]);
  });

  it('leaves a name for the user to tick that the site is called by', () => {
    const read = (url: string) =>
      toCandidates(readHtml('<h1>Harvey Nichols</h1><p>Shop the new season with Harvey Nichols.</p>', { url }), { country: 'US', now: 0 })
        .candidates.filter(({ type, preselected }) => type === 'person' && preselected)
        .map(({ draft }) => draft.name.full);
    expect(read('https://www.harveynichols.example/')).toEqual([]);
    expect(read('https://www.lantern.example/')).toEqual(['Harvey Nichols']);
  });
});
