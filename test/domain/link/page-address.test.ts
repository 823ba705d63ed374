import { describe, expect, it } from 'vitest';
import { pageAddress } from '../../../lib/domain/link/page-address';

describe('pageAddress', () => {
  it('gives all addresses of a page one spelling', () => {
    const addresses = [
      'https://harbour.example/team/ada',
      'http://www.harbour.example/team/ada/',
      'https://HARBOUR.example/team/ada#bio',
      'https://m.harbour.example/team/ada?utm_source=mail&utm_Medium=x&fbclid=9',
      '  https://harbour.example/team/ada?gclid=1#:~:text=Ada  ',
    ];
    expect(new Set(addresses.map(pageAddress))).toEqual(new Set(['harbour.example/team/ada']));
  });

  it('keeps what tells pages apart: parameters in one order, port, case of the path, subdomain, routes of a script', () => {
    expect(pageAddress('https://shop.example/p?size=2&id=7&utm_campaign=x')).toBe('shop.example/p?id=7&size=2');
    expect(pageAddress('https://shop.example:8443/p')).toBe('shop.example:8443/p');
    expect(pageAddress('https://shop.example/Ada')).not.toBe(pageAddress('https://shop.example/ada'));
    expect(pageAddress('https://de.shop.example/')).toBe('de.shop.example');
    expect(pageAddress('https://shop.example/?')).toBe('shop.example');
    expect(pageAddress('https://shop.example/#/people/7/')).toBe('shop.example#/people/7');
  });

  it('answers nothing for what is no web page', () => {
    for (const address of ['', 'harbour.example', 'mailto:ada@harbour.example', 'javascript:alert(1)', 'chrome://settings', 'file:///etc'])
      expect(pageAddress(address)).toBeUndefined();
  });
});
