import { beforeEach, describe, expect, it } from 'vitest';
import { bulkSteps, previewBulk, startBulk, undoBulk } from '../../../lib/app/bulk/bulk-edit';
import { BULK } from '../../../lib/app/bulk/bulk-job';
import { saveContacts } from '../../../lib/app/contacts/save-contacts';
import { showCard } from '../../../lib/app/contacts/show-card';
import type { Deps } from '../../../lib/app/deps';
import { runJobs } from '../../../lib/app/jobs/run-jobs';
import { merge } from '../../../lib/app/pairs/decide';
import { setSettings } from '../../../lib/app/settings';
import type { BulkChange } from '../../../lib/domain/bulk/bulk-change';
import type { ContactDraft } from '../../../lib/domain/contact/contact';
import { draftOf } from '../../support/contact-builder';
import { value } from '../../support/people';
import { type Outside, newTestBook } from '../../support/test-deps';

let deps: Deps;
let outside: Outside;
beforeEach(async () => {
  ({ deps, outside } = await newTestBook('bulk'));
  value(await setSettings(deps, { patch: { match: { reviewFrom: 40, knownFrom: 60, auto: { on: false, precision: 0.999 } } } }));
});

async function save(drafts: ContactDraft[]): Promise<string[]> {
  const ids: string[] = [];
  for (let from = 0; from < drafts.length; from += 50) {
    const items = drafts.slice(from, from + 50).map((draft) => ({ draft, provenance: [], requestId: deps.newId() }));
    ids.push(...value(await saveContacts(deps, { items })).saved.map(({ id }) => id));
  }
  return ids;
}
async function change(of: { ids: string[] } | { filter: object; except: string[] }, made: BulkChange): Promise<string> {
  const id = deps.newId();
  value(await startBulk(deps, { id, of, change: made }));
  await runJobs(deps);
  return id;
}
const shown = async (id: string) => value(await showCard(deps, id)).shown;
const last = async () => value(await bulkSteps(deps)).steps[0];

describe('startBulk', () => {
  it('is carried out where it is asked for while the last step of another is being written down', async () => {
    const [ana = '', tom = ''] = await save([draftOf('Ana'), draftOf('Tom')]);
    const tagged: BulkChange = { place: 'tag', tag: 'fair', value: true };
    const { putJob } = deps.store;
    let isLate = true;
    deps.store.putJob = async (job) => {
      if (job.type === BULK && job.state === 'done' && isLate) {
        isLate = false;
        value(await startBulk(deps, { id: deps.newId(), of: { ids: [tom] }, change: tagged }));
      }
      await putJob(job);
    };
    await change({ ids: [ana] }, tagged);
    expect([(await shown(ana)).tags, (await shown(tom)).tags]).toEqual([['fair'], ['fair']]);
    expect(isLate).toBe(false);
    expect((await deps.store.jobs()).find(({ type }) => type === BULK)?.state).toBe('done');
  });

  it('changes a list that shrinks meanwhile in slices, leaves nobody out, and is taken back as one step', async () => {
    const ids = await save(
      Array.from({ length: 230 }, (_, at) => ({ ...draftOf(`Person ${at}`), tags: at % 2 ? ['old', 'vip'] : ['vip'] })),
    );
    const filter = { tags: ['vip'] };
    const taken: BulkChange = { place: 'tag', tag: 'vip', value: false };
    expect(value(await previewBulk(deps, { of: { filter, except: [ids[3] ?? ''] }, change: taken }))).toEqual({
      customers: 229,
      changed: 229,
    });
    const id = await change({ filter, except: [ids[3] ?? ''] }, taken);
    expect(await last()).toMatchObject({ id, state: 'done', customers: 229, done: 229, changed: 229, kept: 0 });
    expect((await shown(ids[1] ?? '')).tags).toEqual(['old']);
    expect((await shown(ids[3] ?? '')).tags).toEqual(['old', 'vip']);
    value(await undoBulk(deps, { id }));
    await runJobs(deps);
    expect(await last()).toMatchObject({ state: 'undone', kept: 0 });
    for (const each of ids) expect((await shown(each)).tags).toContain('vip');
    expect((await deps.store.scan('documents', undefined, 500)).some(({ id: name }) => /^bulk-(ids|ledger)/.test(name))).toBe(false);
    expect(outside.errors).toEqual([]);
  });

  it('sets and empties fields, own fields, rhythms and pins, and says who it would change', async () => {
    const [ana = '', bo = ''] = await save([{ ...draftOf('Ana'), owner: 'Kim', custom: { seats: 3 } }, draftOf('Bo')]);
    const of = { ids: [ana, bo] };
    const changes: [BulkChange, number][] = [
      [{ place: 'field', field: 'owner', value: 'Kim' }, 1],
      [{ place: 'own', key: 'seats', value: 5 }, 2],
      [{ place: 'cadence', value: { ideal: 7, latest: 14 } }, 2],
      [{ place: 'tier', value: 'high' }, 2],
    ];
    const made: string[] = [];
    for (const [each, changed] of changes) {
      expect(value(await previewBulk(deps, { of, change: each }))).toEqual({ customers: 2, changed });
      made.push(await change(of, each));
    }
    const wanted = { owner: 'Kim', custom: { seats: 5 }, cadence: { ideal: 7, latest: 14 }, pins: { tier: 'high' } };
    expect(await shown(ana)).toMatchObject(wanted);
    expect(await shown(bo)).toMatchObject(wanted);
    expect(
      value(await showCard(deps, bo))
        .provenance.map(({ field }) => field)
        .toSorted(),
    ).toEqual(['cadence', 'custom.seats', 'owner', 'pins.tier']);
    for (const id of made.toReversed()) {
      value(await undoBulk(deps, { id }));
      await runJobs(deps);
    }
    expect(await shown(ana)).toMatchObject({ owner: 'Kim', custom: { seats: 3 }, pins: {} });
    expect((await shown(bo)).owner).toBeUndefined();
    expect((await shown(bo)).custom).toEqual({});
  });

  it('empties a field in every record of a merged customer; taken back, what was changed since stays', async () => {
    const [a = '', b = '', c = ''] = await save([
      { ...draftOf('Ana'), owner: 'Kim' },
      { ...draftOf('Ana K'), owner: 'Lee' },
      { ...draftOf('Cy'), owner: 'Kim' },
    ]);
    value(await merge(deps, { a, b, choices: {} }));
    const root = value(await showCard(deps, a)).id;
    const id = await change({ ids: [root, c] }, { place: 'field', field: 'owner', value: null });
    expect((await shown(a)).owner).toBeUndefined();
    await change({ ids: [c] }, { place: 'field', field: 'owner', value: 'New' });
    value(await undoBulk(deps, { id }));
    await runJobs(deps);
    expect(value(await bulkSteps(deps)).steps.find((step) => step.id === id)).toMatchObject({ state: 'undone', kept: 1 });
    expect((await deps.store.getMany('contacts', [a, b, c])).map((contact) => contact?.owner)).toEqual(['Kim', 'Lee', 'New']);
  });
});
