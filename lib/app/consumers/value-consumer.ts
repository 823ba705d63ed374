import type { Batch, Change } from '../../store/store';
import { chunksOf } from '../../domain/chunks';
import type { Deps } from '../deps';
import { inTwoLanes } from '../in-two-lanes';
import { differs, putStanding, restandAll } from '../value/standings';
import { type ValueContext, valueContext } from '../value/value-context';
import { isNote } from '../pages/page-notes';
import { askRestand } from '../jobs/restand-job';
import { startJob } from '../jobs/start-job';
import { type Consumer, touched } from './drain';
import { affectedBy } from './roots';
import { touchedContacts } from './touched-contacts';

/** Customers of one transaction. */
const SLICE = 500;
/** Customers of a book that is re-scored whole after every order, and the share of orders in one go that asks for it in a bigger one. */
const SMALL_BOOK = 1000;
const CHANGED_SHARE = 0.01;

/** Orders of one go from which on everybody is stood anew, in a job: else each customer would be read again with every go (10,000 to 50,000). */
const BULK = 20_000;

/**
 * A customer's standing follows orders, contacts in touch, merges and pins. A new contact without orders has none: it is a prospect. What an
 * import left is taken in the order of the ids, so that customers are read side by side and each is judged once.
 */
export const valueConsumer: Consumer = {
  name: 'value',
  most: { rows: 1000, records: 40_000 },
  async consume(deps, changes, cursor) {
    const settings = await deps.settings();
    const orders = touched(changes, 'orders').length;
    const isBulk = orders >= BULK;
    const ids = await touchedContacts(deps.store, changes, isBulk ? ['interactions'] : ['orders', 'interactions'], (fields) =>
      ['pins', 'rootId', 'deletedAt', ...(settings.value.subscriberTags.length > 0 ? ['tags'] : [])].some((field) =>
        fields.includes(field),
      ),
    );
    const context = { ...(await valueContext(deps, settings)), inTouch: await contactsInTouch(deps.store, changes) };
    // Before the cursor moves: a worker that dies in between would never think of the re-score again.
    const asked = orders >= enough(context.cuts.customers) || touched(changes, 'documents').some((id) => !isNote(id));
    if (asked) await startJob(deps, 'rescore');
    if (isBulk) await askRestand(deps);
    if (!isBulk && ids.length === 0) return 'nothing';
    const slices = chunksOf(deps.store.byCustomer(ids), SLICE);
    const last = slices.pop() ?? [];
    await inTwoLanes(slices, (slice) => restand(deps, slice, context));
    await restand(deps, last, context, cursor);
    return undefined;
  },
};

/** Orders at once that move the bands of a book; a big book waits for the day's re-score else. */
function enough(customers: number): number {
  return customers < SMALL_BOOK ? 1 : customers * CHANGED_SHARE;
}

type Context = ValueContext & { inTouch: ReadonlySet<string> };

async function restand(deps: Deps, ids: readonly string[], context: Context, cursor?: Batch['cursor']): Promise<void> {
  const { customers, gone } = await affectedBy(deps.store, ids);
  const results = await restandAll(deps, customers, context, ({ members }) => members.some(({ id }) => context.inTouch.has(id)));
  const puts = results.filter(differs).flatMap(putStanding);
  const removes = gone.map((id) => ({ store: 'standings' as const, id }));
  const silent = puts.length + removes.length === 0;
  const committed = await deps.store.commit({ at: deps.now(), by: 'engine', puts, removes, cursor, silent });
  // The cursor, which the last slice moves, must not pass a slice that was not written.
  if (!committed.ok) throw new Error('app: standings could not be written');
}

/** Members whose last contact these changes may have moved: by an interaction, or by a decision about who is who. */
async function contactsInTouch(store: Deps['store'], changes: readonly Change[]): Promise<Set<string>> {
  return new Set(await touchedContacts(store, changes, ['interactions'], (fields) => fields.includes('rootId')));
}
