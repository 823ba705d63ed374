import { beforeEach, describe, expect, it } from 'vitest';
import { saveOrder } from '../../../lib/app/children/log';
import { setOwn } from '../../../lib/app/children/set-own';
import { listContacts } from '../../../lib/app/contacts/find-contacts';
import { saveContacts } from '../../../lib/app/contacts/save-contacts';
import { showCard } from '../../../lib/app/contacts/show-card';
import { updateContact } from '../../../lib/app/contacts/update-contact';
import type { Deps } from '../../../lib/app/deps';
import { listFields, saveFields } from '../../../lib/app/fields/fields';
import type { FieldDef, FieldDraft } from '../../../lib/domain/own-field/own-field';
import type { OwnValues } from '../../../lib/domain/own-field/own-value';
import { draftOf } from '../../support/contact-builder';
import { anOrder } from '../../support/order-builder';
import { ana, value } from '../../support/people';
import { newTestBook } from '../../support/test-deps';

let deps: Deps;
const draft = (more: Partial<FieldDraft> = {}): FieldDraft => ({
  key: 'plan',
  label: 'Plan',
  type: 'choice',
  on: ['individual'],
  order: 0,
  ...more,
});
const choices = [
  { key: 'Gold', label: 'Gold' },
  { key: 'Silver', label: 'Silver' },
];

beforeEach(async () => {
  ({ deps } = await newTestBook('own-fields'));
});

function save(...changes: { id?: string; draft: FieldDraft }[]) {
  return saveFields(deps, { requestId: deps.newId(), fields: changes });
}
async function fields(): Promise<FieldDef[]> {
  return value(await listFields(deps)).fields;
}

describe('saveFields', () => {
  it('keeps the name and type of a field for ever, and every choice that records may hold', async () => {
    const [id = ''] = value(await save({ draft: draft({ choices }) })).ids;
    value(
      await save({ id, draft: draft({ key: 'other', type: 'number', label: 'Tariff', choices: [{ key: 'Gold', label: 'Platinum' }] }) }),
    );
    expect(await fields()).toMatchObject([
      {
        key: 'plan',
        type: 'choice',
        label: 'Tariff',
        choices: [
          { key: 'Gold', label: 'Platinum' },
          { key: 'Silver', label: 'Silver', retired: true },
        ],
      },
    ]);
  });

  it('puts a field out of use and back, refuses a name that is taken, and lists in the order of the user', async () => {
    const ids = value(await save({ draft: draft() }, { draft: draft({ key: 'seats', type: 'number' }) })).ids;
    expect((await fields()).map(({ key }) => key)).toEqual(['plan', 'seats']);
    value(await save({ id: ids[0] ?? '', draft: draft({ order: 9, retiredAt: 5 }) }));
    expect((await fields()).map(({ key, retiredAt }) => [key, retiredAt])).toEqual([
      ['seats', undefined],
      ['plan', 5],
    ]);
    value(await save({ id: ids[0] ?? '', draft: draft({ order: 9 }) }));
    expect((await fields()).every(({ retiredAt }) => retiredAt === undefined)).toBe(true);
    expect(await save({ draft: draft() })).toMatchObject({ ok: false, failure: { reason: 'invalid' } });
  });

  it('opens a definition of before there were record types and order', async () => {
    const old = { id: deps.newId(), createdAt: 1, updatedAt: 1, rev: '1', key: 'size', label: 'Shirt size', type: 'text' } as FieldDef;
    await deps.store.commit({ at: 1, by: 'user', puts: [{ store: 'fieldDefs', record: old }] });
    expect(await fields()).toMatchObject([{ key: 'size', on: ['individual', 'org'], order: 0 }]);
  });
});

