import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moneyToInput, parseMoney } from '../../lib/domain/money-input';

const minor = (text: string, currency: string, locale: string) => {
  const parsed = parseMoney(text, currency, locale);
  return parsed.ok ? parsed.minor : parsed.issue;
};

describe('parseMoney', () => {
  it('reads what people of each locale type', () => {
    expect(minor('1,234.50', 'USD', 'en-US')).toBe(123450);
    expect(minor('$12', 'USD', 'en-US')).toBe(1200);
    expect(minor('-$12', 'USD', 'en-US')).toBe(-1200);
    expect(minor('US$ 12.5', 'USD', 'zh-CN')).toBe(1250);
    expect(minor('1.234,50 €', 'EUR', 'de-DE')).toBe(123450);
    expect(minor('1 234,5', 'EUR', 'fr-FR')).toBe(123450);
    expect(minor('1’234.50', 'CHF', 'de-CH')).toBe(123450);
    expect(minor('12,34,567.00', 'INR', 'en-IN')).toBe(123456700);
    expect(minor('EUR 7.05', 'EUR', 'en')).toBe(705);
    expect(minor('.5', 'USD', 'en')).toBe(50);
  });

  it('reads full-width digits, 元 and ¥', () => {
    expect(minor('１２３４．５元', 'CNY', 'zh-CN')).toBe(123450);
    expect(minor('￥8,960', 'CNY', 'zh-CN')).toBe(896000);
    expect(minor('¥8960', 'JPY', 'ja-JP')).toBe(8960);
  });

  it('refuses a comma that could be a decimal sign rather than guess', () => {
    expect(minor('12,50', 'USD', 'en-US')).toBe('grouping');
    expect(minor('12.50', 'EUR', 'de-DE')).toBe('grouping');
    expect(minor('1.234', 'EUR', 'fr-FR')).toBe('grouping');
    expect(minor('1.2.3', 'USD', 'en-US')).toBe('grouping');
  });

  it('names what else is wrong', () => {
    expect(minor('  ', 'USD', 'en')).toBe('empty');
    expect(minor('twelve', 'USD', 'en')).toBe('not-a-number');
    expect(minor('1e5', 'USD', 'en')).toBe('not-a-number');
    expect(minor('12.345', 'USD', 'en')).toBe('decimals');
    expect(minor('12.5', 'JPY', 'en')).toBe('decimals');
    expect(minor('99999999999999999', 'USD', 'en')).toBe('range');
    expect(minor('€12', 'USD', 'en')).toBe('other-currency');
    expect(minor('12 GBP', 'USD', 'en')).toBe('other-currency');
  });

  it('reads back every amount that it prints, to the last minor unit', () => {
    const amount = fc.integer({ min: -1e15, max: 1e15 });
    const currency = fc.constantFrom('USD', 'EUR', 'CNY', 'JPY', 'KWD');
    const locale = fc.constantFrom('en-US', 'de-DE', 'fr-FR', 'zh-CN', 'pt-BR', 'de-CH');
    fc.assert(
      fc.property(amount, currency, locale, (value, code, tag) => {
        expect(minor(moneyToInput(value, code, tag), code, tag)).toBe(value === 0 ? 0 : value);
      }),
    );
  });
});
