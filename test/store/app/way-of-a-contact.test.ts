import { beforeEach, describe, expect, it } from 'vitest';
import { saveOrder } from '../../../lib/app/children/log';
import { classifyDrafts } from '../../../lib/app/contacts/classify-drafts';
import { search } from '../../../lib/app/contacts/find-contacts';
import { pageTimeline } from '../../../lib/app/contacts/page-timeline';
import { saveContacts } from '../../../lib/app/contacts/save-contacts';
import { showCard } from '../../../lib/app/contacts/show-card';
import { updateContact } from '../../../lib/app/contacts/update-contact';
import type { Deps } from '../../../lib/app/deps';
import { runJobs } from '../../../lib/app/jobs/run-jobs';
import { differ, merge, undoLink } from '../../../lib/app/pairs/decide';
import { pageLinks } from '../../../lib/app/pairs/merge-log';
import { pagePairs, viewPair } from '../../../lib/app/pairs/review';
import type { ContactDraft } from '../../../lib/domain/contact/contact';
import { ana, chen, person, value, wei } from '../../support/people';
import { type Outside, newTestBook, risingId } from '../../support/test-deps';

const DAY = 86_400_000;

let deps: Deps;
let outside: Outside;

beforeEach(async () => {
  ({ deps, outside } = await newTestBook('way'));
});

async function save(draft: ContactDraft, onto?: string): Promise<string> {
  const item = {
    draft,
    onto,
    requestId: risingId(),
    captured: { url: 'https://acme.example/team', title: 'Team' },
    provenance: [{ field: 'name', at: outside.now, extractor: 'test@1', method: 'structured' as const, confidence: 1 }],
  };
  return value(await saveContacts(deps, { items: [item] })).saved[0]?.id ?? '';
}
async function names(text: string): Promise<string[]> {
  return value(await search(deps, { text, limit: 20 })).hits.map(({ row }) => row.name);
}

describe('saveContacts', () => {
  it('makes a contact that search, card and timeline show at once', async () => {
    const id = await save(ana());
    expect(await names('gomez')).toEqual(['Ana Gómez']);
    const card = value(await showCard(deps, id));
    expect(card.shown.emails.map(({ address }) => address)).toEqual(['ana@acme.example']);
    expect(card.provenance.map(({ field }) => field)).toEqual(['name']);
    expect(value(await pageTimeline(deps, { id, limit: 10 })).entries.map((entry) => entry.of)).toEqual(['interaction']);
    expect(outside.errors).toEqual([]);
  });

  it('saves the same request once', async () => {
    const item = { draft: ana(), requestId: risingId(), provenance: [] };
    const [first, second] = [await saveContacts(deps, { items: [item] }), await saveContacts(deps, { items: [item] })];
    expect(value(first)).toEqual(value(second));
    expect(await deps.store.count('contacts')).toBe(1);
  });

  it('adds to an existing contact without touching what is there', async () => {
    const id = await save(ana());
    await save(
      person('A. Gómez', { emails: [{ id: 'e1', address: 'ana.gomez@home.example' }], orgs: [{ id: 'o1', name: 'Other', current: true }] }),
      id,
    );
    const { shown } = value(await showCard(deps, id));
    expect(shown.name.full).toBe('Ana Gómez');
    expect(shown.emails.map(({ address }) => address)).toEqual(['ana@acme.example', 'ana.gomez@home.example']);
    expect(await deps.store.count('contacts')).toBe(1);
  });
});

describe('classifyDrafts', () => {
  it('says known, possible or new, with the reason', async () => {
    await save(ana());
    await save(wei());
    const { results } = value(
      await classifyDrafts(deps, {
        drafts: [ana(), chen(), person('Tom Becker', { emails: [{ id: 'e1', address: 'tom@becker.example' }] })],
      }),
    );
    expect(results.map(({ state }) => state)).toEqual(['known', 'known', 'new']);
    expect(results[1]?.matches[0]?.evidence.some(({ comparison, level }) => comparison === 'phone' && level === 'same')).toBe(true);
  });
});

