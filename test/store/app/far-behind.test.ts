import { describe, expect, it } from 'vitest';
import { CONSUMERS, drain } from '../../../lib/app/consumers/drain';
import { isFarBehind } from '../../../lib/app/consumers/far-behind';
import type { Change } from '../../../lib/store/store';
import { generateContacts } from '../../support/generate-contacts';
import { TEST_NOW, newTestBook } from '../../support/test-deps';

const people = [...generateContacts(201)].map((record) => ({ store: 'contacts' as const, record }));

describe('isFarBehind', () => {
  it('says so from 201 unread rows of the log on, by the slowest consumer', async () => {
    const { deps } = await newTestBook('behind');
    expect(await isFarBehind(deps)).toBe(false);
    const rows = async (count: number) => {
      for (const one of people.slice(0, count)) await deps.store.commit({ at: deps.now(), by: 'import', puts: [one] });
    };
    await rows(200);
    expect(await isFarBehind(deps)).toBe(false);
    await rows(1);
    expect(await isFarBehind(deps)).toBe(true);
    const seq = deps.store.lastSeq();
    await deps.store.moveCursors(CONSUMERS.slice(1).map(({ name }) => ({ consumer: name, seq })));
    expect(await isFarBehind(deps)).toBe(true);
    await drain(deps);
    expect(await isFarBehind(deps)).toBe(false);
  });
});

describe('valueConsumer', () => {
  it('asks for everybody to be stood anew before it moves on past a bulk of orders', async () => {
    const { deps } = await newTestBook('bulk');
    await deps.store.commit({ at: deps.now(), by: 'import', puts: people.slice(0, 4) });
    const changes = Array.from({ length: 501 }, (_, seq): Change => ({
      seq: seq + 1,
      at: TEST_NOW,
      by: 'import',
      changes: Array.from({ length: 100 }, (__, nth) => ['orders', `order-${seq}-${nth}`, ['total']]),
    }));
    const [value] = CONSUMERS;
    await value?.consume(deps, changes, { consumer: 'value', seq: 501 });
    expect((await deps.store.jobs()).map(({ id, state }) => `${id} ${state}`)).toContain('restand running');
    expect(await deps.store.cursor('value')).toBe(501);
  });
});
