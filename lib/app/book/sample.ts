import type { Answers, Request } from '../../messaging/protocol';
import { type Result, fail, ok } from '../../domain/result';
import type { Put, StoreName } from '../../store/store';
import type { Deps } from '../deps';
import { amend } from '../stamp';
import { write } from '../write';

const ID = 'sample';
const CHILDREN = ['interactions', 'orders', 'cases', 'tasks'] as const;
/** Children of one sample contact that are looked at; the sample data has far fewer. */
const MOST_CHILDREN = 500;

type Written = { store: StoreName; id: string };

/** Puts the sample records that a page made (`lib/sample`) into the book, under revisions of the book's own clock. Loading twice is refused. */
export function loadSample(deps: Deps, { records }: Request<'sample.load'>): Promise<Result<Answers['sample.load']>> {
  return write(deps, async () => {
    const before = await writtenSample(deps);
    if (before.length > 0) return fail({ reason: 'refused', detail: 'sample data is loaded already' });
    const puts = records.map(({ store, record }) => ({ store, record: { ...record, rev: deps.nextRev() } }) as Put);
    const written: Written[] = records.map(({ store, record }) => ({ store, id: record.id }));
    const list: Put = { store: 'documents', record: { id: ID, value: written } };
    return ok({
      // Whatever ids a page names, no record of the user's is written over.
      batch: { at: deps.now(), by: 'sample' as const, expect: written.map((row) => ({ ...row, rev: null })), puts: [...puts, list] },
      value: { contacts: written.filter(({ store }) => store === 'contacts').length },
    });
  });
}

/** Takes the sample data out again. A sample contact that the user added something of their own to stays, with all that belongs to it. */
export function removeSample(deps: Deps): Promise<Result<Answers['sample.remove']>> {
  return write(deps, async () => {
    const written = await writtenSample(deps);
    const contacts = written.filter(({ store }) => store === 'contacts').map(({ id }) => id);
    const own = new Set<string>();
    for (const id of contacts) if ((await hasOwnChildren(deps, id)) || (await isMergedWithOwn(deps, id))) own.add(id);
    const removes: Written[] = [];
    for (const { store, id } of written) {
      const record = await deps.store.get(store, id);
      const contactId = store === 'contacts' ? id : record && 'contactId' in record ? record.contactId : undefined;
      if (record && !(contactId && own.has(contactId))) removes.push({ store, id });
    }
    const gone = contacts.filter((id) => !own.has(id));
    const deletedAt = deps.now();
    const links = (await deps.store.linksOf(gone)).map((link): Put => ({ store: 'links', record: amend(deps, link, { deletedAt }) }));
    const origins = (await deps.store.provenanceOf(gone)).filter((origin) => !origin.sample);
    const traces: Put[] = [
      ...links,
      ...origins.map((origin): Put => ({ store: 'provenance', record: amend(deps, origin, { deletedAt }) })),
    ];
    for (const move of await deps.store.childrenOf('moves', gone, { limit: MOST_CHILDREN })) removes.push({ store: 'moves', id: move.id });
    const list: Put = { store: 'documents', record: { id: ID, value: [] } };
    return ok({
      batch: { at: deps.now(), by: 'sample' as const, puts: [list, ...traces], removes: distinct(removes) },
      value: { contacts: gone.length },
    });
  });
}

async function writtenSample(deps: Pick<Deps, 'store'>): Promise<Written[]> {
  const stored = await deps.store.get('documents', ID);
  return Array.isArray(stored?.value) ? (stored.value as Written[]) : [];
}

async function hasOwnChildren(deps: Pick<Deps, 'store'>, contactId: string): Promise<boolean> {
  for (const store of CHILDREN) {
    const children = await deps.store.childrenOf(store, [contactId], { limit: MOST_CHILDREN });
    if (children.some((child) => !child.sample)) return true;
  }
  return false;
}

async function isMergedWithOwn(deps: Pick<Deps, 'store'>, id: string): Promise<boolean> {
  const rootId = await deps.store.rootOf(id);
  const members = rootId ? await deps.store.membersOf(rootId) : [];
  return members.some((member) => !member.sample);
}

function distinct(removes: readonly Written[]): Written[] {
  return [...new Map(removes.map((remove) => [`${remove.store}/${remove.id}`, remove])).values()];
}
