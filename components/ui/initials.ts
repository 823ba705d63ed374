const HAN = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u;

/** One character of a name written in Han, kana or Hangul, else the first letters of its first and last word. `·` for none. */
export function initials(name: string): string {
  const words = name.split(/[\s·・]+/u).map((word) => Array.from(word).filter((char) => /[\p{L}\p{N}]/u.test(char)));
  const full = words.filter((word) => word.length > 0);
  const first = full[0]?.[0];
  if (first === undefined) return '·';
  if (HAN.test(first)) return first;
  const last = full.length > 1 ? full.at(-1)?.[0] : undefined;
  return (first + (last && !HAN.test(last) ? last : '')).toLocaleUpperCase();
}
