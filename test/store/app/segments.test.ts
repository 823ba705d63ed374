import { beforeEach, describe, expect, it } from 'vitest';
import { loadSample } from '../../../lib/app/book/sample';
import { listContacts } from '../../../lib/app/contacts/find-contacts';
import { pageExport } from '../../../lib/app/export/export-page';
import { saveContacts } from '../../../lib/app/contacts/save-contacts';
import { runJobs } from '../../../lib/app/jobs/run-jobs';
import { segmentMoves } from '../../../lib/app/segments/closings';
import { startJob } from '../../../lib/app/jobs/start-job';
import { merge } from '../../../lib/app/pairs/decide';
import { deleteSegment, fieldValues, listSegments, membersOfSegment, saveSegment, tryRule } from '../../../lib/app/segments/segments';
import { showCross, showInsights } from '../../../lib/app/value/insights';
import type { Deps } from '../../../lib/app/deps';
import { addDays } from '../../../lib/domain/day';
import { ana, value } from '../../support/people';
import { sampleFor } from '../../support/sample-records';
import { type Outside, newTestBook, risingId } from '../../support/test-deps';

let deps: Deps;
let outside: Outside;

beforeEach(async () => {
  ({ deps, outside } = await newTestBook('segments'));
  value(await loadSample(deps, await sampleFor(deps)));
  await runJobs(deps);
});

async function names(where: string): Promise<string[]> {
  const { rows } = value(await listContacts(deps, { filter: { where }, sort: { by: 'name', descending: false }, offset: 0, limit: 200 }));
  return rows.map(({ name }) => name);
}

describe('listContacts with a rule', () => {
  it('lists those who meet it, and others after the book has changed', async () => {
    const high = await names('tier = high');
    expect(high).toContain('Olivia Hart');
    expect(await names("tier = high and not name ~ 'olivia'")).toEqual(high.filter((name) => name !== 'Olivia Hart'));
    expect(await names('lifecycle = churned or lifecycle = won-back')).toEqual(['Grace Kim', 'Piotr Nowak']);
    expect(await names('chance > 0 and net12 > 1000000')).toEqual([]);
    expect(await names("tier = high and email ~ '@'")).toEqual(high);
    expect(await names('orders12 < 1')).toEqual(await names('orders12 = 0'));
    const before = (await names("name = 'ana gómez' and orders = 0")).length;
    value(await saveContacts(deps, { items: [{ draft: ana(), requestId: risingId(), provenance: [] }] }));
    expect(await names("name = 'ana gómez' and orders = 0")).toHaveLength(before + 1);
  });
  it('says what is wrong with a rule', async () => {
    const answer = await listContacts(deps, { filter: { where: 'tier =' }, sort: { by: 'name', descending: false }, offset: 0, limit: 1 });
    expect(answer).toMatchObject({ ok: false, failure: { reason: 'invalid', issues: [{ path: 'where', code: 'value' }] } });
  });
});

describe('saveSegment', () => {
  it('keeps a rule with its live count, changes and drops it', async () => {
    const requestId = risingId();
    const { id } = value(await saveSegment(deps, { requestId, name: 'Best', filter: 'tier = high' }));
    expect(value(await saveSegment(deps, { requestId, name: 'Best', filter: 'tier = high' })).id).toBe(id);
    expect(value(await listSegments(deps)).segments).toEqual([
      { id, name: 'Best', filter: 'tier = high', customers: (await names('tier = high')).length },
    ]);
    value(await saveSegment(deps, { requestId: risingId(), id, name: 'Mid', filter: 'tier = mid' }));
    expect(value(await listSegments(deps)).segments[0]).toMatchObject({ name: 'Mid', customers: (await names('tier = mid')).length });
    value(await deleteSegment(deps, { id }));
    expect(value(await listSegments(deps)).segments).toEqual([]);
    expect(await saveSegment(deps, { requestId: risingId(), name: 'Bad', filter: 'tier' })).toMatchObject({ ok: false });
    expect(value(await tryRule(deps, { filter: 'orders > 0' })).customers).toBe((await names('orders > 0')).length);
  });
});

