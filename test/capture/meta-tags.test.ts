import { describe, expect, it } from 'vitest';
import { toCandidates } from '../../lib/capture/candidates';
import { readHtml } from '../support/read-html';

const capture = (html: string) =>
  toCandidates(readHtml(`<!doctype html><html lang="en"><body>${html}</body></html>`), { country: 'GB', now: 0 });
const card = (name: string, html: string) => capture(html).candidates.find(({ draft }) => draft.name.full === name);

describe('metaTags', () => {
  const head = (tags: Record<string, string>) =>
    Object.entries(tags)
      .map(([name, value]) => `<meta property="${name}" content="${value}">`)
      .join('');

  it('offers whom a profile page is about, unticked', () => {
    const [kim] = capture(
      head({
        'og:type': 'profile',
        'profile:first_name': 'Kim',
        'profile:last_name': 'Oduya',
        'profile:username': 'kimo',
        'og:url': 'https://github.com/kimoduya',
      }),
    ).candidates;
    expect(kim?.draft).toMatchObject({
      name: { full: 'Kim Oduya', surname: 'Oduya', nickname: 'kimo' },
      profiles: [{ service: 'github' }],
    });
    expect(kim?.preselected).toBe(false);
    expect(kim?.fields.every(({ preselected }) => !preselected)).toBe(true);
  });

  it('takes an author who can be found, not a bare byline', () => {
    expect(capture('<meta name="author" content="Ida Byline">').candidates).toEqual([]);
    expect(
      card('Ida Byline', '<meta name="author" content="Ida Byline"><meta name="twitter:creator" content="@idab">')?.draft.profiles,
    ).toMatchObject([{ service: 'x', handle: 'idab' }]);
  });

  it('knows where a business can be reached', () => {
    const { candidates } = capture(
      head({
        'og:site_name': 'Hill Cellars',
        'business:contact_data:email': 'info@hill.example',
        'business:contact_data:street_address': '1 Hill',
        'business:contact_data:locality': 'Hull',
      }),
    );
    expect(candidates).toMatchObject([
      {
        type: 'org',
        draft: { name: { full: 'Hill Cellars' }, emails: [{ address: 'info@hill.example' }], addresses: [{ street: '1 Hill' }] },
      },
    ]);
  });
});
