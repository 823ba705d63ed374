/** Letters that Unicode does not take apart into a base and a mark, as a person types them on a plain keyboard. */
const PLAIN: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ŋ: 'n',
  ŧ: 't',
  ς: 'σ',
};
const PLAIN_LETTERS = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'g');
/** Accents of Latin, Greek and Cyrillic, Hebrew points, Arabic vowels. Signs that carry a syllable (Indic, kana) stay. */
const MARKS =
  // oxlint-disable-next-line no-misleading-character-class -- single marks are meant
  /[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u064b-\u065f\u0670\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]/g;
/** Zero width, bidi controls, variation selectors (Unicode UAX 44), and apostrophes: O'Brien is found as obrien. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}'’‘ʼʹ`´＇]/gu;
const SPACES = /[\s\p{Cc}\p{Z}]+/gu;
const ASCII = /^[\x20-\x7e]*$/;

/**
 * The form in which text is searched: NFKC (full width to half, UAX 15), lower case, without marks, invisible characters and
 * apostrophes, runs of white space as one space. Folding twice changes nothing; the answer holds no control character.
 */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase().replace(/['`]/g, '').replace(/ +/g, ' ').trim();
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(UNSEEN, '')
    .replace(PLAIN_LETTERS, (letter) => PLAIN[letter] ?? letter)
    .normalize('NFC')
    .replace(SPACES, ' ')
    .trim();
}
