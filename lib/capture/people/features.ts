import { isOrgName } from '../org-name';
import { ACTS, CALLED, DAY, LABELLED, MAIL_OR_PHONE, PRICE, SIGN_OFF } from './beside-words';
import type { ColumnSum } from './column-sums';
import { givenNameWeight } from './given-names';
import { localWeights } from './local-names';
import type { NameSpan } from './name-span';
import { isOtherWord, isPlace } from './other-words';
import type { Column, PlacedLine } from './page-text';
import { surnameWeight } from './surnames';
import { isTitleText } from './title-words';
import type { Features } from './weights';

/** What is known about the page around a span. */
export type Surroundings = {
  line: PlacedLine;
  lines: readonly PlacedLine[];
  columns: readonly Column[];
  /** Words that the page also writes in small letters. */
  small: ReadonlySet<string>;
  /** How often the page says a word with a capital. */
  said: ReadonlyMap<string, number>;
  /** Local parts of addresses and paths of profiles near the line, and of the whole page. */
  near: string;
  /** The same of the record that the line is in. */
  beside: string;
  /** Name-likeness of lines without context, 0 to 1. */
  likeness: ReadonlyMap<PlacedLine, number>;
  /** What the lines of a column come to. */
  sumOf: (column: Column) => ColumnSum;
  /** Share of the other spans of the line that look like names, when there are several. */
  inLine: number;
  /** The page's host and title, folded, without spaces. */
  site: string;
  /** What its domain is called: `fanniemae`. */
  host: string;
  /** The line is in the name column of a table. */
  named: boolean;
  /** How often the very words stand on the page. */
  mentions: number;
};

const INITIAL = /^\p{Lu}\p{M}*\.?$|^(?:\p{Lu}\.-?){1,2}\p{Lu}\.?$/u;
const ACRONYM = /^\p{Lu}{2,5}$/u;
const COMPASS = /^[NS]\.?[EW]\.?$/;

/** Evidence from the span alone: its words and its build. */
export function spanFeatures(span: NameSpan, line: string): Features {
  if (span.script === 'local') {
    const { given, family, other } = localWeights(span);
    return clean({
      given,
      surname: family * 0.5,
      'given-and-surname': given >= 0.5 && family > 0 ? given : 0,
      'other-word': other ? 1 : 0,
      honorific: span.honorific ? 1 : 0,
      'local-script': 1,
      organisation: isOrgName(line) ? 1 : 0,
      ...place(span),
    });
  }
  const { words } = span;
  const last = words.at(-1) ?? '';
  const full = words.filter((word) => !INITIAL.test(word));
  // The surname may stand first: `GARCIA Jean-Pierre`, `Nguyễn Văn An`, `Wang Wei`.
  const weights = full.map(givenNameWeight);
  const given = Math.max(weights[0] ?? 0, surnameWeight(full[0] ?? '') > 0 || isLoud(full[0] ?? '') ? Math.max(0, ...weights.slice(1)) : 0);
  const family = words.length > 1 ? Math.max(surnameWeight(last), surnameWeight(words[0] ?? '') * (givenNameWeight(last) > 0 ? 1 : 0)) : 0;
  const others = words.filter(
    (word, i) => isOtherWord(word) && !(given > 0 && givenNameWeight(word) > 0) && !(i > 0 && surnameWeight(word) === 1 && given > 0),
  );
  return clean({
    given: given === 1 ? 1 : 0,
    'given-ambiguous': given === 0.5 ? 1 : 0,
    surname: family,
    'given-and-surname': given > 0 && family > 0 ? 1 : 0,
    'middle-initial': words.length >= 3 && words.slice(1, -1).some((word) => INITIAL.test(word)) && !INITIAL.test(last) ? 1 : 0,
    initials: (INITIAL.test(words[0] ?? '') || (words.length === 2 && INITIAL.test(last))) && full.length > 0 ? 1 : 0,
    unknown: given === 0 && family === 0 ? 1 : 0,
    acronym:
      words.some((word, i) => (ACRONYM.test(word) && (i > 0 || word.length > 3)) || COMPASS.test(word)) &&
      !words.every(isLoud) &&
      !isLoudSurname(full)
        ? 1
        : 0,
    honorific: span.honorific ? 1 : 0,
    degree: span.degree ? 1 : 0,
    'other-word': isLoudSurname(full) ? 0 : Math.min(2, others.filter((word) => !isPlace(word)).length),
    'place-word': others.some(isPlace) ? 1 : 0,
    'cut-behind': Math.min(1, span.cutBehind),
    'cut-before': Math.min(1, span.cutBefore),
    'one-word': words.length === 1 && !span.honorific ? 1 : 0,
    'four-words': words.length >= 4 ? 1 : 0,
    capitals: words.every(isLoud) ? 1 : 0,
    organisation: isOfOrganisation(span) ? 1 : 0,
    ...place(span),
  });
}

