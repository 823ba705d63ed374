/** Letters of a Hangul syllable in the Revised Romanization of Korean (Ministry of Culture and Tourism, 2000), in the order of Unicode. */
const INITIALS = 'g kk n d tt r m b pp s ss  j jj ch k t p h'.split(' ');
const VOWELS = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ');
const FINALS = ' k k k n n n t l k m l l l p l m p p t t ng t t k t p t'.split(' ');
const FIRST = 0xac00;

/** Surnames as their bearers write them, where that is not the romanization. */
const SURNAMES: Readonly<Record<string, string>> = {
  김: 'kim',
  이: 'lee',
  박: 'park',
  최: 'choi',
  정: 'jung',
  강: 'kang',
  조: 'cho',
  윤: 'yoon',
  임: 'lim',
  신: 'shin',
  권: 'kwon',
  안: 'ahn',
  유: 'yoo',
  류: 'ryu',
  전: 'jeon',
  고: 'ko',
  문: 'moon',
  백: 'baek',
  허: 'hur',
  노: 'noh',
  심: 'shim',
  곽: 'kwak',
  성: 'sung',
  우: 'woo',
  구: 'koo',
  주: 'joo',
};
/** Compound surnames: two syllables. */
const COMPOUND = /^(?:남궁|황보|제갈|선우|독고|사공|서문|동방)/;

/** A Korean name in Hangul: `[surname, given]` in Latin letters, by the romanization and with the surname as it is mostly written. None for other texts. */
export function readHangul(text: string): { surname: string; given: string; written?: string } | undefined {
  const syllables = Array.from(text.replaceAll(/\s+/g, ''));
  if (syllables.length < 2 || syllables.length > 5 || !syllables.every((each) => /^[\uac00-\ud7a3]$/.test(each))) return undefined;
  const split = syllables.length > 2 && COMPOUND.test(syllables.join('')) ? 2 : 1;
  const [surname, given] = [syllables.slice(0, split).map(romanised).join(''), syllables.slice(split).map(romanised).join('')];
  const written = SURNAMES[syllables[0] ?? ''];
  return { surname, given, ...(split === 1 && written !== undefined && written !== surname && { written }) };
}

function romanised(syllable: string): string {
  const at = syllable.charCodeAt(0) - FIRST;
  return (INITIALS[Math.floor(at / 588)] ?? '') + (VOWELS[Math.floor((at % 588) / 28)] ?? '') + (FINALS[at % 28] ?? '');
}
