import { describe, expect, it } from 'vitest';
import { canonicalUrl } from '../../lib/capture/canonical-url';

describe('canonicalUrl', () => {
  it('gives all addresses of a page one spelling', () => {
    const page = 'harbour.example/team/ada';
    const addresses = [
      'https://harbour.example/team/ada',
      'http://www.harbour.example/team/ada/',
      'https://HARBOUR.example:443/team//ada#bio',
      'https://m.harbour.example/team/ada?utm_source=mail&utm_Medium=x&fbclid=9',
      'http://harbour.example:80/team/ada/index.html',
      'https://user:secret@harbour.example./team/ada?gclid=1#:~:text=Ada',
      '  https://harbour.example/team/ada;jsessionid=A1B2  ',
    ];
    expect(addresses.map(canonicalUrl)).toEqual(addresses.map(() => page));
  });

  it('keeps what tells pages apart: parameters in one order, port, case of the path, subdomain', () => {
    expect(canonicalUrl('https://shop.example/p?size=2&id=7&utm_campaign=x')).toBe('shop.example/p?id=7&size=2');
    expect(canonicalUrl('https://shop.example/p?id=7&size=2')).toBe(canonicalUrl('https://shop.example/p?size=2&id=7'));
    expect(canonicalUrl('https://shop.example:8443/p')).toBe('shop.example:8443/p');
    expect(canonicalUrl('https://shop.example/Ada')).not.toBe(canonicalUrl('https://shop.example/ada'));
    expect(canonicalUrl('https://de.shop.example/')).toBe('de.shop.example');
    expect(canonicalUrl('https://shop.example/?')).toBe('shop.example');
  });

  it('keeps a host that only looks like a mobile one', () => {
    expect(canonicalUrl('https://m.example/')).toBe('m.example');
    expect(canonicalUrl('https://www.uk/')).toBe('www.uk');
    expect(canonicalUrl('https://www.m.example/')).toBe('m.example');
    expect(canonicalUrl('https://en.m.wiki.example/wiki/Ada')).toBe('en.wiki.example/wiki/Ada');
  });

  it('reads a path in any script, written or escaped, and leaves a broken one as it is', () => {
    expect(canonicalUrl('https://huangye.example/公司/陈伟')).toBe(
      canonicalUrl('https://huangye.example/%e5%85%ac%E5%8F%B8/%E9%99%88%E4%BC%9F'),
    );
    expect(canonicalUrl('https://a.example/x%2Fy')).toBe(canonicalUrl('https://a.example/x%2fy'));
    expect(canonicalUrl('https://a.example/x%2Fy')).not.toBe(canonicalUrl('https://a.example/x/y'));
    expect(canonicalUrl('https://a.example/100%/x')).toBe('a.example/100%/x');
    expect(canonicalUrl('https://münchen.example/')).toBe('xn--mnchen-3ya.example');
  });

  it('answers nothing for what is no web page', () => {
    for (const address of ['', 'harbour.example', 'mailto:ada@harbour.example', 'javascript:alert(1)', 'chrome://settings', 'file:///etc'])
      expect(canonicalUrl(address)).toBeUndefined();
  });

  it('is stable: a key read as an address again is the same key', () => {
    for (const address of [
      'https://www.m.example/a/b/?b=2&a=%20x&utm_id=1',
      'http://x.example/公司?q=陈',
      'https://a.example/x%252Fy',
      'https://www.m.shop.example/',
    ]) {
      const key = canonicalUrl(address);
      expect(canonicalUrl(`https://${key}`)).toBe(key);
    }
  });
});
