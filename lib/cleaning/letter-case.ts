/** Parts of surnames that stay small within a name. */
const SMALL: ReadonlySet<string> = new Set(
  'von van vom zu zur zum der den de del della di da do dos das du des la le las los el al bin ibn bint ten ter y e i af av und'.split(' '),
);
const NUMERAL = /^(?:I{1,3}|IV|VI{0,3}|IX)$/;

/** Letters that have a capital and a small form, in words of the text. */
function casedWords(text: string): string[] {
  return text.match(/[\p{Lu}\p{Ll}\p{M}]+/gu) ?? [];
}

/** Every word is in capitals, and there are too many of them for initials. */
export function isShouted(text: string): boolean {
  const words = casedWords(text);
  return words.some((word) => word.length >= 3) && text === text.toUpperCase() && text !== text.toLowerCase();
}

/** A name of several words without any capital. */
export function isWhispered(text: string): boolean {
  return !text.includes('@') && casedWords(text).length >= 2 && text === text.toLowerCase() && text !== text.toUpperCase();
}

/** A name as it is mostly written: `ANNA VON DER LEYEN-O'NEIL III` is `Anna von der Leyen-O'Neil III`. */
export function titleCase(text: string): string {
  let isFirst = true;
  return text.replaceAll(/[\p{L}\p{M}]+/gu, (word, at: number) => {
    const lower = word.toLowerCase();
    const first = isFirst;
    isFirst = false;
    if (!first && (NUMERAL.test(word) || (text[at + word.length] === '.' && word.length === 1))) return word.toUpperCase();
    if (!first && SMALL.has(lower) && /\s/.test(text[at - 1] ?? '') && /\s/.test(text[at + word.length] ?? '')) return lower;
    // The s of a genitive: `Macy's`.
    if (/['’]/.test(text[at - 1] ?? '') && word.length === 1) return lower;
    const scottish = /^mc(\p{L}{2,})$/u.exec(lower)?.[1];
    return scottish ? `Mc${capital(scottish)}` : capital(lower);
  });
}

function capital(word: string): string {
  const [first = ''] = word;
  return first.toUpperCase() + word.slice(first.length);
}
