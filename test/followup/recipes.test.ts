import { describe, expect, it } from 'vitest';
import { recipeSettingsSchema } from '../../lib/domain/setup/recipe-settings';
import {
  type OpenRecipeTask,
  type RecipeEvent,
  eventOfInteraction,
  eventOfMove,
  eventOfOrder,
  isReply,
  planRecipe,
  rehearse,
} from '../../lib/followup/recipes';
import { anInteraction } from '../support/record-builders';
import { RECORD_BUILDERS } from '../support/record-builders';

const DAY = 86_400_000;
const NOW = 100 * DAY;
const ON = recipeSettingsSchema.parse({ 'no-reply': { on: true, days: 3 }, 'after-order': { on: true, days: 7 } });
const event = (patch: Partial<RecipeEvent> = {}): RecipeEvent => ({ recipe: 'no-reply', contactId: 'c', cause: 'x', at: NOW, ...patch });
const plan = (one: RecipeEvent, open: OpenRecipeTask[] = [], isOwn = false) => planRecipe(one, ON, { now: NOW, open, isOwn });

describe('planRecipe', () => {
  it('makes a follow-up so many days after what happened (REC-1)', () => {
    expect(plan(event())).toEqual({ of: 'make', due: NOW + 3 * DAY });
    expect(plan(event({ recipe: 'after-order' }))).toEqual({ of: 'make', due: NOW + 7 * DAY });
  });
  it('does nothing while it is off (REC-1)', () => {
    expect(plan(event({ recipe: 'win-back' }))).toEqual({ of: 'off' });
  });
  it('leaves history alone: what an import brings of last year (REC-2)', () => {
    expect(plan(event({ at: NOW - 30 * DAY }))).toEqual({ of: 'skip', why: 'past' });
  });
  it('does not feed itself (REC-3)', () => {
    expect(plan(event(), [], true)).toEqual({ of: 'skip', why: 'own' });
  });
  it('has one open follow-up a customer; a newer mail moves the wait (REC-4)', () => {
    const open = [{ id: 't', recipe: 'no-reply' as const, due: NOW + DAY }];
    expect(plan(event(), open)).toEqual({ of: 'move', taskId: 't', due: NOW + 3 * DAY });
    expect(plan(event({ recipe: 'after-order' }), [{ id: 'o', recipe: 'after-order', due: NOW }])).toEqual({ of: 'skip', why: 'open' });
  });
});

describe('events', () => {
  it('are mails and calls of the user’s own that were not answered on the spot', () => {
    const call = (patch: object) => eventOfInteraction(anInteraction('c', NOW, patch))?.recipe;
    expect([
      call({ direction: 'out' }),
      call({ direction: 'out', type: 'email' }),
      call({ direction: 'out', outcome: 'no-answer' }),
    ]).toEqual(Array(3).fill('no-reply'));
    expect([call({ direction: 'in' }), call({ direction: 'out', outcome: 'reached' }), call({ direction: 'out', type: 'note' })]).toEqual(
      Array(3).fill(undefined),
    );
  });
  it('are orders, returns, and steps towards leaving', () => {
    const order = RECORD_BUILDERS.orders();
    expect([
      eventOfOrder(order)?.recipe,
      eventOfOrder({ ...order, type: 'return' })?.recipe,
      eventOfOrder({ ...order, status: 'cancelled' }),
    ]).toEqual(['after-order', 'after-return', undefined]);
    const move = { ...RECORD_BUILDERS.moves(), axis: 'lifecycle' as const };
    expect([eventOfMove({ ...move, to: 'churned' })?.recipe, eventOfMove({ ...move, to: 'active' })]).toEqual(['win-back', undefined]);
  });
});

describe('isReply', () => {
  it('is what the customer says, and a talk between both', () => {
    const reply = (patch: object) => isReply(anInteraction('c', NOW, patch));
    expect([reply({ direction: 'in' }), reply({ type: 'meeting' }), reply({ direction: 'out', outcome: 'reached' })]).toEqual([
      true,
      true,
      true,
    ]);
    expect([reply({ direction: 'out' }), reply({ direction: 'in', type: 'note' })]).toEqual([false, false]);
  });
});

describe('rehearse', () => {
  it('counts what would have been made, without those that were answered in time (REC-5)', () => {
    const events = [
      event({ contactId: 'a', at: DAY }),
      event({ contactId: 'a', at: 2 * DAY }),
      event({ contactId: 'b', at: DAY }),
      event({ contactId: 'b', at: 9 * DAY }),
    ];
    const replies = [{ contactId: 'b', at: 2 * DAY }];
    expect(rehearse('no-reply', 3, events, replies)).toEqual([
      { contactId: 'a', at: DAY, due: 5 * DAY },
      { contactId: 'b', at: 9 * DAY, due: 12 * DAY },
    ]);
    expect(rehearse('after-order', 3, events, replies)).toEqual([]);
  });
});