describe('merge and undoLink', () => {
  it('shows one customer, then both again, in any order, and remembers that they differ', async () => {
    const [a, b] = [await save(wei()), await save(chen())];
    const queue = value(await pagePairs(deps, { offset: 0, limit: 10 }));
    expect(queue.pairs.map(({ a: x, b: y }) => [x.id, y.id])).toEqual([[a, b]]);
    expect(value(await viewPair(deps, { a, b })).counts.a.interactions).toBe(1);
    const before = await Promise.all([deps.store.get('contacts', a), deps.store.get('contacts', b)]);

    const { link } = value(await merge(deps, { a, b, choices: {} }));
    expect(value(await showCard(deps, b)).members.map(({ id }) => id)).toEqual([a, b]);
    expect(await names('13800138000')).toHaveLength(1);
    expect(value(await pagePairs(deps, { offset: 0, limit: 10 })).total).toBe(0);

    value(await undoLink(deps, { id: link.id }));
    expect(await names('13800138000')).toHaveLength(2);
    expect(await Promise.all([deps.store.get('contacts', a), deps.store.get('contacts', b)])).toEqual(before);
    expect(value(await pagePairs(deps, { offset: 0, limit: 10 })).total).toBe(0);
    const again = value(await showCard(deps, a)).members[0];
    value(
      await updateContact(deps, {
        id: a,
        rev: again?.rev ?? '',
        patch: { name: { full: '陈伟', surname: '陈', given: '伟', nickname: 'Wei' } },
      }),
    );
    expect(value(await pagePairs(deps, { offset: 0, limit: 10 })).total).toBe(0);
    expect(outside.errors).toEqual([]);
  });

  it('keeps every decision in the log, newest first, with the names as they were recorded', async () => {
    const [a, b, c] = [await save(wei()), await save(chen()), await save(ana())];
    const { link } = value(await merge(deps, { a, b, choices: {} }));
    outside.now += 1000;
    value(await differ(deps, { a, b: c }));
    outside.now += 1000;
    value(await undoLink(deps, { id: link.id }));
    const { links, total } = value(await pageLinks(deps, { offset: 0, limit: 10 }));
    expect(total).toBe(3);
    expect(links.map((row) => [row.link.type, row.a.name, row.b.name, row.link.undoneAt !== undefined])).toEqual([
      ['different', '陈伟', 'Chen Wei', false],
      ['different', '陈伟', 'Ana Gómez', false],
      ['same', '陈伟', 'Chen Wei', true],
    ]);
    expect(links[1]?.b.rootId).toBe(c);
    expect(value(await pageLinks(deps, { offset: 2, limit: 10 })).links.map((row) => row.link.id)).toEqual([link.id]);
  });

  it('keeps "not the same" through another look', async () => {
    const [a, b] = [await save(wei()), await save(chen())];
    value(await differ(deps, { a, b }));
    await save(chen(), b);
    expect(value(await pagePairs(deps, { offset: 0, limit: 10 })).total).toBe(0);
  });

  it('sums the orders of both while they are one', async () => {
    const [a, b] = [await save(wei()), await save(chen())];
    for (const contactId of [a, b]) await order(contactId, 5000);
    const { link } = value(await merge(deps, { a, b, choices: {} }));
    expect(value(await showCard(deps, a)).standing?.aggregate.net).toBe(10_000);
    value(await undoLink(deps, { id: link.id }));
    expect(value(await showCard(deps, a)).standing?.aggregate.net).toBe(5000);
    expect(value(await showCard(deps, b)).standing?.aggregate.net).toBe(5000);
  });
});

function order(contactId: string, total: number) {
  return saveOrder(deps, {
    requestId: risingId(),
    draft: { contactId, type: 'order', at: outside.now - DAY, status: 'paid', lines: [], total, currency: 'USD' },
  });
}

describe('saveOrder', () => {
  it('moves the customer from prospect, with the reason, and reaches the directory', async () => {
    const id = await save(ana());
    expect(value(await search(deps, { text: 'ana', limit: 1 })).hits[0]?.row.lifecycle).toBe('prospect');
    value(await order(id, 12_300));
    await runJobs(deps);
    const { standing } = value(await showCard(deps, id));
    expect(standing?.lifecycle).toBe('new');
    expect(standing?.tier).toBeDefined();
    expect(standing?.reasons.length).toBeGreaterThan(0);
    expect(value(await search(deps, { text: 'ana', limit: 1 })).hits[0]?.row).toMatchObject({ net12: 12_300, lifecycle: 'new' });
    expect((await deps.store.jobs()).map(({ state }) => state)).toEqual(['done']);
    expect(outside.errors).toEqual([]);
  });
});
