import { RFM_GROUPS } from '../standing/rfm-map';

/** What a customer can be told by. `word`: one of a few, `words`: any of a list, `text`, `number`; money in whole units of the book's currency. */
export const SEGMENT_FIELDS = {
  kind: 'word',
  tier: 'word',
  lifecycle: 'word',
  /** Steps in life of the last 90 days, as `active/at-risk`. */
  step: 'words',
  group: 'word',
  r: 'number',
  f: 'number',
  m: 'number',
  /** Chance to buy within the horizon, per cent. */
  chance: 'number',
  /** Expected orders and value of the next 12 months. */
  expected: 'number',
  value: 'number',
  orders: 'number',
  orders12: 'number',
  /** Days with an order, and net a day with an order. */
  occasions: 'number',
  spend: 'number',
  returns: 'number',
  net: 'number',
  net12: 'number',
  buying: 'word',
  /** Months (`2026-03`) of the first order and of any order. */
  cohort: 'word',
  ordered: 'words',
  category: 'words',
  /** Share of orders with a discount, per cent. */
  discount: 'number',
  /** Days since the first and the last order, the last contact, and since the customer came into the book; without one it is no number. */
  firstorder: 'number',
  lastorder: 'number',
  lastcontact: 'number',
  created: 'number',
  /** Days until the next follow-up; negative when it is late. */
  due: 'number',
  tag: 'words',
  country: 'word',
  region: 'word',
  name: 'text',
  org: 'text',
  title: 'text',
  age: 'number',
  gender: 'word',
  occupation: 'text',
  industry: 'text',
  owner: 'text',
  language: 'word',
  /** Month of the birthday, 1 to 12. */
  birthmonth: 'number',
  email: 'words',
  phone: 'words',
  city: 'text',
  department: 'text',
  domain: 'words',
  profile: 'words',
  /** Ways on which the customer agreed to be contacted. */
  consent: 'words',
  size: 'text',
  preferences: 'text',
  note: 'text',
} as const;
export type SegmentField = keyof typeof SEGMENT_FIELDS;

/** All that a field of few words can be; an RFM group is in `RFM_GROUPS`. `none`: in no tier. */
export const SEGMENT_WORDS = {
  kind: ['individual', 'org'],
  tier: ['high', 'mid', 'low', 'none'],
  lifecycle: ['prospect', 'new', 'active', 'at-risk', 'churned', 'won-back'],
  group: RFM_GROUPS,
  buying: ['never', 'bulk', 'once', 'steady', 'irregular'],
} as const satisfies Partial<Record<SegmentField, readonly string[]>>;

/** Fields that lie in the contact, or in the history of its steps, alone: to know them contacts have to be read. So does `field.<key>`, a field of the user's own. */
export const CONTACT_FIELDS: ReadonlySet<string> = new Set<SegmentField>([
  'step',
  'age',
  'gender',
  'occupation',
  'industry',
  'owner',
  'language',
  'birthmonth',
  'email',
  'phone',
  'city',
  'department',
  'domain',
  'profile',
  'consent',
  'size',
  'preferences',
  'note',
]);

export const OPERATORS = ['=', '!=', '<', '<=', '>', '>=', '~'] as const;
export type Operator = (typeof OPERATORS)[number];

export type Rule =
  | { is: 'all' | 'any'; of: Rule[] }
  | { is: 'not'; of: Rule }
  | { is: 'compare'; field: SegmentField | `field.${string}`; operator: Operator; value: string };

/** What is known of one customer in one field; `undefined` where nothing is. */
export type Fact = string | number | boolean | readonly string[] | undefined;
export type Facts = (field: string) => Fact;

/** Fields that a rule asks about. */
export function fieldsOf(rule: Rule): Set<string> {
  if (rule.is === 'compare') return new Set([rule.field]);
  const parts = rule.is === 'not' ? [rule.of] : rule.of;
  return new Set(parts.flatMap((part) => [...fieldsOf(part)]));
}
