import { describe, expect, it } from 'vitest';
import { festivalsFrom } from '../../lib/followup/festivals';
import { festivalGreeting, greetingFor, unknownPlaceholder } from '../../lib/followup/greetings';

const festivals = festivalsFrom('2026-01-01', 365).map(({ id }) => id);

describe('greetingFor', () => {
  it("speaks the contact's language, else the one of their name, else the user's", () => {
    expect(greetingFor('birthday', { name: 'Ana Gómez', given: 'Ana' }, 'en-US')).toContain('Happy birthday, Ana!');
    expect(greetingFor('birthday', { name: 'Ana Gómez', given: 'Ana', language: 'zh-CN' }, 'en')).toBe(
      'Ana Gómez，生日快乐！祝您新的一岁顺心如意。',
    );
    expect(greetingFor('birthday', { name: '陈伟', given: '伟' }, 'en')).toContain('陈伟，生日快乐');
    expect(greetingFor('birthday', { name: '陈伟', given: 'Wei', language: 'en' }, 'zh-CN')).toContain('birthday, Wei!');
    expect(greetingFor('birthday', { name: 'Ana Gómez', given: 'Ana', language: 'es' }, 'zh-CN')).toContain('Happy birthday, Ana');
  });
  it('falls back to a greeting for any holiday', () => {
    expect(greetingFor('lantern', { name: 'Bob' }, 'en')).toBe('All good wishes for the holiday, Bob, to you and yours.');
  });
});

describe('a greeting in the user’s own words', () => {
  const own = [
    { of: 'birthday' as const, language: 'en' as const, text: 'Dear {name}, all the best on your day. {name}!' },
    { of: 'christmas' as const, language: 'zh' as const, text: '亲爱的{name}，圣诞快乐！' },
  ];
  it('stands for its occasion and language, with the name as it is', () => {
    expect(greetingFor('birthday', { name: 'Ana $& Gómez', given: 'Ana $&' }, 'en', own)).toBe(
      'Dear Ana $&, all the best on your day. Ana $&!',
    );
    expect(greetingFor('birthday', { name: '陈伟' }, 'en', own)).toContain('陈伟，生日快乐');
    expect(festivalGreeting('christmas', 'zh-CN', own)).toBe('圣诞快乐！');
    expect(festivalGreeting('new-year', 'en', [{ of: 'new-year', language: 'en', text: 'Dear {name}, happy 2027!' }])).toBe('Happy 2027!');
    expect(festivalGreeting('christmas', 'en', own)).toContain('Merry Christmas');
  });
  it('is refused with what it does not know', () => {
    expect([unknownPlaceholder('Hi {name}'), unknownPlaceholder('Hi {first}, {name}'), unknownPlaceholder('{}')]).toEqual([
      undefined,
      '{first}',
      '{}',
    ]);
  });
});

describe('festivalGreeting', () => {
  it.each(['en', 'zh-CN'])('names nobody and reads as a sentence in %s', (language) => {
    expect(festivals.length).toBeGreaterThan(8);
    for (const id of festivals) {
      const text = festivalGreeting(id, language);
      expect(text).toMatch(language === 'en' ? /^[A-Z][^{}]*[.!]$/ : /^\p{Script=Han}[^{}]*[。！]$/u);
      expect(text).not.toMatch(/name|,,|, !|，！/);
    }
  });
});
