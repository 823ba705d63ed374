import type { Answers, Request } from '../../messaging/protocol';
import { caseSchema } from '../../domain/case/case';
import { interactionSchema } from '../../domain/interaction/interaction';
import { orderSchema } from '../../domain/order/order';
import { type Result, fail, ok } from '../../domain/result';
import type { Put } from '../../store/store';
import type { Deps } from '../deps';
import { stamp } from '../stamp';
import { once, write } from '../write';

/** Writes one new record onto a contact's history. */
async function logChild(deps: Deps, request: { requestId: string; contactId: string }, put: () => Put): Promise<Result<{ id: string }>> {
  return once<'interactions.log'>(deps, request.requestId, () =>
    write(deps, async () => {
      const contact = await deps.store.get('contacts', request.contactId);
      if (!contact || contact.deletedAt !== undefined) return fail({ reason: 'not-found' });
      const child = put();
      const value = { id: child.record.id };
      return ok({
        batch: { at: deps.now(), by: 'user' as const, puts: [child], fulfils: [{ requestId: request.requestId, result: value }] },
        value,
      });
    }),
  );
}

export function logInteraction(
  deps: Deps,
  { draft, requestId }: Request<'interactions.log'>,
): Promise<Result<Answers['interactions.log']>> {
  return logChild(deps, { requestId, contactId: draft.contactId }, () => ({
    store: 'interactions',
    record: interactionSchema.parse(stamp(deps, draft)),
  }));
}

export function saveOrder(deps: Deps, { draft, requestId }: Request<'orders.save'>): Promise<Result<Answers['orders.save']>> {
  return logChild(deps, { requestId, contactId: draft.contactId }, () => ({
    store: 'orders',
    record: orderSchema.parse(stamp(deps, draft)),
  }));
}

export function saveCase(deps: Deps, { draft, requestId }: Request<'cases.save'>): Promise<Result<Answers['cases.save']>> {
  return logChild(deps, { requestId, contactId: draft.contactId }, () => ({
    store: 'cases',
    record: caseSchema.parse(stamp(deps, draft)),
  }));
}