/** `LE GOFF Maryvonne`, `Anne-Sophie DE LA TOUR`: the surname in capitals on one side, known given names on the other. */
function isLoudSurname(words: readonly string[]): boolean {
  const loud = words.filter(isLoud);
  const rest = words.filter((word) => !isLoud(word));
  if (loud.length === 0 || rest.length === 0 || !rest.some((word) => givenNameWeight(word) > 0)) return false;
  const [first, last] = [words.findIndex(isLoud), words.findLastIndex(isLoud)];
  return last - first + 1 === loud.length && (first === 0 || last === words.length - 1);
}

/** `Katz Marshall & Banks LLP`, `Thomas Keller Group`: the words are part of a firm's name. */
function isOfOrganisation({ text, before, rest }: NameSpan): boolean {
  const near = rest.split(/[,;|–—(]|\s-\s|\.\s/u)[0] ?? '';
  if (/^(?:&|\+)\s*\p{Lu}/u.test(rest) || /(?:&|\+|,\s*\p{L}+\s+&)\s*$/u.test(before)) return true;
  return (
    near.length < 60 &&
    (isOrgName(`${text} ${near.split(/\s+(?=\p{Ll})/u)[0] ?? ''}`.trim()) ||
      /^(?:LLP|LLC|Inc|Ltd|GmbH|AG|Co|Corp|PLLC|LP|P\.?C|S\.?A|B\.?V)\b/u.test(rest.replace(/^,\s*/, '')))
  );
}

function place(span: NameSpan): Features {
  const before = span.before.replace(/^[-–—―~•*"”»\s]+/u, '');
  // 高橋 由美子（たかはし ゆみこ）, Michael Hartmann（外籍）
  const aside = /^[(（][^)）]{1,14}[)）]$/u.test(span.rest);
  if (before === '' && (span.rest === '' || aside)) return { 'whole-line': 1 };
  if (before === '' && /^[,|(/:·•–—-]|^\s*[A-Z]{2,}/u.test(span.rest) && span.rest.length < 110) return { 'line-head': 1 };
  if (span.rest === '' && before.length < 60) return { 'line-tail': 1 };
  if (span.script !== 'local') {
    // `Vice President: Connie Ostrander, (814) 555-0145`
    const labelled = /^[^.!?;]{2,40}:$/u.test(before) && (span.rest === '' || /^[,;|–-]?\s*(?:$|[(+\d]|\S+@)/u.test(span.rest));
    return labelled ? { 'line-tail': 1 } : { 'running-text': 1 };
  }
  // 徐国庆 党组书记、局长; 副会长：裴志远; 联系人：江天佑女士 电话：…
  if (before === '' && titleOf(span.rest.replace(/^[(（][^)）]{1,4}[)）]\s*/u, '')) && span.rest.length <= 40) return { 'line-head': 1 };
  if (LABELLED.test(`${before} `) || (before.length <= 16 && /[:：]$/u.test(before) && isTitleText(lastPiece(before))))
    return { 'line-tail': 1 };
  return { 'running-text': 1, 'local-inside': 1 };
}

/** Likeness of the other spans of a line from which on it is a list of names. */
const LIST_IN_LINE = 0.35;

/** Evidence from where the span stands. */
export function contextFeatures(span: NameSpan, at: Surroundings): Features {
  // Names one after another are a list, not a sentence.
  const inList = at.inLine > LIST_IN_LINE ? { 'running-text': 0, 'local-inside': 0 } : {};
  return { ...inList, ...clean(placeFeatures(span, at)) };
}

function placeFeatures(span: NameSpan, at: Surroundings): Features {
  const { line, lines } = at;
  const after =
    titleOf(span.rest) ||
    (span.rest === '' &&
      [1, 2].some(
        (step) => isTitleLine(lines[line.index + step]) && !(step === 2 && (at.likeness.get(lines[line.index + 1] ?? line) ?? 0) > 0.4),
      ));
  const previous = lines[line.index - 1];
  const words = span.words.filter((word) => word.length > 2);
  const [column, named] = bestColumn(at);
  const plain = words.map((word) =>
    word
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[.'’-]/g, ''),
  );
  // A firm's address or profile is called as its site is: `facebook.com/acebraces` spells nobody's name.
  const whole = plain.join('');
  const isSite = whole.length >= 4 && whole === at.host;
  const beside = isSite ? at.beside.replaceAll(whole, '') : at.beside;
  const spelledBeside = plain.some((word) => word.length >= 2 && beside.includes(word));
  return {
    'common-here': span.script === 'cased' ? Math.min(1, words.filter((word) => at.small.has(word.toLowerCase())).length / 2) : 0,
    heading: line.heading ? 1 : 0,
    bold: line.bold ? 1 : 0,
    link: line.link && span.before === '' && named < NAMES_OF_LIST ? 1 : 0,
    chrome: line.chrome ? 1 : 0,
    'title-beside': after ? 1 : 0,
    'title-before': isTitleText(lastPiece(span.before)) || (span.before === '' && isTitleOf(previous, line)) ? 1 : 0,
    listed: column >= 3 ? 1 : 0,
    'listed-names': Math.max(column >= 2 ? named : 0, at.inLine),
    // Somebody with an address of that name may have a site of that name as well.
    'site-name': spelledBeside || whole.length < 4 ? 0 : isSite ? 2 : at.site.includes(whole) ? 1 : 0,
    'said-often': at.mentions >= 5 ? 1 : 0,
    'in-a-row': at.inLine > LIST_IN_LINE ? 1 : 0,
    'listed-others': column >= 4 ? Math.max(0, 1 - 2 * named) : 0,
    'sign-off': (previous !== undefined && SIGN_OFF.test(previous.text)) || /^[-–—―~]+\s*$/u.test(span.before) ? 1 : 0,
    called: CALLED.test(span.before) ? 1 : 0,
    acts: ACTS.test(span.rest) ? 1 : 0,
    'said-again': words.some((word) => (at.said.get(word) ?? 0) >= 2) ? 1 : 0,
    spelled: plain.some((word) => word.length >= 3 && at.near.includes(word)) ? 1 : 0,
    'spelled-beside': spelledBeside ? 1 : 0,
    'contact-beside': [0, 1, 2].some((step) => MAIL_OR_PHONE.test(lines[line.index + step]?.text ?? '')) ? 1 : 0,
    priced: [-1, 0, 1, 2, 3].some((step) => PRICE.test(lines[line.index + step]?.text ?? '')) ? 1 : 0,
    dated:
      DAY.test(span.rest) || DAY.test(span.before) || [-1, 1, 2].some((step) => DAY.test(lines[line.index + step]?.text ?? '')) ? 1 : 0,
    'begins-telling': /^[-–—•*\s]*$/u.test(span.before) && ACTS.test(span.rest) ? 1 : 0,
    labelled:
      at.named || LABELLED.test(span.before) || (span.before === '' && previous !== undefined && LABELLED.test(previous.text)) ? 1 : 0,
  };
}

/** Share of names among its neighbours from which a list of links is a list of people. */
const NAMES_OF_LIST = 0.5;

/** Size of the column in which most neighbours look like names, and how many of them do (0 to 1). */
function bestColumn(at: Surroundings): [size: number, named: number] {
  let best: [number, number] = [0, 0];
  for (const column of at.columns) {
    const { members, named: all } = at.sumOf(column);
    const isMember = members.has(at.line);
    const others = members.size - (isMember ? 1 : 0);
    const named = Math.max(0, all - (isMember ? (at.likeness.get(at.line) ?? 0) : 0)) / Math.max(1, others);
    if (named * Math.min(others, 6) >= best[1] * Math.min(best[0] - 1, 6)) best = [others + 1, named];
  }
  return best;
}

/** What stands right before a name: `副 会 长：`, `… by attorney `. */
function lastPiece(before: string): string {
  const text = before.replace(/[\s:：]+$/u, '').replace(/(?<=\p{Script=Han})\s(?=\p{Script=Han})/gu, '');
  return (text.split(/[.,;!?]\s|[:：、]/u).at(-1) ?? '').slice(-40);
}

/** A title over the name or in the cell before it. */
export function isTitleOf(above: PlacedLine | undefined, { path, steps }: PlacedLine): boolean {
  if (!above || !isTitleLine(above) || above.text.length > 40) return false;
  const row = steps.findLastIndex((step) => step.startsWith('tr.'));
  const parent = steps.slice(0, row >= 0 ? row + 1 : -1).join('/');
  return parent !== '' && above.path !== path && above.path.startsWith(`${parent}/`);
}

function isTitleLine(line: PlacedLine | undefined): boolean {
  return line !== undefined && line.text.length <= 90 && titleOf(line.text);
}

/** Whether a text begins with a job title: `, Head of Sales`, `– Buyer`. */
function titleOf(text: string): boolean {
  const head = text.replace(/^[\s,|(/:·•–—-]+/u, '').slice(0, 80);
  return head !== '' && !/[.!?]\s+\p{Lu}/u.test(head.slice(0, 60)) && isTitleText(head) && !/^(?:who|has|is|was|joined)\b/i.test(head);
}

function isLoud(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
}

function clean(features: Features): Features {
  return Object.fromEntries(Object.entries(features).filter(([, value]) => value !== 0));
}
