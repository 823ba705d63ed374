import { afterEach } from 'vitest';
import { logInteraction } from '../../lib/app/children/log';
import { drain } from '../../lib/app/consumers/drain';
import type { Deps } from '../../lib/app/deps';
import { peopleToday } from '../../lib/app/followup/people-today';
import { today } from '../../lib/app/tasks/today';
import type { InteractionDraft } from '../../lib/domain/interaction/interaction';
import type { TaskDraft } from '../../lib/domain/task/task';
import type { BookStore } from '../../lib/store/store';
import { aContact } from './record-builders';
import { put } from './test-book';
import { TEST_NOW, depsOver, memoryWitness, newOutside, openTestBook, risingId } from './test-deps';

export const DAY = 86_400_000;
let book: BookStore | undefined;
afterEach(() => book?.close());

/** A book of its own for one test, with the world outside it. */
export async function life() {
  const outside = newOutside();
  book = await openTestBook(`followups-${crypto.randomUUID()}`, memoryWitness(), () => outside.now);
  return { outside, deps: depsOver(book, outside) };
}
/** The id of a contact that is in the book. */
export async function person(deps: Deps, patch: Parameters<typeof aContact>[0] = {}): Promise<string> {
  const record = { ...aContact(), id: risingId(), createdAt: deps.now(), ...patch };
  await deps.store.commit({ at: deps.now(), by: 'user', puts: [put('contacts', record)] });
  await drain(deps);
  return record.id;
}
export const draft = (patch: Partial<TaskDraft>): TaskDraft => ({
  title: 'Call',
  due: TEST_NOW,
  allDay: false,
  anchor: 'due',
  alarms: [],
  priority: 'normal',
  status: 'needs-action',
  ...patch,
});
export const log = (deps: Deps, contactId: string, patch: Partial<InteractionDraft> = {}) =>
  logInteraction(deps, { draft: { contactId, type: 'email', at: deps.now(), direction: 'out', ...patch }, requestId: risingId() });
export const touches = async (deps: Deps) => {
  const answer = await peopleToday(deps, { lunar: [] });
  return answer.ok ? answer.value.people.filter(({ of }) => of === 'touch').map(({ contact }) => contact.id) : [];
};
export const openTitles = async (deps: Deps) => {
  const answer = await today(deps, { offset: 0, limit: 50 });
  return answer.ok ? answer.value.rows.map(({ task }) => task.title) : [];
};