describe('listContacts with own fields', () => {
  it('brings their values along and follows an edit; the edit is noted for its field alone', async () => {
    value(await save({ draft: draft({ choices }) }));
    const { saved } = value(
      await saveContacts(deps, {
        items: [{ draft: { ...ana(), custom: { plan: 'Gold', seats: 3 } }, provenance: [], requestId: deps.newId() }],
      }),
    );
    const id = saved[0]?.id ?? '';
    const list = async (where?: string) =>
      value(
        await listContacts(deps, {
          filter: { ...(where !== undefined && { where }) },
          sort: { by: 'name', descending: false },
          offset: 0,
          limit: 10,
          own: ['plan'],
        }),
      );
    expect((await list()).rows.map(({ own }) => own)).toEqual([{ plan: 'Gold' }]);
    const card = value(await showCard(deps, id));
    const rev = card.members[0]?.rev ?? '';
    const edit = { id, rev, patch: { custom: { plan: 'Silver', seats: 3 } }, requestId: deps.newId() };
    value(await updateContact(deps, edit));
    expect((await list('field.plan = silver')).rows.map(({ own }) => own)).toEqual([{ plan: 'Silver' }]);
    expect((await list('field.plan = gold')).total).toBe(0);
    expect(value(await showCard(deps, id)).provenance.map(({ field }) => field)).toEqual(['custom.plan']);
  });
});

describe('listContacts in the order of an own field', () => {
  it('sorts numbers by size and choices as the field lists them, who has none last both ways, and pages through', async () => {
    const list = [
      { key: 'low', label: 'Bronze' },
      { key: 'high', label: 'Argent' },
    ];
    value(await save({ draft: draft({ choices: list }) }, { draft: draft({ key: 'seats', type: 'number' }) }));
    const people: { name: string; custom: OwnValues }[] = [
      { name: 'Ana', custom: { seats: 9, plan: 'high' } },
      { name: 'Bo', custom: { seats: 10, plan: 'low' } },
      { name: 'Cy', custom: {} },
      { name: 'Di', custom: { seats: -1, plan: 'gone' } },
    ];
    const items = people.map(({ name, custom }) => ({ draft: { ...draftOf(name), custom }, provenance: [], requestId: deps.newId() }));
    value(await saveContacts(deps, { items }));
    const names = async (by: 'own.seats' | 'own.plan', descending: boolean, offset = 0, limit = 10) => {
      const found = value(await listContacts(deps, { filter: {}, sort: { by, descending }, offset, limit }));
      expect(found.total).toBe(4);
      return found.rows.map(({ name }) => name).join(' ');
    };
    expect(await names('own.seats', false)).toBe('Di Ana Bo Cy');
    expect(await names('own.seats', true)).toBe('Bo Ana Di Cy');
    expect(await names('own.plan', false)).toBe('Bo Ana Di Cy');
    expect(await names('own.seats', true, 2, 1)).toBe('Di');
    const filtered = await listContacts(deps, {
      filter: { where: 'field.seats > 0' },
      sort: { by: 'own.seats', descending: true },
      offset: 0,
      limit: 9,
    });
    expect(value(filtered).rows.map(({ name }) => name)).toEqual(['Bo', 'Ana']);
  });
});

describe('setOwn', () => {
  it('replaces the values of a stored order, notes the clock of each, and refuses a record that moved on', async () => {
    const { saved } = value(await saveContacts(deps, { items: [{ draft: ana(), provenance: [], requestId: deps.newId() }] }));
    const { id: _, createdAt: __, updatedAt: ___, rev: ____, ...order } = anOrder({ contactId: saved[0]?.id ?? '' });
    const { id } = value(await saveOrder(deps, { draft: { ...order, custom: { gift: true, seats: 2 } }, requestId: deps.newId() }));
    const before = await deps.store.get('orders', id);
    const set = (rev: string, custom: OwnValues) => setOwn(deps, { store: 'orders', id, rev, custom });
    const { rev } = value(await set(before?.rev ?? '', { seats: 3 }));
    const after = await deps.store.get('orders', id);
    expect(after).toEqual({ ...before, custom: { seats: 3 }, rev, updatedAt: after?.updatedAt, fieldRevs: after?.fieldRevs });
    expect(after?.fieldRevs).toMatchObject({ custom: rev, 'custom.gift': rev, 'custom.seats': rev });
    expect(await set(before?.rev ?? '', {})).toEqual({ ok: false, failure: { reason: 'stale' } });
    value(await set(rev, before?.custom ?? {}));
    expect((await deps.store.get('orders', id))?.custom).toEqual({ gift: true, seats: 2 });
  });
});
