import { type OwnTerm, ownVocabulary } from '../../lib/domain/own-field/own-facts';
import { type FieldDef, isRetired } from '../../lib/domain/own-field/own-field';
import { parseRule } from '../../lib/domain/segment/parse-rule';
import type { Operator, Rule } from '../../lib/domain/segment/rule';
import { formatMoney, minorDigits } from '../../lib/domain/money';
import { i18n } from '#i18n';
import { formatNumber } from '../ui/format';
import { formatLocale } from '../ui/locale';
import { translate } from '../ui/translate';
import { draftOf, type DraftNode, type DraftRow } from './rule-draft';
import { type Term, strayTerm, termsOf } from './terms';
import { valueText } from './value-text';

/** What sentences need: the fields by name, and the currency of amounts. */
export type Speech = { terms: ReadonlyMap<string, Term>; retired?: ReadonlyMap<string, Term>; currency?: string };

const NAMES: Record<Operator | 'between', string> = {
  '=': 'is',
  '!=': 'is_not',
  '<': 'lt',
  '<=': 'le',
  '>': 'gt',
  '>=': 'ge',
  '~': 'contains',
  between: 'between',
};

function speechOf(own: readonly OwnTerm[], currency?: string): Speech {
  return { terms: new Map(termsOf(own).map((term) => [term.field, term])), currency };
}

/** What sentences need of the user's own fields. Those out of use are named where a rule still asks for them, and offered nowhere. */
export function ownSpeech(fields: readonly FieldDef[], currency?: string): Speech {
  const words = { yes: i18n.t('segments.yes'), no: i18n.t('segments.no') };
  const retired = fields.filter(isRetired).map(({ retiredAt: _, ...field }) => field);
  return {
    ...speechOf(ownVocabulary(fields, words), currency),
    retired: new Map(termsOf(ownVocabulary(retired, words)).map((term) => [term.field, term])),
  };
}

/** The field of a condition, by what it is called. */
export function termIn({ terms, retired }: Speech, field: string): Term {
  return terms.get(field) ?? retired?.get(field) ?? strayTerm(field);
}

/** The name of a way of comparing, for a list to choose from. */
export function operatorText(operator: Operator | 'between', { kind }: Pick<Term, 'kind'>): string {
  return translate(`segments.operator.${familyOf(kind)}_${NAMES[operator]}`) || operator;
}

/** A rule as one sentence; brackets stand where `and` and `or` meet. */
export function ruleText(rule: Rule, speech: Speech): string {
  const outer = draftOf(rule);
  return nodeText(outer.parts.length === 1 && outer.parts[0] && !outer.not ? outer.parts[0] : outer, speech);
}

/** A rule's text as one sentence, or as it is where it is not understood. */
export function ruleSentence(text: string, speech: Speech): string {
  const parsed = parseRule(text);
  return parsed.ok ? ruleText(parsed.rule, speech) : text;
}

function nodeText(node: DraftNode, speech: Speech): string {
  if (node.is === 'row') return rowText(node, speech);
  const parts = node.parts.map((part) =>
    part.is === 'group' && part.parts.length > 1 && !part.not
      ? i18n.t('segments.brackets', [nodeText(part, speech)])
      : nodeText(part, speech),
  );
  const joined = parts.join(node.join === 'all' ? i18n.t('segments.and') : i18n.t('segments.or'));
  return node.not ? i18n.t('segments.notAll', [joined]) : joined;
}

/** One condition as a sentence: "Last order more than 90 days ago". */
export function rowText(row: DraftRow, speech: Speech): string {
  const term = termIn(speech, row.field);
  const say = (value: string) => termValue(term, value, speech.currency);
  const says = `segments.says.${familyOf(term.kind)}_${NAMES[row.operator]}`;
  const text = translate(says, [term.label, say(row.value), say(row.to)]) || `${term.label} ${row.operator} ${say(row.value)}`;
  return row.not ? i18n.t('segments.notAll', [text]) : text;
}

function familyOf(kind: Term['kind']): string {
  if (kind === 'month' || kind === 'date') return 'day';
  return kind === 'number' || kind === 'ago' ? kind : 'word';
}

function termValue({ field, kind, unit, choices }: Term, value: string, currency: string | undefined): string {
  if (value.trim() === '') return '…';
  const choice = choices?.find((one) => one.value.toLowerCase() === value.toLowerCase());
  if (choice) return choice.label;
  const number = Number(value);
  if ((kind === 'number' || kind === 'ago') && Number.isFinite(number)) {
    if (unit === 'money' && currency)
      return formatMoney({ minor: Math.round(number * 10 ** minorDigits(currency)), currency }, formatLocale());
    if (unit === 'percent') return i18n.t('segments.percent', [formatNumber(number)]);
    return unit === 'days' ? i18n.t('segments.days', [formatNumber(number)]) : formatNumber(number);
  }
  return valueText(field, value);
}
