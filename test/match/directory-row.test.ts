import { describe, expect, it } from 'vitest';
import { emptyContactDraft } from '../../lib/domain/contact/contact';
import type { Standing } from '../../lib/domain/standing/standing';
import { rowOf, withStanding } from '../../lib/match/directory-row';

const members = [
  { createdAt: 20, updatedAt: 30 },
  { createdAt: 10, updatedAt: 25 },
];
const standing: Standing = {
  id: 'root',
  asOf: '2026-11-01',
  model: 'test',
  aggregate: { orders: 3, occasions: 2, returns: 0, net: 9900, net12: 5000, orders12: 2, otherCurrencies: 0, currency: 'EUR' },
  tier: 'mid',
  lifecycle: 'active',
  reasons: [],
  lastInteractionAt: 22,
};

describe('rowOf', () => {
  it('leaves out what is not known', () => {
    const row = rowOf({ rootId: 'root', shown: emptyContactDraft('individual', 'Ana'), members });
    expect(row).toEqual({
      id: 'root',
      kind: 'individual',
      name: 'Ana',
      tags: [],
      lifecycle: 'prospect',
      orders: 0,
      createdAt: 10,
      updatedAt: 30,
      fold: 'ana\n\n\n\n\n\n\n',
    });
  });

  it('shows the first of each list, the current employer and where the customer stands', () => {
    const shown = {
      ...emptyContactDraft('individual', 'Ana'),
      emails: [{ id: '1', address: 'ana@acme.example' }],
      phones: [{ id: '1', raw: '070-123 45 67', e164: '+46701234567' }],
      orgs: [
        { id: '1', name: 'Old', current: false },
        { id: '2', name: 'Acme', title: 'Buyer', current: true },
      ],
    };
    const nextTask = { title: 'Call', due: 100, snoozedUntil: 200 };
    expect(rowOf({ rootId: 'root', shown, members, standing, nextTask })).toMatchObject({
      email: 'ana@acme.example',
      phone: '+46701234567',
      org: 'Acme',
      title: 'Buyer',
      country: 'SE',
      tier: 'mid',
      lifecycle: 'active',
      net12: 5000,
      currency: 'EUR',
      orders: 3,
      lastContactAt: 22,
      nextDueAt: 200,
      nextTask: 'Call',
    });
  });

  it('lets a pin win over what was computed, and an address over a phone number', () => {
    const shown = {
      ...emptyContactDraft('individual', 'Ana'),
      pins: { tier: 'high' as const, lifecycle: 'churned' as const },
      phones: [{ id: '1', raw: '+46701234567', e164: '+46701234567' }],
      addresses: [{ id: '1', full: 'Oslo', region: 'Viken', country: 'NO' }],
    };
    expect(rowOf({ rootId: 'root', shown, members, standing })).toMatchObject({
      tier: 'high',
      lifecycle: 'churned',
      country: 'NO',
      region: 'Viken',
    });
  });
});

describe('withStanding', () => {
  it('makes the row that would be made from the records, also where the standing has less than before', () => {
    const shown = { ...emptyContactDraft('individual', 'Ana'), tags: ['vip'] };
    const nextTask = { title: 'Call', due: 100 };
    const row = (stands: Standing) => rowOf({ rootId: 'root', shown, members, standing: stands, nextTask });
    const { tier: _tier, lastInteractionAt: _last, ...less } = standing;
    const poorer: Standing = { ...less, lifecycle: 'churned', aggregate: { ...standing.aggregate, orders: 0, net12: 0, currency: '' } };
    expect(withStanding(row(standing), poorer)).toStrictEqual(row(poorer));
    expect(withStanding(row(poorer), standing)).toStrictEqual(row(standing));
  });
});
