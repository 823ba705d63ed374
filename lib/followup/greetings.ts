import type { Greeted, Greeting } from '../domain/setup/greeting';
import type { FestivalId } from './festivals';

type Language = Greeting['language'];

/** Texts to begin with, by the contact's language: `{name}` is how they are called. The user changes them before sending. */
const TEMPLATES: Record<Language, Record<'birthday' | 'anniversary' | 'festival', string> & Partial<Record<FestivalId, string>>> = {
  en: {
    birthday: 'Happy birthday, {name}! I wish you a good year ahead.',
    anniversary: 'Congratulations on the day, {name}! It is good to know you.',
    festival: 'All good wishes for the holiday, {name}, to you and yours.',
    'new-year': 'Happy New Year, {name}! Thank you for the year behind us.',
    'spring-festival': 'Happy Spring Festival, {name}! I wish you and your family a good new year.',
    christmas: 'Merry Christmas, {name}, and a good start into the new year.',
    thanksgiving: 'Happy Thanksgiving, {name}! I am grateful that we work together.',
    'mid-autumn': 'Happy Mid-Autumn Festival, {name}, to you and your family.',
  },
  zh: {
    birthday: '{name}，生日快乐！祝您新的一岁顺心如意。',
    anniversary: '{name}，纪念日快乐！感谢一路相伴。',
    festival: '{name}，节日快乐！祝您和家人一切安好。',
    'new-year': '{name}，新年快乐！感谢您过去一年的信任。',
    'spring-festival': '{name}，春节快乐！祝您和家人新春大吉、万事如意。',
    lantern: '{name}，元宵节快乐！祝您阖家团圆。',
    'dragon-boat': '{name}，端午安康！',
    'mid-autumn': '{name}，中秋快乐！祝您阖家团圆、月圆人圆。',
    'double-ninth': '{name}，重阳安康！',
    'national-day': '{name}，国庆快乐！祝您假期愉快。',
  },
};

/** A greeting for a festival that names nobody, for everybody whom the user writes to: "Dear {name}," goes as a whole. */
export function festivalGreeting(of: FestivalId, userLanguage: string, own: readonly Greeting[] = []): string {
  const rest = textOf(of, userLanguage, own)
    .replace(/^[^,，:：!！.。{]*\{name\}[^,，:：!！.。]*[,，:：]\s*/u, '')
    .replace(/[ ,，、]*\{name\}/gu, '')
    .trim();
  return rest.slice(0, 1).toLocaleUpperCase() + rest.slice(1);
}

/** A greeting in the contact's language, else in that of the user; names without a given name are used whole. `own`: the user's words. */
export function greetingFor(
  of: Greeted,
  contact: { name: string; given?: string; language?: string },
  userLanguage: string,
  own: readonly Greeting[] = [],
): string {
  const spoken = contact.language ?? (/\p{Script=Han}/u.test(contact.name) ? 'zh' : userLanguage);
  const name = (isChinese(spoken) ? undefined : contact.given) ?? contact.name;
  return textOf(of, spoken, own).replaceAll('{name}', () => name);
}

/** The ready text for an occasion, to be changed by the user. */
export function readyGreeting(of: Greeted, language: Language): string {
  const texts = TEMPLATES[language];
  return of === 'birthday' || of === 'anniversary' ? texts[of] : (texts[of] ?? texts.festival);
}

/** What stands in braces in a user's greeting and is not `{name}`; undefined when there is nothing such. */
export function unknownPlaceholder(text: string): string | undefined {
  return [...text.matchAll(/\{[^{}]*\}/g)].map(([found]) => found).find((found) => found !== '{name}');
}

function textOf(of: Greeted, spoken: string, own: readonly Greeting[]): string {
  const language = isChinese(spoken) ? 'zh' : 'en';
  return own.find((one) => one.of === of && one.language === language)?.text ?? readyGreeting(of, language);
}

function isChinese(language: string): boolean {
  return language.toLowerCase().startsWith('zh');
}