const DAY = 86_400_000;

describe('segmentMoves', () => {
  const closeDay = async (days = 1) => {
    outside.now += days * DAY;
    await startJob(deps, 'rescore');
    await startJob(deps, 'segments');
    await runJobs(deps);
  };
  const steps = async (id: string, days: number) => {
    const { entered, left, since } = value(await segmentMoves(deps, { id, days }));
    return { since, entered: entered.some.map(({ name }) => name).toSorted(), left: left.some.map(({ name }) => name).toSorted() };
  };
  it('SG-1 SG-2 tells who came and who left since, with the reason, from closings that may be made twice', async () => {
    const filter = 'lastorder <= 40';
    const { id } = value(await saveSegment(deps, { requestId: risingId(), name: 'Lately', filter }));
    await runJobs(deps);
    const begin = await names(filter);
    expect(await steps(id, 7)).toEqual({ since: '2026-03-16', entered: [], left: [] });
    await closeDay(20);
    const after = await names(filter);
    const gone = begin.filter((name) => !after.includes(name)).toSorted();
    expect(gone.length).toBeGreaterThan(0);
    expect(await steps(id, 1)).toMatchObject({ entered: [], left: gone });
    await startJob(deps, 'segments');
    await runJobs(deps);
    expect(await steps(id, 1)).toMatchObject({ entered: [], left: gone });
    const { left } = value(await segmentMoves(deps, { id, days: 1 }));
    expect(left.some[0]?.because).toMatchObject({ why: 'turned', turned: [{ condition: filter, holds: false }] });
    // Up to now, before the day is closed; a week later they are no longer news of the week, but of the month.
    outside.now += 8 * DAY;
    expect((await steps(id, 7)).left).not.toEqual(expect.arrayContaining(gone));
    expect((await steps(id, 30)).left).toEqual(expect.arrayContaining(gone));
  });
  it('SG-5 begins anew with another rule, and says who came into the book', async () => {
    const { id } = value(await saveSegment(deps, { requestId: risingId(), name: 'Anas', filter: "name ~ 'ana'" }));
    await runJobs(deps);
    value(await saveContacts(deps, { items: [{ draft: ana(), requestId: risingId(), provenance: [] }] }));
    expect(value(await segmentMoves(deps, { id, days: 1 })).entered.some).toMatchObject([{ because: { why: 'added' } }]);
    value(await saveSegment(deps, { requestId: risingId(), id, name: 'Buyers', filter: 'orders > 0' }));
    expect(await steps(id, 30)).toEqual({ since: undefined, entered: [], left: [] });
    await runJobs(deps);
    expect(await steps(id, 30)).toEqual({ since: '2026-03-16', entered: [], left: [] });
    expect(await segmentMoves(deps, { id: risingId(), days: 1 })).toMatchObject({ ok: false, failure: { reason: 'not-found' } });
  });
});

describe('fieldValues', () => {
  it('names what a field has in the book', async () => {
    const { values } = value(await fieldValues(deps, { field: 'tag' }));
    for (const { value: tag, customers } of values) expect(await names(`tag = '${tag}'`)).toHaveLength(customers);
    expect(values.length).toBeGreaterThan(0);
  });
});

describe('membersOfSegment', () => {
  it('names the customers of a saved segment, and nobody once it is dropped', async () => {
    const { id } = value(await saveSegment(deps, { requestId: risingId(), name: 'Buyers', filter: 'orders > 0' }));
    expect((await membersOfSegment(deps, id))?.size).toBe((await names('orders > 0')).length);
    value(await deleteSegment(deps, { id }));
    expect(await membersOfSegment(deps, id)).toBeUndefined();
  });
});

