import type { Answers, Request } from '../../messaging/protocol';
import { type Result, ok } from '../../domain/result';
import type { Deps } from '../deps';
import { drain } from '../consumers/drain';

/** The user decided how to go on after loss or damage: with what is there, or with an empty book beside the old one. */
export async function acceptRecovery(deps: Deps, { how }: Request<'recovery.accept'>): Promise<Result<Answers['recovery.accept']>> {
  const accepted = await deps.store.acceptRecovery(how);
  deps.forgetDirectory();
  await drain(deps);
  deps.broadcast({ stores: ['contacts'], ids: [] });
  return ok(accepted);
}
