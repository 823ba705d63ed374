import type { Change, Put } from '../../store/store';
import type { Deps } from '../deps';
import { putStanding, readCuts, restandAll } from '../value/standings';
import { startJob } from '../jobs/start-job';
import { type Consumer, touched } from './drain';
import { affectedBy } from './roots';
import { touchedContacts } from './touched-contacts';

/** A customer's standing follows orders, contacts in touch, merges and pins. A new contact without orders has none: it is a prospect. */
export const valueConsumer: Consumer = {
  name: 'value',
  async consume(deps, changes, cursor) {
    const ids = await touchedContacts(
      deps.store,
      changes,
      ['orders', 'interactions'],
      (fields) => fields.includes('pins') || fields.includes('rootId') || fields.includes('deletedAt'),
    );
    const settings = await deps.settings();
    const cuts = await readCuts(deps, settings);
    const { customers, gone } = await affectedBy(deps.store, ids);
    const puts: Put[] = [];
    const inTouch = await contactsInTouch(deps.store, changes);
    const results = await restandAll(deps, customers, { settings, cuts }, ({ members }) => members.some(({ id }) => inTouch.has(id)));
    for (const result of results) puts.push(...putStanding(result));
    const removes = gone.map((id) => ({ store: 'standings' as const, id }));
    // Before the cursor moves: a worker that dies in between would never think of the re-score again.
    if (touched(changes, 'orders', 'documents').length > 0) await startJob(deps, 'rescore');
    await deps.store.commit({ at: deps.now(), by: 'engine', puts, removes, cursor, silent: puts.length + removes.length === 0 });
  },
};

/** Members whose last contact these changes may have moved: by an interaction, or by a decision about who is who. */
async function contactsInTouch(store: Deps['store'], changes: readonly Change[]): Promise<Set<string>> {
  return new Set(await touchedContacts(store, changes, ['interactions'], (fields) => fields.includes('rootId')));
}
