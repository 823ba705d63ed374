import { describe, expect, it } from 'vitest';
import { toCandidates } from '../../lib/capture/candidates';
import { profileService } from '../../lib/capture/page/profile-hosts';
import { readHtml } from '../support/read-html';

describe('profileService', () => {
  it.each([
    ['https://www.linkedin.com/in/ada-li-42/', 'linkedin ada-li-42'],
    ['https://cn.linkedin.com/in/ada-li-42?trk=x', 'linkedin ada-li-42'],
    ['https://x.com/adali', 'x adali'],
    ['https://mobile.twitter.com/@adali', 'x adali'],
    ['https://github.com/ada-li', 'github ada-li'],
    ['https://www.facebook.com/profile.php?id=100012345', 'facebook 100012345'],
    ['https://www.facebook.com/ada.li', 'facebook ada.li'],
    ['https://www.youtube.com/@adali', 'youtube adali'],
    ['https://www.youtube.com/channel/UC123', 'youtube UC123'],
    ['https://www.tiktok.com/@adali', 'tiktok adali'],
    ['https://www.douyin.com/user/MS4wLjAB', 'douyin MS4wLjAB'],
    ['https://space.bilibili.com/123456', 'bilibili 123456'],
    ['https://weibo.com/u/1234567', 'weibo 1234567'],
    ['https://www.zhihu.com/people/ada-li', 'zhihu ada-li'],
    ['https://t.me/adali', 'telegram adali'],
    ['https://wa.me/4915112345678', 'whatsapp 4915112345678'],
    ['https://api.whatsapp.com/send?phone=4915112345678', 'whatsapp 4915112345678'],
    ['https://line.me/ti/p/~adali', 'line adali'],
    ['https://orcid.org/0000-0002-1825-0097', 'orcid 0000-0002-1825-0097'],
    ['https://scholar.google.com/citations?user=AbC123xyz&hl=en', 'scholar AbC123xyz'],
    ['https://stackoverflow.com/users/1234/ada-li', 'stackoverflow 1234'],
    ['https://medium.com/@adali', 'medium adali'],
    ['https://calendly.com/ada-li', 'calendly ada-li'],
    ['https://chaos.example/@adali', 'mastodon @adali@chaos.example'],
  ])('knows %s', (address, expected) => {
    const profile = profileService(new URL(address));
    expect(`${profile?.service} ${profile?.handle}`).toBe(expected);
  });

  it.each([
    'https://twitter.com/intent/tweet?text=x',
    'https://twitter.com/share?url=x',
    'https://www.facebook.com/sharer/sharer.php?u=x',
    'https://www.linkedin.com/shareArticle?mini=true',
    'https://www.linkedin.com/sharing/share-offsite/?url=x',
    'https://wa.me/?text=x',
    'https://t.me/share/url?url=x',
    'https://www.youtube.com/watch?v=abc',
    'https://github.com/ada-li/tools',
    'https://www.instagram.com/p/Cabc/',
    'https://notlinkedin.com.evil.example/in/ada',
  ])('leaves %s', (address) => {
    expect(profileService(new URL(address))).toBeUndefined();
  });

  it('tells a company page by its address', () => {
    expect(profileService(new URL('https://www.linkedin.com/company/quarry-tools'))?.company).toBe(true);
  });
});

describe('normalise', () => {
  it("gives the site's own accounts to the organisation, never to a person", () => {
    const { candidates } = toCandidates(
      readHtml(
        `<meta property="og:site_name" content="Quarry Tools"><body><div class="card"><h3>Ada Li</h3><p>Head of Sales</p><a href="mailto:ada.li@quarrytools.example">ada.li@quarrytools.example</a>
        <a href="https://www.linkedin.com/in/ada-li-42">in</a> <a href="https://x.com/quarrytools">X</a> <a href="https://www.linkedin.com/company/quarry">in</a></div>
        <footer><a href="https://www.facebook.com/somebody.else">f</a></footer>`,
        { url: 'https://www.quarrytools.example/team' },
      ),
      { country: 'US', now: 0 },
    );
    const of = (type: string) =>
      candidates
        .filter((each) => each.type === type)
        .map(({ draft }) => [draft.name.full, ...draft.profiles.map(({ service, handle }) => `${service}:${handle}`).sort()]);
    expect(of('person')).toEqual([['Ada Li', 'linkedin:ada-li-42']]);
    expect(of('org')).toEqual([['Quarry Tools', 'facebook:somebody.else', 'linkedin:quarry', 'x:quarrytools']]);
  });
});
