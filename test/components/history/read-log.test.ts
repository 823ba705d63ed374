import { describe, expect, it } from 'vitest';
import { caseDraftSchema } from '../../../lib/domain/case/case';
import { interactionDraftSchema } from '../../../lib/domain/interaction/interaction';
import { orderDraftSchema } from '../../../lib/domain/order/order';
import { taskDraftSchema } from '../../../lib/domain/task/task';
import { type LogContext, type LogValues, emptyLog, localDay, readLog } from '../../../components/history/read-log';
import type { LogKind } from '../../../components/history/log-kind';

const NOW = new Date(2026, 10, 20, 15, 30).getTime();
const ID = '01980000-0000-7000-8000-000000000001';

function context(patch: Partial<LogContext> = {}): LogContext {
  return { contactId: ID, requestId: ID, now: NOW, currency: 'EUR', locale: 'en', dayStartsAt: 9, ...patch };
}
function typed(patch: Partial<LogValues> = {}): LogValues {
  return { ...emptyLog(localDay(NOW)), ...patch };
}
function draftOf(kind: LogKind, values: Partial<LogValues>, patch: Partial<LogContext> = {}) {
  const read = readLog(kind, typed(values), context(patch));
  if (!read.ok) throw new Error(`refused: ${JSON.stringify(read.issues)}`);
  return read.message.payload.draft;
}

describe('readLog', () => {
  it('makes drafts that the worker takes', () => {
    expect(interactionDraftSchema.safeParse(draftOf('note', { text: 'Likes tea' })).success).toBe(true);
    expect(interactionDraftSchema.safeParse(draftOf('call', { minutes: '１４', outcome: 'reached' })).success).toBe(true);
    expect(taskDraftSchema.safeParse(draftOf('task', { subject: 'Send offer', day: '2026-11-23' })).success).toBe(true);
    expect(caseDraftSchema.safeParse(draftOf('complaint', { subject: 'Broken seal' })).success).toBe(true);
    expect(orderDraftSchema.safeParse(draftOf('order', { amount: '1,200.50', subject: '12 pumps' })).success).toBe(true);
    expect(orderDraftSchema.safeParse(draftOf('return', { amount: '38', subject: 'Wrong size' })).success).toBe(true);
  });

  it('keeps the time of day for today and takes noon for another day', () => {
    expect(draftOf('call', {})).toMatchObject({ at: NOW });
    expect(draftOf('call', { day: '2026-11-02' })).toMatchObject({ at: new Date(2026, 10, 2, 12).getTime() });
  });

  it('makes a follow-up without a time last the whole day, due when the day starts', () => {
    expect(draftOf('task', { subject: 'Call', day: '2026-11-23' }, { dayStartsAt: 8 })).toMatchObject({
      allDay: true,
      due: new Date(2026, 10, 23, 8).getTime(),
    });
    expect(draftOf('task', { subject: 'Call', day: '2026-11-23', time: '14:05' })).toMatchObject({
      allDay: false,
      due: new Date(2026, 10, 23, 14, 5).getTime(),
    });
  });

  it('writes a return as a negative total', () => {
    expect(draftOf('return', { amount: '38' })).toMatchObject({ type: 'return', total: -3800, status: 'refunded' });
    expect(Object.is((draftOf('return', { amount: '0' }) as { total: number }).total, 0)).toBe(true);
  });

  it.each<[LogKind, Partial<LogValues>, object]>([
    ['note', { text: '  ' }, { text: 'empty' }],
    ['task', { subject: '', day: '' }, { subject: 'empty', day: 'date' }],
    ['call', { minutes: 'ten' }, { minutes: 'minutes' }],
    ['call', { minutes: '-1', day: 'soon' }, { minutes: 'minutes', day: 'date' }],
    ['order', { amount: '' }, { amount: 'money-empty' }],
    ['order', { amount: '-5' }, { amount: 'negative' }],
    ['order', { amount: '12,50' }, { amount: 'money-grouping' }],
    ['complaint', {}, { subject: 'empty' }],
  ])('says what is wrong beside the field: %s %o', (kind, values, issues) => {
    expect(readLog(kind, typed(values), context())).toEqual({ ok: false, issues });
  });
});
