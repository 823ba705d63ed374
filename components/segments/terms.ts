import type { OwnTerm } from '../../lib/domain/own-field/own-facts';
import { type Operator, SEGMENT_FIELDS, SEGMENT_WORDS, type SegmentField } from '../../lib/domain/segment/rule';
import { i18n } from '#i18n';
import { countryOptions } from '../contact/countries';
import { translate } from '../ui/translate';
import { valueText } from './value-text';

/** How a field is asked for: `ago` counts days back, `month` is `2026-03`, `date` a day. */
export type TermKind = 'word' | 'words' | 'text' | 'number' | 'ago' | 'month' | 'date';
export type Choice = { value: string; label: string };
/** One field that a condition can be about. `choices`: all that it can be; without them values that the book has are offered. */
export type Term = {
  field: string;
  label: string;
  group: string;
  kind: TermKind;
  unit?: 'days' | 'percent' | 'money';
  choices?: Choice[];
};

const GROUPS: Record<'value' | 'orders' | 'touch' | 'contact', readonly SegmentField[]> = {
  value: ['tier', 'lifecycle', 'step', 'group', 'r', 'f', 'm', 'chance', 'expected', 'value', 'buying'],
  orders: [
    ...(['orders', 'orders12', 'occasions', 'net', 'net12', 'spend', 'lastorder', 'firstorder', 'cohort', 'ordered'] as const),
    ...(['category', 'discount', 'returns'] as const),
  ],
  touch: ['lastcontact', 'due', 'created', 'consent', 'owner'],
  contact: [
    ...(['tag', 'kind', 'name', 'org', 'title', 'department', 'occupation', 'industry', 'size', 'country', 'region', 'city'] as const),
    ...(['age', 'birthmonth', 'gender', 'language', 'email', 'phone', 'domain', 'profile', 'preferences', 'note'] as const),
  ],
};
const AGO: ReadonlySet<string> = new Set<SegmentField>(['lastorder', 'firstorder', 'lastcontact', 'created']);
const MONTHS: ReadonlySet<string> = new Set<SegmentField>(['cohort', 'ordered']);
const UNITS: Partial<Record<SegmentField, Term['unit']>> = {
  chance: 'percent',
  discount: 'percent',
  due: 'days',
  net: 'money',
  net12: 'money',
  spend: 'money',
  value: 'money',
};
const CHOICES: Partial<Record<SegmentField, readonly string[]>> = {
  ...SEGMENT_WORDS,
  r: ['1', '2', '3', '4', '5'],
  f: ['1', '2', '3', '4', '5'],
  m: ['1', '2', '3', '4', '5'],
  gender: ['female', 'male', 'other'],
  consent: ['email', 'phone', 'post', 'social'],
  birthmonth: Array.from({ length: 12 }, (_, at) => String(at + 1)),
};

/** Every field of a rule by its name in the user's language, the user's own ones last. */
export function termsOf(own: readonly OwnTerm[]): Term[] {
  const built = Object.entries(GROUPS).flatMap(([group, fields]) =>
    fields.map((field): Term => ({ ...termOf(field), group: translate(`segments.group.${group}`) })),
  );
  return [
    ...built,
    ...own.map(({ field, label, type, values }) => ({ field, label, group: i18n.t('segments.group.own'), kind: type, choices: values })),
  ];
}

function termOf(field: SegmentField): Omit<Term, 'group'> {
  const kind = AGO.has(field) ? 'ago' : MONTHS.has(field) ? 'month' : SEGMENT_FIELDS[field];
  const choices = field === 'country' ? countryOptions() : CHOICES[field]?.map((value) => ({ value, label: valueText(field, value) }));
  return { field, label: translate(`segments.field.${field}`), kind, unit: UNITS[field], choices };
}

/** A field that is no longer known, as a rule of before names it. */
export function strayTerm(field: string): Term {
  return { field, label: field, group: '', kind: 'text' };
}

/** The ways of comparing that a field has, most usual first. */
export function operatorsOf({ kind, choices }: Pick<Term, 'kind' | 'choices'>): (Operator | 'between')[] {
  switch (kind) {
    case 'word':
      return choices ? ['=', '!='] : ['=', '!=', '~'];
    case 'words':
      return choices ? ['=', '!='] : ['=', '!=', '~'];
    case 'text':
      return ['~', '=', '!='];
    case 'number':
      return ['>=', '<=', '>', '<', '=', '!=', 'between'];
    case 'ago':
      return ['>', '<', '>=', '<=', '=', 'between'];
    case 'month':
    case 'date':
      return ['=', '>=', '<=', 'between'];
  }
}
