/** One word or sign of a line with its place and what it may be in a name. */
export type Token = {
  text: string;
  start: number;
  end: number;
  kind: 'capital' | 'initial' | 'honorific' | 'degree' | 'particle' | 'nick' | 'other';
};

const HONORIFIC =
  /^(?:(?:mrs?|ms|miss|mx|dr|drs|prof|sir|dame|rev|herr|frau|mme|mlle|monsieur|madame|sra?|srta|dott|dott\.ssa|dipl\.?-ing|dr\.-ing|sig|sig\.ra|dhr|mevr|г-н|г-жа|κ|κα|κος|д-р)\.?|(?:fr|ing|ir|mag|lic|hr|bay|hon|st|rag|avv|geom|arch|m|mm)\.)$/iu;
export const DEGREE =
  /^(?:jr|sr|ii|iii|iv|ph\.?d|m\.?d|d\.?d\.?s|d\.?m\.?d|d\.?o|d\.?v\.?m|j\.?d|r\.?n|r\.?d|m\.?sc?|b\.?sc?|m\.?a|b\.?a|m\.?b\.?a|ll\.?m|ll\.?b|cfa|cpa|cfp|esq|esquire|p\.?e|p\.?eng|pmp|ckd|cd|aia|faia|leed|leed-ap|cgr|gri|crs|acca|fca|aca|mrics|frics|cissp|phr|sphr|shrm-cp|od|dpm|rph|pharmd|lcsw|np|pa-c|arnp|fnp|crna|facs|qc|kc|obe|mbe|cbe|cae|chfc|clu|cic|cpcu|cisr|mph|med|m\.ed|ed\.?d|psy\.?d|jp|bsn|msn|ma|ms)\.?$/i;
/** Degrees whose letters stand with full stops or in capitals: `Rd.` is a road. */
const ABBREVIATED_DEGREE =
  /^(?:M\.D|Ph\.D|D\.D\.S|D\.M\.D|D\.O|D\.V\.M|J\.D|R\.N|R\.D|M\.S|B\.S|M\.A|B\.A|M\.B\.A|LL\.M|LL\.B|P\.E|Ed\.D|Psy\.D)\.?$/;
const PARTICLE =
  /^(?:van|von|vom|zum|zur|der|den|de|da|di|do|del|della|delle|degli|du|la|le|el|al|bin|binti|bint|ibn|ben|dos|das|ter|ten|te|zu|af|av|y|e|i|'t|'s|op|san|st|santa|lo|des|abu|bte|d')$/i;
export const INITIAL = /^\p{Lu}\p{M}*\.?$|^(?:\p{Lu}\.){2,3}$|^(?:\p{Lu}\.-?){2}$/u;
const CAPITAL = /^(?:\p{Lu}[\p{L}\p{M}]*(?:['’`.-][\p{L}\p{M}]+)*|[dlo]['’]\p{Lu}[\p{L}\p{M}-]+|al-\p{Lu}\p{Ll}+|de\p{Lu}\p{Ll}+)\.?$/u;
const TOKEN =
  /[^\s,;:|/()[\]{}"“”„«»<>*•·–—!?#=+~_…（）【】《》，、；：｜／。-][^\s,;:|/()[\]{}"“”„«»<>*•·–—!?#=+~_…（）【】《》，、；：｜／。]*|[^\s]/gu;

/** The words of a line, at most 160; parted also where the page sets one apart in the middle. */
export function tokensOf(line: string, cuts: readonly number[]): Token[] {
  const tokens: Token[] = [];
  for (const [written, start] of [...line.matchAll(TOKEN)].flatMap((match) => partedByCut(match[0], match.index, cuts))) {
    let text = written;
    const possessive = /^(.+)['’]s?$/u.exec(text);
    if (possessive && /^\p{Lu}/u.test(text)) text = possessive[1] ?? text;
    text = text.replace(/[-'’]+$/u, '');
    // The full stop of a sentence is no part of a name; that of an initial or of `Jr.` is.
    if (/^[\p{L}\p{M}'’-]{3,}\.$/u.test(text) && !DEGREE.test(text) && !HONORIFIC.test(text)) text = text.slice(0, -1);
    const kind = kindOf(text);
    const earned = kind === 'other' && tokens.at(-1)?.kind === 'honorific' && FACULTY.test(written);
    tokens.push({ text, start, end: start + text.length, kind: earned ? 'honorific' : kind });
    if (tokens.length > 160) break;
  }
  return tokens;
}

/** `<b>Jamie Romanet</b>is the …`: what the page sets apart without a space. One letter in bold is a drop cap. */
function partedByCut(text: string, start: number, cuts: readonly number[]): [string, number][] {
  const cut = cuts.find((at) => at >= start + 3 && at <= start + text.length - 2 && /^[\p{Lu}\p{Ll}]{2}/u.test(text.slice(at - start)));
  return cut === undefined
    ? [[text, start]]
    : [
        [text.slice(0, cut - start), start],
        [text.slice(cut - start), cut],
      ];
}

/** `Dr. iur.`, `Prof. Dr. med.`, `Dr. rer. nat.`: what a title was earned in. */
const FACULTY = /^(?:iur|jur|med|dent|vet|phil|oec|pol|rer|nat|techn|agr|theol|h|c|habil|publ)\.$/;

function kindOf(text: string): Token['kind'] {
  if (HONORIFIC.test(text) && /^\p{Lu}\p{Ll}|^\p{Lu}+\.$/u.test(text) && text !== 'M.') return 'honorific';
  if (ABBREVIATED_DEGREE.test(text)) return 'degree';
  if (INITIAL.test(text)) return 'initial';
  if (PARTICLE.test(text) && /^(?:\p{Ll}|['’]|(?:Van|Von|De|Del|Della|Di|Da|Du|La|Le|El|Al|Bin|Dos|Ter|Den|Der)$)/u.test(text))
    return 'particle';
  if (DEGREE.test(text) && /^\p{Lu}+(?:-\p{Lu}+)?$|^(?:Jr|Sr|Esq)\.?$|^(?:PhD|Esquire|PharmD|PsyD|EdD|MSc|BSc|MEd)$/u.test(text))
    return 'degree';
  return CAPITAL.test(text) ? 'capital' : 'other';
}
