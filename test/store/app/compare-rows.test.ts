import { describe, expect, it } from 'vitest';
import { compareRows } from '../../../lib/app/import/compare-rows';
import type { Deps } from '../../../lib/app/deps';
import { endImport, startImport } from '../../../lib/app/import/imports';
import { takeRows } from '../../../lib/app/import/take-rows';
import { assignWaiting, pageWaiting } from '../../../lib/app/import/waiting';
import { isChild } from '../../../lib/domain/import/import-item';
import { itemsOf } from '../../support/import-items';
import { value } from '../../support/people';
import { newTestBook, risingId } from '../../support/test-deps';

const PEOPLE =
  'Contact ID,Name,Email,Company,Phone\n7,Ana Gómez,ana@acme.example,Acme,\n8,Tom Becker,tom@becker.example,Becker GmbH,+4930123456\n';
const ORDERS =
  'Order number,Date,Customer,Email,Total,Currency\n1001,2026-03-01,Ana,ana@acme.example,10.00,USD\n1002,2026-03-02,Nobody,nobody@gone.example,20.00,USD\n';

async function importAll(deps: Deps, text: string) {
  const id = risingId();
  value(await startImport(deps, { id, file: 'a.csv', size: 1, kind: 'contacts', policy: { missing: 'wait' }, fields: [] }));
  const { record } = value(await takeRows(deps, { id, from: 0, items: itemsOf(text), failures: [] }));
  value(await endImport(deps, { id, state: 'done' }));
  return record.counts;
}

describe('compareRows', () => {
  it('tells of each row what it becomes and whose, before anything is written', async () => {
    const { deps } = await newTestBook('compare');
    await importAll(deps, PEOPLE);
    const items = itemsOf(ORDERS).filter(isChild);
    const fates = async (missing: 'wait' | 'create') => value(await compareRows(deps, { items, policy: { missing } })).results;
    expect(await fates('wait')).toEqual([{ state: 'new', customer: 'Ana Gómez' }, { state: 'waits' }]);
    expect(await fates('create')).toEqual([
      { state: 'new', customer: 'Ana Gómez' },
      { state: 'new', customer: 'Nobody', isNewCustomer: true },
    ]);
    expect([await deps.store.count('orders'), await deps.store.count('contacts')]).toEqual([0, 2]);
    await importAll(deps, ORDERS);
    const later = itemsOf(ORDERS.replace('10.00', '11.00').replace('nobody@gone.example', 'tom@becker.example')).filter(isChild);
    expect(value(await compareRows(deps, { items: [...items.slice(0, 1), ...later], policy: { missing: 'wait' } })).results).toEqual([
      { state: 'same', customer: 'Ana Gómez' },
      { state: 'changed', customer: 'Ana Gómez' },
      { state: 'new', customer: 'Tom Becker' },
    ]);
  });
});

describe('rows that wait', () => {
  it('wait once, however often their file comes, as it says last, and are assigned once', async () => {
    const { deps } = await newTestBook('waiting');
    await importAll(deps, PEOPLE);
    expect(await importAll(deps, ORDERS)).toMatchObject({ created: 1, waiting: 1 });
    const items = itemsOf(ORDERS).filter(isChild);
    const fates = value(await compareRows(deps, { items, policy: { missing: 'wait' } })).results;
    expect(fates.map(({ state }) => state)).toEqual(['same', 'same']);
    expect(await importAll(deps, ORDERS)).toMatchObject({ created: 0, unchanged: 2, waiting: 0 });
    expect(await importAll(deps, ORDERS.replace('20.00', '25.00'))).toMatchObject({ unchanged: 1, waiting: 1 });
    const { rows, total } = value(await pageWaiting(deps, { offset: 0, limit: 10 }));
    expect(total).toBe(1);
    const [tom] = (await deps.store.scan('contacts', undefined, 9)).filter(({ name }) => name.full === 'Tom Becker');
    expect(value(await assignWaiting(deps, { ids: rows.map(({ id }) => id), contactId: tom?.id ?? '' }))).toEqual({ attached: 1 });
    expect((await deps.store.scan('orders', undefined, 9)).map(({ total: sum }) => sum).toSorted((x, y) => x - y)).toEqual([1000, 2500]);
    expect(value(await pageWaiting(deps, { offset: 0, limit: 10 })).total).toBe(0);
  });
});
