import characters from 'opencc-js/dict/TSCharacters';

const HAN = /\p{Script=Han}/u;
let table: Map<string, string> | undefined;

/** Traditional characters as simplified ones, one by one (OpenCC's TSCharacters, Apache-2.0): 劉春健 and 刘春健 are one name. */
export function simplify(text: string): string {
  if (!HAN.test(text)) return text;
  table ??= new Map(
    characters.split('|').flatMap((line): [string, string][] => {
      const [from = '', to = ''] = line.split(' ');
      return from === '' ? [] : [[from, to]];
    }),
  );
  const known = table;
  return Array.from(text, (character) => known.get(character) ?? character).join('');
}
