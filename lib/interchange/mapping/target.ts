import type { OwnType } from '../../domain/own-field/own-field';

/** What a file brings. `contacts` are people and organisations, the others hang on one of them. */
export type ImportKind = 'contacts' | 'orders' | 'interactions' | 'cases' | 'deals' | 'tasks' | 'responses';
export const IMPORT_KINDS: readonly ImportKind[] = ['contacts', 'orders', 'interactions', 'cases', 'deals', 'tasks', 'responses'];

/** Whose a row is, where the row is no contact itself. */
const WHO = ['who.uid', 'who.email', 'who.phone', 'who.name', 'who.given', 'who.surname', 'who.org'] as const;

/**
 * Fields that a column can go to, by what the file brings; `uid` is the record's own id in the other program. Columns of one address, e-mail or
 * telephone with its label share a slot, written behind an `@`: `street@work`.
 */
export const TARGETS = {
  contacts: [
    ...([
      'name.full',
      'name.given',
      'name.surname',
      'name.additional',
      'name.prefix',
      'name.suffix',
      'name.nickname',
      'name.phonetic',
    ] as const),
    ...(['email', 'email.label', 'phone', 'phone.label', 'phone.work', 'phone.cell', 'phone.home', 'phone.fax', 'phone.other'] as const),
    ...([
      'org',
      'title',
      'department',
      'address',
      'street',
      'street2',
      'locality',
      'region',
      'postcode',
      'country',
      'address.label',
    ] as const),
    ...([
      'url',
      'url.label',
      'profile',
      'profile.service',
      'birthday',
      'gender',
      'occupation',
      'preferences',
      'language',
      'tags',
      'note',
    ] as const),
    ...(['photo', 'owner', 'kind', 'legalName', 'domain', 'industry', 'size', 'registrationNumber', 'vatNumber'] as const),
    ...([
      'consent.email',
      'consent.phone',
      'consent.post',
      'consent.social',
      'optOut.email',
      'optOut.phone',
      'optOut.post',
      'uid',
    ] as const),
  ],
  orders: [
    ...WHO,
    ...([
      'number',
      'at',
      'status',
      'type',
      'total',
      'refunded',
      'currency',
      'paymentMethod',
      'channel',
      'returns',
      'reason',
      'url',
    ] as const),
    ...([
      'line.name',
      'line.sku',
      'line.category',
      'line.quantity',
      'line.unitPrice',
      'line.total',
      'line.discount',
      'line.cost',
      'lines',
    ] as const),
  ],
  interactions: [
    ...WHO,
    ...([
      'type',
      'at',
      'direction',
      'subject',
      'text',
      'outcome',
      'duration',
      'duration.minutes',
      'url',
      'uid',
      'page',
      'address',
    ] as const),
  ],
  cases: [
    ...WHO,
    'type',
    'openedAt',
    'closedAt',
    'status',
    'priority',
    'subject',
    'text',
    'resolution',
    'satisfaction',
    'orderNumber',
    'uid',
  ],
  deals: [
    ...WHO,
    ...(['title', 'pipeline', 'stage', 'amount', 'currency', 'probability', 'expectedClose', 'source', 'lossReason', 'at', 'uid'] as const),
  ],
  tasks: [...WHO, 'title', 'note', 'due', 'dueTime', 'status', 'completedAt', 'priority', 'uid'],
  responses: [...WHO, 'campaign', 'channel', 'cost', 'from', 'to', 'control', 'sentAt', 'openedAt', 'respondedAt', 'orderNumber'],
} as const satisfies Record<ImportKind, readonly string[]>;
export type Target = (typeof TARGETS)[ImportKind][number];

/** Where one column goes: a field (with its slot), an own field of the user's, or nowhere. */
export type Assignment =
  | { to: 'field'; target: Target; slot?: string }
  | { to: 'own'; key: string; label: string; type?: OwnType }
  | { to: 'none' };

/** Reads `street@work`; undefined for what is no target of this kind. */
export function parseTarget(written: string, kind: ImportKind): { target: Target; slot?: string } | undefined {
  const [name = '', slot] = written.split('@', 2);
  const target = (TARGETS[kind] as readonly string[]).find((each) => each === name);
  // Found in the table of this kind, so it is one.
  return target === undefined ? undefined : { target: target as Target, ...(slot !== undefined && { slot }) };
}

/** Writes what `parseTarget` reads. */
export function printTarget({ target, slot }: { target: Target; slot?: string }): string {
  return slot === undefined ? target : `${target}@${slot}`;
}