describe('pageExport with a rule', () => {
  it('takes out those who meet it and nobody else', async () => {
    const window = { sort: { by: 'name', descending: false } as const, offset: 0, limit: 100 };
    const { contacts, total } = value(await pageExport(deps, { ...window, filter: { where: 'tier = high' } }));
    expect(contacts.map(({ name }) => name.full)).toEqual(await names('tier = high'));
    expect(total).toBe(contacts.length);
    expect(await pageExport(deps, { ...window, filter: { where: 'tier' } })).toMatchObject({ ok: false });
  });
});

describe('showInsights', () => {
  it('counts everybody once by tier, stage and cell, and opens as the list of the same people', async () => {
    const insights = value(await showInsights(deps));
    const sum = (values: { customers: number }[]) => values.reduce((total, { customers }) => total + customers, 0);
    expect([sum(insights.tiers), sum(insights.lifecycles)]).toEqual([insights.customers, insights.customers]);
    for (const { tier, customers } of insights.tiers) expect(await names(`tier = ${tier}`)).toHaveLength(customers);
    for (const { r, fm, group, customers } of insights.rfm) {
      expect(customers === 0 || (await names(`group = ${group} and r = ${r}`)).length >= customers, `R ${r} FM ${fm}`).toBe(true);
    }
    for (const { month, size } of insights.cohorts) expect(await names(`cohort = ${month}`)).toHaveLength(size);
    for (const { from, to, customers } of insights.flow)
      expect(await names(`step = ${from}/${to}`), `${from} ${to}`).toHaveLength(customers);
    const buyers = await names('orders > 0');
    expect(sum(insights.rfm)).toBe(buyers.length);
    expect(insights.months.at(-1)).toMatchObject({ partial: true });
    expect(insights.top[0]?.name).toBe('Olivia Hart');
  });
});

describe('the steps of the last 90 days', () => {
  it('open as the list of those who took them, each once, also after they were merged, and end with the days (SG-6)', async () => {
    const [first, second] = value(
      await listContacts(deps, { filter: { where: 'orders > 0' }, sort: { by: 'name', descending: false }, offset: 0, limit: 2 }),
    ).rows;
    const ids = [first?.id ?? '', second?.id ?? ''];
    const day = (ago: number) => addDays('2026-03-16', -ago);
    const steps = [3, 2, 200].flatMap((ago, at) =>
      ids.map((contactId) => ({ contactId, ago, id: `${contactId}:lifecycle:${at}`, from: at === 2 ? 'new' : 'at-risk', to: 'active' })),
    );
    const reason = { code: 'lifecycle.active', params: {} };
    const puts = steps.map(({ ago, ...step }) => ({
      store: 'moves' as const,
      record: { ...step, axis: 'lifecycle' as const, at: outside.now, day: day(ago), reason },
    }));
    await deps.store.commit({ at: deps.now(), by: 'engine', puts, silent: true });
    const counted = async () =>
      value(await showInsights(deps)).flow.find(({ from, to }) => from === 'at-risk' && to === 'active')?.customers ?? 0;
    expect(await counted()).toBe((await names('step = at-risk/active')).length);
    expect(await names('step = at-risk/active')).toEqual(expect.arrayContaining([first?.name, second?.name]));
    const before = await counted();
    value(await merge(deps, { a: ids[0] ?? '', b: ids[1] ?? '', choices: {} }));
    expect(await counted()).toBe(before - 1);
    expect(await names('step = at-risk/active')).toHaveLength(before - 1);
    expect(await names(`step = new/active and name = '${first?.name}'`)).toEqual([]);
  });
});

describe('showCross', () => {
  it('crosses any two dimensions', async () => {
    const cross = value(await showCross(deps, { rows: 'tier', columns: 'lifecycle' }));
    expect(cross.cells.flat().reduce((sum, { customers }) => sum + customers, 0) + cross.others).toBe((await deps.directory()).size);
    const [row, column] = [cross.rows[0] ?? '', cross.columns[0] ?? ''];
    expect(await names(`tier = ${row} and lifecycle = ${column}`)).toHaveLength(cross.cells[0]?.[0]?.customers ?? -1);
  });
});
