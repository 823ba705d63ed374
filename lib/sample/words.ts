/** A text of the sample data in both languages of the interface. Sample texts are records, not interface: they are written once. */
export type Words = { en: string; zh: string };

/** The text in the first of the user's languages (BCP 47) that the sample data is written in; English otherwise. */
export function inLanguage(words: Words, languages: readonly string[]): string {
  for (const language of languages) {
    if (/^zh\b/i.test(language)) return words.zh;
    if (/^en\b/i.test(language)) return words.en;
  }
  return words.en;
}
