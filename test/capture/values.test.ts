import { describe, expect, it } from 'vitest';
import { currencyOf, readAmount } from '../../lib/capture/amount';
import { isRoleMailbox, readEmail } from '../../lib/capture/email';
import { tolerantJson } from '../../lib/capture/structured/tolerant-json';
import { isTitleText } from '../../lib/capture/people/title-words';
import { readWhen } from '../../lib/capture/when';

describe('readAmount', () => {
  it.each([
    ['$4,386.00', 'USD', 438_600],
    ['1.234,50 €', 'EUR', 123_450],
    ['€ 1.234', 'EUR', 123_400],
    ['¥12,000', 'JPY', 12_000],
    ['CHF 1’250.05'.replace('’', "'"), 'CHF', 125_005],
    ['-£3.25', 'GBP', -325],
    ['1 234 567,8', 'EUR', 123_456_780],
    ['12.5', 'USD', 1_250],
  ])('reads %s in %s', (text, currency, minor) => {
    expect(readAmount(text, currency)).toBe(minor);
  });
  it('takes words and numbers beyond all money for no amount', () => {
    expect(readAmount('free', 'USD')).toBeUndefined();
    expect(readAmount('9'.repeat(30), 'USD')).toBeUndefined();
  });
});

describe('currencyOf', () => {
  it.each([
    ['CHF 12', '', 'CHF'],
    ['US$ 3', '', 'USD'],
    ['¥ 30', 'zh-CN', 'CNY'],
    ['¥ 30', 'ja', 'JPY'],
    ['ABC 3', '', undefined],
  ])('reads %s on a page in %s', (text, lang, currency) => {
    expect(currencyOf(text, lang)).toBe(currency);
  });
});

describe('readWhen', () => {
  const local = (...at: [number, number, number, number?, number?]) => new Date(at[0], at[1] - 1, at[2], at[3] ?? 12, at[4] ?? 0).getTime();
  it.each([
    ['2026-10-19', local(2026, 10, 19)],
    ['19 Oct 2026', local(2026, 10, 19)],
    ['Nov 3, 2026 at 2:05 pm', local(2026, 11, 3, 14, 5)],
    ['2026年11月5日 14:20', local(2026, 11, 5, 14, 20)],
    ['3.11.2026', local(2026, 11, 3)],
    ['2026-10-30T09:12:00Z', Date.UTC(2026, 9, 30, 9, 12)],
    ['Fri, 30 Oct 2026 09:12:00 +0100', Date.UTC(2026, 9, 30, 8, 12)],
    ['3/4/2026', undefined],
    ['31 Feb 2026', undefined],
    ['yesterday', undefined],
  ])('reads %s', (text, at) => {
    expect(readWhen(text)).toBe(at);
  });
});

describe('readEmail', () => {
  it.each([
    ['mailto:Ada.Li@X.example?subject=hi', 'ada.li@x.example'],
    ['Ada Li <ada@x.example>', 'ada@x.example'],
    ['(ada@x.co.uk).', 'ada@x.co.uk'],
    ['logo@2x.png', undefined],
    ['ada@localhost', undefined],
    ['ada@192.168.0.1', undefined],
    ['a b@x.example', undefined],
  ])('reads %s', (raw, address) => {
    expect(readEmail(raw)).toBe(address);
  });
  it('knows mailboxes that belong to a function', () => {
    expect(isRoleMailbox('info@x.example')).toBe(true);
    expect(isRoleMailbox('ines@x.example')).toBe(false);
  });
});

describe('isTitleText', () => {
  it('knows titles in English and Chinese', () => {
    expect(['Head of Sales', '采购经理', 'Directrice commerciale'].map(isTitleText)).toEqual([true, true, true]);
    expect(['Quarry Street', '12345 Manager', 'ceo@x.example'].map(isTitleText)).toEqual([false, false, false]);
  });
});

describe('tolerantJson', () => {
  it.each([
    ['{"a":1,}', { a: 1 }],
    ['{"u":"http://x/y"} // end', { u: 'http://x/y' }],
    ['/* c */ [1,2,]', [1, 2]],
    ['<!-- {"a":"b\nc\u0002"} -->', { a: 'b\nc\u0002' }],
    ['<!-- a "note" {x} -->\n{"a":1}', { a: 1 }],
    ['{&quot;a&quot;:&quot;b &amp; c&quot;}', { a: 'b & c' }],
    ['//<![CDATA[\n{"a":1}\n//]]>', { a: 1 }],
    ['{"a":"it\\\'s"};', { a: "it's" }],
    ['null', null],
    ['{"a":1}\n{"b":2}', [{ a: 1 }, { b: 2 }]],
    ['{"a":1},{"b":2},', [{ a: 1 }, { b: 2 }]],
    ['[1,,2 3,]', [1, 2, 3]],
    ['{"a":"x"\n"b":"y"}', { a: 'x', b: 'y' }],
    ["{'a':'say \"hi\"', b: 1, c: undefined}", { a: 'say "hi"', b: 1, c: null }],
    ['{"a":"the "old" mill","b":2}', { a: 'the "old" mill', b: 2 }],
    ['window.card = {"a":[1,],};', { a: [1] }],
    ['{"a":1} and so on', { a: 1 }],
    ['{"a":"\\u20ac \\q \\u12"}', { a: '€ q u12' }],
  ])('reads %s', (text, value) => {
    expect(tolerantJson(text)).toEqual(value);
  });
  it('gives up on what is no JSON', () => {
    expect(tolerantJson('alert(1)')).toBeUndefined();
    expect(tolerantJson('{"a":')).toBeUndefined();
    expect(tolerantJson('{"a":true false}')).toBeUndefined();
  });
  it('is not held up by a wall of blanks, quotes or brackets', () => {
    const start = performance.now();
    for (const wall of [' ', '\n', 'x"y ', '"" ', '[', ',]', '<!--', '/*'])
      expect(tolerantJson(`{"a"${wall.repeat(20_000)}`)).toBeUndefined();
    // Any pattern that goes back over what it read takes minutes here.
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
