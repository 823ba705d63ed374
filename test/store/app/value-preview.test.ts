import { beforeEach, describe, expect, it } from 'vitest';
import { loadSample } from '../../../lib/app/book/sample';
import { listContacts } from '../../../lib/app/contacts/find-contacts';
import type { Deps } from '../../../lib/app/deps';
import { runJobs } from '../../../lib/app/jobs/run-jobs';
import { fieldValues } from '../../../lib/app/segments/segments';
import { setSettings } from '../../../lib/app/settings';
import { previewValue } from '../../../lib/app/value/preview';
import { DEFAULT_RFM_MAP } from '../../../lib/domain/standing/rfm-map';
import type { Request } from '../../../lib/messaging/protocol';
import { value } from '../../support/people';
import { sampleFor } from '../../support/sample-records';
import { newTestBook } from '../../support/test-deps';

let deps: Deps;

beforeEach(async () => {
  ({ deps } = await newTestBook('preview'));
  value(await loadSample(deps, await sampleFor(deps)));
  await runJobs(deps);
});

describe('previewValue', () => {
  it('says who would move, and writes nothing', async () => {
    const settings = await deps.settings();
    const before = await deps.store.scan('standings', undefined, 500);
    expect(value(await previewValue(deps, { patch: {} }))).toMatchObject({ moved: 0, unknown: 0 });
    const preview = value(await previewValue(deps, { patch: { tiers: { ...settings.tiers, high: 0.4 } } }));
    expect(preview.moved).toBeGreaterThan(0);
    expect(preview.tiers[0]).toMatchObject({ from: 'mid', to: 'high' });
    expect(preview.some.length).toBeGreaterThan(0);
    expect(await deps.store.scan('standings', undefined, 500)).toEqual(before);
  });
  it('says who would move by margin, discount rate, horizon and amounts, as those settings then have it', async () => {
    const { value: set } = await deps.settings();
    const patches: Request<'value.preview'>['patch'][] = [
      { value: { ...set, margin: 0.2 } },
      { value: { ...set, discount: 0.4 } },
      { value: { ...set, horizonDays: 60 } },
      { value: { ...set, amounts: { high: 100_000, mid: 5_000 } } },
    ];
    let moved = 0;
    for (const patch of patches) {
      const before = new Map((await deps.store.scan('standings', undefined, 500)).map((standing) => [standing.id, standing]));
      const preview = value(await previewValue(deps, { patch }));
      expect(preview.unknown).toBe(0);
      value(await setSettings(deps, { patch }));
      await runJobs(deps);
      const after = await deps.store.scan('standings', undefined, 500);
      // A tier is kept, and a stage too, down to a share of its mark: whoever moves at once is among those who would move.
      const gone = after.filter(({ id, tier, lifecycle }) => tier !== before.get(id)?.tier || lifecycle !== before.get(id)?.lifecycle);
      expect(preview.moved).toBeGreaterThanOrEqual(gone.length);
      moved += preview.moved;
      value(await setSettings(deps, { patch: { value: set } }));
      await runJobs(deps);
    }
    expect(moved).toBeGreaterThan(0);
  });
  it('knows of subscribers, rates and a map of groups before their orders were read again', async () => {
    const { value: set } = await deps.settings();
    const [tag = ''] = value(await fieldValues(deps, { field: 'tag' })).values.map((one) => one.value);
    const directory = await deps.directory();
    const quiet = (await deps.store.scan('standings', undefined, 500)).filter(
      ({ id, lifecycle }) => lifecycle !== 'active' && directory.row(id)?.tags.includes(tag),
    );
    const subscribed = value(await previewValue(deps, { patch: { value: { ...set, subscriberTags: [tag] } } }));
    expect(subscribed.unknown).toBe(0);
    expect(subscribed.lifecycles.reduce((sum, { customers }) => sum + customers, 0)).toBe(quiet.length);
    const priced = value(
      await previewValue(deps, { patch: { value: { ...set, rates: [{ currency: 'EUR', day: '2020-01-01', rate: 1000 }] } } }),
    );
    expect(priced.unknown).toBe(0);
    const rfmMap = DEFAULT_RFM_MAP.map((rule) => (rule.group === 'champions' ? { ...rule, group: 'loyal' as const } : rule));
    const mapped = value(await previewValue(deps, { patch: { value: { ...set, rfmMap } } }));
    const champions = value(
      await listContacts(deps, { filter: { where: 'group = champions' }, sort: { by: 'name', descending: false }, offset: 0, limit: 1 }),
    ).total;
    expect(mapped.groups).toEqual([{ from: 'champions', to: 'loyal', customers: champions }]);
  });
});
