import { type BulkChange } from '../../domain/bulk/bulk-change';
import { type PlaceChange, patchPlace, pathOf, placeOf, planBulk } from '../../domain/bulk/plan-bulk';
import { type Contact, contactSchema } from '../../domain/contact/contact';
import { isSameData } from '../../domain/contact/same-data';
import { project } from '../../domain/link/projection';
import type { Provenance } from '../../domain/provenance/provenance';
import { ok } from '../../domain/result';
import type { Batch, Put } from '../../store/store';
import type { Deps } from '../deps';
import type { JobType } from '../jobs/run-jobs';
import { amend, stamp } from '../stamp';
import { write } from '../write';
import {
  type StoredBulk,
  idsDocument,
  ledgerDocument,
  listBulk,
  putBulk,
  putLedger,
  readBulk,
  readIds,
  readLedger,
} from './bulk-documents';

export const BULK = 'bulk-edit';

/** Changes many customers as one step, and takes steps back, a page of at most 100 of them in a transaction. */
export const bulkJob: JobType = {
  type: BULK,
  async step(deps, job) {
    const open = (await listBulk(deps.store)).find(({ state }) => state === 'running' || state === 'undoing');
    if (!open) return { ...job, state: 'done', done: job.total };
    const written = await (open.state === 'running' ? changePage(deps, open.id) : undoPage(deps, open.id));
    if (!written.ok) throw new Error(`app: bulk edit ${open.id} could not be written`);
    return { ...job, done: written.value.done, total: written.value.customers };
  },
};

/** What a change does to each of some customers. */
export async function plansOf(deps: Pick<Deps, 'store'>, ids: readonly string[], change: BulkChange): Promise<PlaceChange[][]> {
  const customers = await deps.store.customersOf(ids);
  const plans: PlaceChange[][] = [];
  for (const [rootId, all] of customers) {
    const members = all.filter(({ deletedAt }) => deletedAt === undefined);
    const links = members.length > 1 ? await deps.store.linksOf(members.map(({ id }) => id)) : [];
    const shownId = members.length > 1 ? project(members, links).from[pathOf(change)] : undefined;
    plans.push(planBulk(members, rootId, shownId, change));
  }
  return plans;
}

function changePage(deps: Deps, id: string) {
  return write(deps, async () => {
    const step = await stepOf(deps, id);
    if (step.next >= step.pages) return end(deps, { ...step, state: 'done' });
    const ids = await readIds(deps.store, id, step.next);
    const plans = (await plansOf(deps, ids, step.change)).filter((plan) => plan.length > 0);
    const made = await applied(deps, plans.flat(), step.change, ({ after }) => after);
    const origins = made.done.map((place) => originOf(deps, place, step.change));
    const puts: Put[] = [...made.puts, ...origins.map((record): Put => ({ store: 'provenance', record }))];
    if (made.done.length > 0) puts.push(putLedger(id, step.ledgers, { places: made.done, origins: origins.map((each) => each.id) }));
    const doneIds = new Set(made.done.map((place) => place.id));
    const next: StoredBulk = {
      ...step,
      next: step.next + 1,
      done: step.done + ids.length,
      changed: step.changed + plans.filter((plan) => plan.some((place) => doneIds.has(place.id))).length,
      ledgers: step.ledgers + (made.done.length > 0 ? 1 : 0),
    };
    const removes = [{ store: 'documents' as const, id: idsDocument(id, step.next) }];
    return ok({
      batch: { at: deps.now(), by: 'user' as const, puts: [...puts, putBulk(next)], removes, expect: made.expect },
      value: next,
    });
  });
}

function undoPage(deps: Deps, id: string) {
  return write(deps, async () => {
    const step = await stepOf(deps, id);
    const ledger = step.ledgers > 0 ? await readLedger(deps.store, id, step.ledgers - 1) : undefined;
    if (!ledger) return end(deps, { ...step, state: 'undone', ledgers: 0 });
    const made = await applied(
      deps,
      ledger.places,
      step.change,
      ({ before }) => before,
      ({ after }) => after,
    );
    const origins = (await deps.store.getMany('provenance', ledger.origins)).filter((record) => record !== undefined);
    const puts = origins.map((record): Put => ({
      store: 'provenance',
      record: amend<Provenance>(deps, record, { deletedAt: deps.now() }),
    }));
    const next: StoredBulk = { ...step, ledgers: step.ledgers - 1, kept: step.kept + ledger.places.length - made.done.length };
    const removes = [{ store: 'documents' as const, id: ledgerDocument(id, step.ledgers - 1) }];
    const batch = { at: deps.now(), by: 'user' as const, puts: [...made.puts, ...puts, putBulk(next)], removes, expect: made.expect };
    return ok({ batch, value: next });
  });
}

async function stepOf(deps: Deps, id: string): Promise<StoredBulk> {
  const step = await readBulk(deps.store, id);
  if (!step) throw new Error(`app: bulk edit ${id} is gone`);
  return step;
}

async function end(deps: Deps, step: StoredBulk) {
  return ok({ batch: { at: deps.now(), by: 'user' as const, puts: [putBulk(step)] }, value: step });
}

/** Records with another value at the place; with `only`, those alone that still hold it there. */
async function applied(
  deps: Deps,
  places: readonly PlaceChange[],
  change: BulkChange,
  valueOf: (place: PlaceChange) => unknown,
  only?: (place: PlaceChange) => unknown,
): Promise<{ puts: Put[]; expect: NonNullable<Batch['expect']>; done: PlaceChange[] }> {
  const puts: Put[] = [];
  const expect: NonNullable<Batch['expect']> = [];
  const done: PlaceChange[] = [];
  const contacts = await deps.store.getMany(
    'contacts',
    places.map(({ id }) => id),
  );
  for (const [at, place] of places.entries()) {
    const contact = contacts[at];
    if (!contact || contact.deletedAt !== undefined || (only && !isSameData(placeOf(contact, change), only(place)))) continue;
    const next = contactSchema.safeParse(amend(deps, contact, patchPlace(contact, change, valueOf(place)) as Partial<Contact>));
    if (!next.success) continue;
    const path = pathOf(change);
    const fieldRevs = path.includes('.') ? { ...next.data.fieldRevs, [path]: next.data.rev } : next.data.fieldRevs;
    puts.push({ store: 'contacts', record: { ...next.data, fieldRevs } });
    expect.push({ store: 'contacts', id: contact.id, rev: contact.rev });
    done.push(place);
  }
  return { puts, expect, done };
}

function originOf(deps: Deps, { id }: PlaceChange, change: BulkChange): Provenance {
  return stamp<Provenance>(deps, {
    contactId: id,
    field: pathOf(change),
    at: deps.now(),
    extractor: 'user',
    method: 'user',
    confidence: 1,
  });
}
