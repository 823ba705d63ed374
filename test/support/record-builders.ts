import { type Contact, emptyContactDraft } from '../../lib/domain/contact/contact';
import type { Records, StoreName } from '../../lib/store/store';
import { pairId } from '../../lib/domain/pair/pair';
import { anOrder, testId } from './order-builder';
import { aTask } from './task-builder';

const base = () => ({ id: testId(), createdAt: 1_000, updatedAt: 1_000, rev: 'r1' });

/** One plausible record of each store. */
export const RECORD_BUILDERS: { [N in StoreName]: () => Records[N] } = {
  contacts: () => aContact(),
  links: () => ({ ...base(), a: testId(), b: testId(), type: 'same', by: 'user', at: 2_000, choices: { name: testId() } }),
  provenance: () => aProvenance(testId()),
  interactions: () => anInteraction(testId(), 3_000),
  orders: () => anOrder(),
  cases: () => ({
    ...base(),
    contactId: testId(),
    type: 'complaint',
    openedAt: 4_000,
    status: 'open',
    priority: 'high',
    subject: 'Parcel lost',
  }),
  deals: () => ({
    ...base(),
    contactId: testId(),
    title: 'Renewal',
    pipeline: 'Sales',
    stage: 'Offer',
    stages: [{ stage: 'Offer', at: 5_000 }],
  }),
  tasks: () => aTask(6_000),
  campaigns: () => ({ ...base(), name: 'Spring mailing', channel: 'email', from: '2026-03-01' }),
  responses: () => ({ ...base(), campaignId: testId(), contactId: testId(), control: false }),
  rewards: () => ({ ...base(), contactId: testId(), type: 'points', at: 7_000, points: 40 }),
  moves: () => ({
    id: `${testId()}:tier:2026-01-01`,
    contactId: testId(),
    axis: 'tier',
    to: 'high',
    at: 8_000,
    day: '2026-01-01',
    reason: { code: 'tier.net', params: {} },
  }),
  pairs: () => aPair(testId(), testId(), 5),
  standings: () => ({
    id: testId(),
    asOf: '2026-01-01',
    model: 'm1',
    aggregate: { orders: 1, occasions: 1, returns: 0, net: 100, net12: 100, orders12: 1, otherCurrencies: 0 },
    lifecycle: 'new',
    reasons: [],
  }),
  cadences: () => ({
    id: testId(),
    rhythm: { ideal: 20, latest: 30 },
    of: 'tier',
    value: 'high',
    over: 0,
    since: 5_000,
    never: false,
    rank: 0,
    planned: false,
    birthday: 316,
  }),
  fieldDefs: () => ({ ...base(), key: 'size', label: 'Shirt size', type: 'text', on: ['individual'], order: 1 }),
  segments: () => ({ ...base(), name: 'Quiet ones', filter: '{"quietForDays":90}' }),
  rules: () => ({ ...base(), origin: 'https://acme.example', version: 1, selectors: { name: 'h1' } }),
  messageTemplates: () => ({ ...base(), name: 'Thanks', body: 'Thank you, {given}!' }),
  tombstones: () => ({ id: testId(), erasedAt: 9_000, keys: [12, 34] }),
  documents: () => ({ id: 'settings', value: { country: 'CN', nested: [1, { two: null }] } }),
  directory: () => ({ id: 'text.000', rows: 'ana person\nacme\n陈静' }),
};

/** A person with one e-mail address of their own, changed by `patch`. */
export function aContact(patch: Partial<Contact> = {}): Contact {
  const id = patch.id ?? testId();
  const emails = [{ id: 'e1', address: `ana.${id}@acme.example` }];
  return { ...emptyContactDraft('individual', 'Ana Person'), id, createdAt: 1_000, updatedAt: 1_000, rev: 'r1', emails, ...patch };
}
export function aPair(x: string, y: string, weight: number, state: 'open' | 'later' = 'open'): Records['pairs'] {
  const [a, b] = x < y ? [x, y] : [y, x];
  return { id: pairId(a, b), a, b, weight, probability: 0.9, evidence: [], foundAt: 1_000, state };
}
export function anInteraction(contactId: string, at: number, patch: Partial<Records['interactions']> = {}): Records['interactions'] {
  return { ...base(), contactId, type: 'call', at, subject: 'Asked about delivery', ...patch };
}
export function aProvenance(contactId: string, patch: Partial<Records['provenance']> = {}): Records['provenance'] {
  return { ...base(), contactId, field: 'name', at: 2_000, extractor: 'json-ld@1', method: 'structured', confidence: 0.9, ...patch };
}
