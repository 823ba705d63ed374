import { describe, expect, it } from 'vitest';
import { saveOrder } from '../../../lib/app/children/log';
import { drain } from '../../../lib/app/consumers/drain';
import { recipeLog, rehearseRecipe } from '../../../lib/app/followup/rehearse-recipe';
import { setSettings } from '../../../lib/app/settings';
import { completeTask } from '../../../lib/app/tasks/complete-task';
import { seeded, uuidAt } from '../../support/random';
import { TEST_NOW, risingId } from '../../support/test-deps';
import { DAY, life, log, openTitles, person } from '../../support/followup-life';

describe('the recipe of no reply', () => {
  const ON = {
    'no-reply': { on: true, days: 3 },
    'after-order': { on: false, days: 7 },
    'after-return': { on: false, days: 2 },
    'win-back': { on: false, days: 0 },
  };
  it('makes one follow-up a customer, takes it back when they answer, does not feed itself, and says so', async () => {
    const { deps, outside } = await life();
    const contactId = await person(deps);
    await setSettings(deps, { patch: { recipes: ON } });
    await log(deps, contactId);
    await log(deps, contactId);
    await drain(deps);
    expect(await openTitles(deps)).toEqual(['no-reply']);
    await log(deps, contactId, { direction: 'in', at: outside.now + 1 });
    expect(await openTitles(deps)).toEqual([]);
    await log(deps, contactId, { at: outside.now + 2 });
    const [task] = await deps.store.openTasks(Number.MAX_SAFE_INTEGER, 0, 9);
    await completeTask(deps, { id: task?.id ?? '', log: { type: 'call', outcome: 'no-answer' } });
    expect(await openTitles(deps)).toEqual([]);
    const told = await recipeLog(deps);
    expect(told.ok && told.value.entries.map(({ what }) => what)).toEqual(['skipped-own', 'made', 'cancelled', 'skipped-open', 'made']);
    expect(outside.errors).toEqual([]);
  });
  it('is rehearsed over the past before it is turned on', async () => {
    const { deps: made } = await life();
    // Ids that say when they were made, as those of the product do.
    const random = seeded(1);
    const deps = { ...made, newId: () => uuidAt(random, made.now()) };
    const contactId = await person(deps);
    await log(deps, contactId, { at: TEST_NOW - 9 * DAY });
    expect(await rehearseRecipe(deps, { recipe: 'no-reply', days: 3 })).toEqual({
      ok: true,
      value: { days: 30, made: 1, names: ['Ana Person'] },
    });
    expect(await openTitles(deps)).toEqual([]);
  });
});

describe('the recipes of after sale', () => {
  it('make a follow-up so many days after an order, and after a return', async () => {
    const { deps, outside } = await life();
    const contactId = await person(deps);
    const off = { on: false, days: 3 };
    const recipes = { 'no-reply': off, 'after-order': { on: true, days: 7 }, 'after-return': { on: true, days: 2 }, 'win-back': off };
    await setSettings(deps, { patch: { recipes } });
    const order = { contactId, at: outside.now, status: 'paid', lines: [], total: 9900, currency: 'USD' } as const;
    for (const type of ['order', 'return'] as const)
      await saveOrder(deps, { draft: { ...order, type, lines: [], total: type === 'return' ? -9900 : 9900 }, requestId: risingId() });
    await drain(deps);
    const tasks = await deps.store.openTasks(Number.MAX_SAFE_INTEGER, 0, 9);
    const days = tasks.map(({ title, due }) => [title, Math.round((due - TEST_NOW) / DAY)]);
    expect(days).toEqual([
      ['after-return', 2],
      ['after-order', 7],
    ]);
    expect(outside.errors).toEqual([]);
  });
});
