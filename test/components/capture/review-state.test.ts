import { describe, expect, it } from 'vitest';
import {
  type CardState,
  isTicked,
  reviewReducer,
  startReview,
  targetOf,
  rangeTicks,
  isBlank,
} from '../../../components/capture/review-state';
import { buildSaveItem } from '../../../components/capture/save-item';
import { saveItemSchema } from '../../../lib/messaging/request-parts';
import { aCandidate, found } from './builders';

const REQUEST = '01980000-0000-7000-8000-00000000000a';
function card(patch: Partial<CardState> = {}): CardState {
  const started = startReview([aCandidate()], () => REQUEST).c1;
  if (!started) throw new Error('no card');
  return { ...started, ...patch };
}

describe('startReview', () => {
  it('leaves doubtful fields unticked', () => {
    expect(card().unticked).toEqual(['addresses.0']);
  });
});

describe('isTicked', () => {
  it('ticks what is new and sure, and waits for the word of the user on a possible match', () => {
    expect(isTicked(card(), aCandidate(), found('new'))).toBe(true);
    expect(isTicked(card(), aCandidate({ preselected: false }), found('new'))).toBe(false);
    expect(isTicked(card(), aCandidate(), found('possible'))).toBe(false);
    expect(isTicked(card({ target: { to: 'new' } }), aCandidate(), found('possible'))).toBe(true);
    expect(isTicked(card(), aCandidate(), undefined)).toBe(false);
  });
  it('ticks a known one only when it brings an order', () => {
    const order = { type: 'order' as const, at: 1, status: 'paid' as const, lines: [], total: 100, currency: 'EUR' };
    expect(isTicked(card(), aCandidate(), found('known'))).toBe(false);
    expect(isTicked(card(), aCandidate({ orders: [order] }), found('known'))).toBe(true);
  });
  it('never saves twice', () => {
    expect(isTicked(card({ ticked: true, status: { at: 'saved', id: REQUEST, created: true } }), aCandidate(), found('new'))).toBe(false);
  });
});

describe('targetOf', () => {
  it('adds a known one to its contact unless the user decided otherwise', () => {
    expect(targetOf(card(), found('known'))).toMatchObject({ to: 'onto', name: 'Ana' });
    expect(targetOf(card({ target: { to: 'new' } }), found('known'))).toEqual({ to: 'new' });
    expect(targetOf(card(), found('possible'))).toEqual({ to: 'new' });
  });
});

describe('reviewReducer', () => {
  it('ticks a field that was edited and forgets what was wrong with it', () => {
    const before = { c1: card({ errors: { 'addresses.0': 'x' } }) };
    const after = reviewReducer(before, { do: 'edit', id: 'c1', field: 'addresses.0', value: 'Calle Menor 2' });
    expect(after.c1).toMatchObject({ unticked: [], errors: {}, edits: { 'addresses.0': 'Calle Menor 2' } });
  });
  it('leaves other cards and unknown ids alone', () => {
    const before = { c1: card() };
    expect(reviewReducer(before, { do: 'toggle-field', id: 'c9', field: 'name' })).toBe(before);
  });
});

describe('buildSaveItem', () => {
  const page = { url: 'https://acme.example/team', title: 'Team' };
  it('sends what the worker takes: ticked fields, their origin, the capture', () => {
    const built = buildSaveItem(aCandidate(), card(), { to: 'new' }, page, 'ES');
    if (!built.ok) throw new Error('refused');
    expect(saveItemSchema.safeParse(built.item).success).toBe(true);
    expect(built.item.draft.addresses).toEqual([]);
    expect(built.item.provenance.map(({ field }) => field)).not.toContain('addresses.0');
    expect(built.item).toMatchObject({ requestId: REQUEST, captured: page });
    expect(built.item.onto).toBeUndefined();
  });
  it('does not mind what is wrong with a field that is not saved', () => {
    const built = buildSaveItem(
      aCandidate(),
      card({ edits: { 'emails.0': 'nonsense' }, unticked: ['emails.0'] }),
      { to: 'new' },
      page,
      'ES',
    );
    expect(built).toMatchObject({ ok: true, item: { draft: { emails: [] } } });
  });
  it('leaves orders out when the user does not want them', () => {
    const order = { type: 'order' as const, at: 1, status: 'paid' as const, lines: [], total: 100, currency: 'EUR' };
    const candidate = aCandidate({ orders: [order] });
    expect(buildSaveItem(candidate, card(), { to: 'new' }, page, 'ES')).toMatchObject({ item: { orders: [order] } });
    expect(buildSaveItem(candidate, card({ withOrders: false }), { to: 'new' }, page, 'ES')).not.toHaveProperty('item.orders');
  });
});

describe('rangeTicks', () => {
  it('ticks everything between the last click and this one, in either direction', () => {
    expect(rangeTicks(['a', 'b', 'c', 'd'], 'b', 'd', true)).toEqual({ b: true, c: true, d: true });
    expect(rangeTicks(['a', 'b', 'c', 'd'], 'c', 'a', false)).toEqual({ a: false, b: false, c: false });
  });

  it('ticks only this one when there was no click before, or that card is gone', () => {
    expect(rangeTicks(['a', 'b', 'c'], undefined, 'b', true)).toEqual({ b: true });
    expect(rangeTicks(['a', 'b', 'c'], 'x', 'b', true)).toEqual({ b: true });
  });
});

describe('isBlank', () => {
  it('holds for a card of which nothing but the name would be kept', () => {
    const candidate = aCandidate();
    const others = candidate.fields.map(({ field }) => field).filter((field) => field !== 'name');
    expect(others.length).toBeGreaterThan(0);
    expect(isBlank(candidate, { unticked: [], withOrders: true })).toBe(false);
    expect(isBlank(candidate, { unticked: others, withOrders: true })).toBe(true);
  });
});
