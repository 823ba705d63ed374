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
});
