import type { ContactName } from '../domain/contact/contact';
import { LOCAL_SUFFIX, NAME_PREFIX, NAME_SUFFIX, SURNAME_PARTICLE } from './name-affixes';
import type { ObservationParts } from './observation';
import { givenNameWeight } from './people/given-names';
import { familyOfLocalName } from './people/local-surnames';
import { surnameWeight } from './people/surnames';

/**
 * Splits a name as written into vCard N parts. `full` is always kept in its own order; parts that the page told apart win over guesses; what cannot be
 * told stays unsplit. Reads 陈伟, 田中 太郎, 김서연, Nguyễn Văn An, "Chen, Wei (陈伟)", "GARCIA Jean-Pierre", "Lucía Romero Vidal", "Dr. Ada King, PhD",
 * "Walter (Bill) Babb". `lang`: BCP 47 language of the page, for the orders that only it tells (Hungarian, Spanish).
 */
export function splitName(written: string, parts: ObservationParts = {}, lang = ''): ContactName {
  const full = written.replace(/\s+/g, ' ').trim().slice(0, 500);
  const guess = { ...guessParts(full, lang.slice(0, 2).toLowerCase()), ...told(parts) };
  const name: ContactName = { full };
  for (const key of ['prefix', 'given', 'additional', 'surname', 'suffix', 'phonetic', 'nickname'] as const) {
    const value = guess[key]?.trim();
    if (value) name[key] = value.slice(0, 500);
  }
  return name;
}

type Guess = Partial<Record<'prefix' | 'given' | 'additional' | 'surname' | 'suffix' | 'phonetic' | 'nickname', string>>;

function told(parts: ObservationParts): Guess {
  return Object.fromEntries(
    (['prefix', 'given', 'additional', 'surname', 'suffix'] as const).flatMap((key) => (parts[key] ? [[key, parts[key]]] : [])),
  );
}

function guessParts(full: string, lang: string): Guess {
  const both = twoScripts(full);
  if (both) {
    const latin = guessWords(both.latin, lang);
    return { ...splitLocal(both.local), phonetic: [latin.given, latin.additional, latin.surname].filter(Boolean).join(' ') || both.latin };
  }
  return isLocal(full) ? splitLocal(full) : guessWords(full, lang);
}

/** Written in Chinese, Japanese or Korean signs, whatever honorific stands behind. */
function isLocal(full: string): boolean {
  return (
    /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々ー\s\u3000·・]{2,16}$/u.test(full) &&
    full.replace(/[\s\u3000]/g, '').length <= 9
  );
}

