import { describe, expect, it } from 'vitest';
import { likelyCountries } from '../../lib/capture/country';
import { readPhone } from '../../lib/capture/phone';

describe('readPhone', () => {
  it.each([
    ['010-6551 2345 转 801', ['CN'], { e164: '+861065512345', ext: '801' }],
    ['0755-2690 3318-602', ['CN'], { e164: '+8675526903318', ext: '602' }],
    ['(415) 555-0132 ext. 12', ['US'], { e164: '+14155550132', ext: '12' }],
    ['0044 20 7946 0011', ['US'], { e164: '+442079460011' }],
    ['1-800-FLOWERS', ['US'], { e164: '+18003569377' }],
    ['138 0013 8000', ['US', 'CN'], { e164: '+8613800138000', label: 'cell' }],
    ['+33 6 12 34 56 78', ['US'], { e164: '+33612345678', label: 'cell' }],
  ])('reads %s', (raw, countries, expected) => {
    expect(readPhone(raw, '', countries)).toEqual({ raw, ...expected });
  });

  it('takes the kind of number from the word beside it', () => {
    expect(readPhone('+47 22 12 34 56', 'Fax', [])?.label).toBe('fax');
    expect(readPhone('0512-6258 1234', '总机', ['CN'])?.label).toBe('work');
  });

  it('keeps a number that no country knows only where the page calls it one', () => {
    expect(readPhone('12345678', '', ['US'])).toBeUndefined();
    expect(readPhone('12345678', 'tel', ['US'])).toEqual({ raw: '12345678' });
    expect(readPhone('4111 1111 1111 1111 1111', 'tel', ['US'])).toBeUndefined();
  });
});

describe('likelyCountries', () => {
  it("asks the record's address, then the domain, then the language, then the user", () => {
    expect(likelyCountries({ url: 'https://a.co.uk/x', lang: 'de' }, ['中国'], 'US')).toEqual(['CN', 'GB', 'DE', 'US']);
  });
  it('takes a domain that is sold to everybody for no country', () => {
    expect(likelyCountries({ url: 'https://a.io/', lang: '' }, [], 'FR')).toEqual(['FR']);
  });
});
