import { dealSchema } from '../../domain/deal/deal';
import { orderSchema } from '../../domain/order/order';
import { changedOwn } from '../../domain/own-field/own-value';
import { type Result, fail, ok } from '../../domain/result';
import { taskSchema } from '../../domain/task/task';
import type { Answers, Request } from '../../messaging/protocol';
import type { Put } from '../../store/store';
import type { Deps } from '../deps';
import { amend } from '../stamp';
import { write } from '../write';

const SCHEMAS = { orders: orderSchema, deals: dealSchema, tasks: taskSchema } as const;

/** Replaces the values of the user's own fields of a stored record; each that changed gets its own revision. `stale` when the record moved on since it was shown. */
export function setOwn(deps: Deps, { store, id, rev, custom }: Request<'own.set'>): Promise<Result<Answers['own.set']>> {
  return write(deps, async () => {
    const record = await deps.store.get(store, id);
    if (!record || record.deletedAt !== undefined) return fail({ reason: 'not-found' });
    if (record.rev !== rev) return fail({ reason: 'stale' });
    const next = SCHEMAS[store].parse(amend(deps, record, { custom }));
    const own = changedOwn(record.custom ?? {}, custom).map((key) => [`custom.${key}`, next.rev]);
    const put = { store, record: { ...next, fieldRevs: { ...next.fieldRevs, ...Object.fromEntries(own) } } } as Put;
    return ok({
      batch: { at: deps.now(), by: 'user' as const, expect: [{ store, id, rev }], puts: [put] },
      value: { id, rev: next.rev },
    });
  });
}