/** "Chen, Wei (陈伟)", "陈伟 Wei Chen": the local name tells the parts, the Latin one how it is spoken. */
function twoScripts(full: string): { local: string; latin: string } | undefined {
  const match = /^(.*?)[\s(（[]*((?:[\p{Script=Han}\p{Script=Hangul}々][\s·]?){2,5})[\s)）\]]*(.*)$/u.exec(full);
  const local = (match?.[2] ?? '').trim();
  const latin = `${match?.[1] ?? ''} ${match?.[3] ?? ''}`.replace(/[()（）/／|]/g, ' ').trim();
  return local !== '' && /^[\p{Script=Latin}\p{M}\s,.'’-]{2,}$/u.test(latin) ? { local, latin } : undefined;
}

function splitLocal(written: string): Guess {
  const suffix = written.length > 2 ? LOCAL_SUFFIX.exec(written)?.[1] : undefined;
  const bare = (suffix ? written.slice(0, -suffix.length) : written).trim();
  // Foreigners and peoples of longer names set a dot: 阿依古丽·买买提 has no surname.
  if (/[·・]/u.test(bare)) return { given: bare, ...(suffix && { suffix }) };
  const surname = familyOfLocalName(bare);
  return { surname, given: bare.slice(surname.length).trim(), ...(suffix && { suffix }) };
}

function guessWords(full: string, lang: string): Guess {
  const nickname = /(?:^|\s)[(（"“«‘'`]{1,2}\s?(\p{Lu}[\p{L}’-]{1,20})\s?[)）"”»’'`]{1,2}(?=\s)/u.exec(full)?.[1];
  let rest = full.replace(/\s*(?:[(（].*?[)）]|["“«].*?["”»]|``.*?'')\s*/g, ' ').trim();
  const prefixes: string[] = [];
  const suffixes: string[] = [];
  const takePrefixes = () => {
    for (let match = NAME_PREFIX.exec(rest); match && rest.length > match[0].length; match = NAME_PREFIX.exec(rest)) {
      prefixes.push(match[0]);
      rest = rest.slice(match[0].length).trim();
    }
  };
  takePrefixes();
  for (let match = NAME_SUFFIX.exec(rest); match && match.index > 0; match = NAME_SUFFIX.exec(rest)) {
    suffixes.unshift(rest.slice(match.index).replace(/^[,\s]+/, ''));
    rest = rest.slice(0, match.index).trim();
  }
  const comma = /^([^,]+),\s*(.+)$/.exec(rest);
  if (comma) {
    rest = comma[2] ?? '';
    takePrefixes();
  }
  const affixes: Guess = { prefix: prefixes.join(' '), suffix: suffixes.join(', '), ...(nickname !== undefined && { nickname }) };
  if (comma) return { ...affixes, surname: comma[1] ?? '', ...firstAndMiddle(rest.split(' ')) };
  const words = rest.split(' ').filter(Boolean);
  if (words.length < 2) return { ...affixes, ...(prefixes.length > 0 && surnameWeight(rest) > 0 ? { surname: rest } : { given: rest }) };
  return { ...affixes, ...bySurname(words, surnameAt(words, lang)) };
}

/** Where the surname stands: index of its first word and of the word behind it. */
function surnameAt(words: string[], lang: string): [from: number, to: number] {
  const last = words.length;
  // The French and Spanish form habit: the surname in capitals, wherever it stands.
  const loud = words.map((word) => word.length > 1 && !/\./.test(word) && word === word.toUpperCase() && word !== word.toLowerCase());
  if (loud.includes(true) && loud.includes(false)) {
    const from = loud.indexOf(true);
    const to = loud.lastIndexOf(true) + 1;
    if (from === 0 || to === last) return [from, to];
  }
  const isPatronymic = (word = '') => /(?:ович|евич|ьич|овна|евна|ична|инична|івна|івич)$/iu.test(word);
  if (isPatronymic(words[last - 1])) return [0, 1];
  if (isPatronymic(words[last - 2])) return [last - 1, last];
  // `Сидоренко О.П.`, `Müller A.`
  if (/^(?:\p{Lu}\.){1,3}$/u.test(words[last - 1] ?? '') && (words[0] ?? '').length > 2) return [0, last - 1];
  if (isSurnameFirst(words, lang)) return [0, 1];
  const spanish = spanishSurnames(words, lang);
  if (spanish > 0) return [spanish, last];
  let from = last - 1;
  while (from > 1 && SURNAME_PARTICLE.test(words[from - 1] ?? '') && !/^[yie]$/i.test(words[from - 1] ?? '')) from--;
  return [from, last];
}

const VIETNAMESE =
  /^(?:nguyễn|trần|lê|phạm|hoàng|huỳnh|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|dương|lý|đinh|trịnh|đoàn|lâm|mai|cao|tạ|hà|lương|nguyen|tran|pham|huynh|dang|bui)$/i;
const CHINESE =
  /^(?:wang|zhang|li|liu|chen|yang|huang|zhao|wu|zhou|xu|sun|ma|zhu|hu|guo|lin|luo|gao|zheng|liang|xie|tang|deng|feng|cao|peng|zeng|xiao|tian|dong|pan|yuan|cai|jiang)$/i;

/** Vietnamese, Hungarian, Chinese in pinyin, and Cyrillic forms put the surname first. */
function isSurnameFirst(words: string[], lang: string): boolean {
  const [first = '', second = ''] = words;
  const last = words.at(-1) ?? '';
  if (lang === 'hu') return givenNameWeight(last) > 0 || givenNameWeight(first) === 0;
  if (VIETNAMESE.test(first))
    return (
      lang === 'vi' ||
      /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i.test(words.join('')) ||
      /^(?:van|thi|van|ngoc|minh|duc)$/i.test(second)
    );
  if (/^\p{Script=Cyrillic}/u.test(first)) return givenNameWeight(first) === 0 && givenNameWeight(second) > 0;
  return (
    words.length === 2 &&
    CHINESE.test(first) &&
    !CHINESE.test(second) &&
    givenNameWeight(second) > 0 &&
    !/^(?:li|lin|ma|yang|dong|tang)$/i.test(first) &&
    surnameWeight(second) === 0
  );
}

/** Index of the first of two surnames (`Lucía Romero Vidal`, `María del Carmen Ruiz de la Fuente`, `Núria Puig i Ferrer`); 0 when there are not two. */
function spanishSurnames(words: string[], lang: string): number {
  const iberian =
    /^(?:es|ca|gl|eu)$/.test(lang) ||
    words.some((word) => /ñ/i.test(word)) ||
    /\s(?:del (?:carmen|pilar|rosario|mar|rocío)|de los ángeles|de jesús)\s/i.test(words.join(' ')) ||
    words
      .slice(-2)
      .every((word) =>
        /(?:ez|es|az|oz)$|^(?:garcía|romero|ruiz|torres|moreno|castro|ortega|navarro|ramos|vidal|molina|serrano|blanco|medina|vega|campos|soto|silva|rojas|flores|rivera|aguilar|reyes|cruz|morales|herrera|guerrero)$/i.test(
          word,
        ),
      );
  if (words.length < 3 || !iberian) return 0;
  let from = 1;
  while (from < words.length - 2) {
    const word = words[from] ?? '';
    if (
      /^(?:del|de|los|las|la)$/i.test(word) &&
      /^(?:carmen|pilar|rosario|mar|ángeles|jesús|dolores|rocío|luz|consuelo|los|las|la)$/i.test(words[from + 1] ?? '')
    )
      from += 1;
    else if (/^(?:carmen|pilar|rosario|mar|ángeles|jesús|dolores|rocío|luz|consuelo)$/i.test(word) && from > 1) from += 1;
    else if (givenNameWeight(word) > 0 && surnameWeight(word) < 1) from += 1;
    else break;
  }
  return from;
}

function bySurname(words: string[], [from, to]: [number, number]): Guess {
  const others = [...words.slice(0, from), ...words.slice(to)];
  const vietnamese = from === 0 && to === 1 && VIETNAMESE.test(words[0] ?? '') && others.length > 1;
  return {
    surname: words.slice(from, to).join(' '),
    ...(vietnamese ? { given: others.at(-1) ?? '', additional: others.slice(0, -1).join(' ') } : firstAndMiddle(others)),
  };
}

function firstAndMiddle(words: string[]): Guess {
  return { given: words[0] ?? '', additional: words.slice(1).join(' ') };
}
