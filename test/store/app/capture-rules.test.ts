import { beforeEach, describe, expect, it } from 'vitest';
import { saveContacts } from '../../../lib/app/contacts/save-contacts';
import type { Deps } from '../../../lib/app/deps';
import { knownOnPage } from '../../../lib/app/pages/known-on-page';
import { noteYields } from '../../../lib/app/pages/reader-health';
import { deleteRule, listRules, saveRules } from '../../../lib/app/rules/rules';
import { ana, value } from '../../support/people';
import { newTestBook, risingId } from '../../support/test-deps';

let deps: Deps;

beforeEach(async () => {
  ({ deps } = await newTestBook('rules'));
});

const rule = { origin: 'https://haf.example', selectors: { record: 'ul > li', name: 'b' } };

describe('saveRules', () => {
  it('puts a rule about the same records in the place of the old one', async () => {
    const first = value(await saveRules(deps, { rules: [rule] }));
    const second = value(await saveRules(deps, { rules: [{ ...rule, selectors: { ...rule.selectors, title: 'i' } }] }));
    expect(second.ids).toEqual(first.ids);
    const { rules } = value(await listRules(deps, { origin: rule.origin }));
    expect(rules.map(({ selectors }) => selectors)).toEqual([{ record: 'ul > li', name: 'b', title: 'i' }]);
    expect(value(await listRules(deps, { origin: 'https://other.example' })).rules).toEqual([]);
  });

  it('forgets a deleted one', async () => {
    const { ids } = value(await saveRules(deps, { rules: [rule] }));
    await deleteRule(deps, { id: ids[0] ?? '' });
    expect(value(await listRules(deps, {})).rules).toEqual([]);
    expect(await deleteRule(deps, { id: ids[0] ?? '' })).toMatchObject({ ok: false, failure: { reason: 'not-found' } });
  });
});

describe('noteYields', () => {
  const stopped = async (url: string, yields: { id: string; found: number }[]) => value(await noteYields(deps, { url, yields })).stopped;

  it('says which reader found nothing where it did before: on the page itself, and on one of its kind', async () => {
    expect(await stopped('https://haf.example/p/ana', [{ id: 'github', found: 7 }])).toEqual([]);
    expect(await stopped('https://haf.example/p/ana', [])).toEqual([{ id: 'github', before: 7 }]);
    expect(await stopped('https://haf.example/p/wei', [{ id: 'github', found: 0 }])).toEqual([{ id: 'github', before: 7 }]);
  });

  it('keeps quiet where a reader never found anything, or does not take the page for its own', async () => {
    await stopped('https://haf.example/p/ana', [{ id: 'github', found: 7 }]);
    expect(await stopped('https://haf.example/p/wei', [])).toEqual([]);
    expect(await stopped('https://haf.example/shop/wei', [{ id: 'github', found: 0 }])).toEqual([]);
    expect(await stopped('https://haf.example/p/ana', [{ id: 'github', found: 2 }])).toEqual([]);
  });

  it('says nothing of a rule that was deleted', async () => {
    const { ids } = value(await saveRules(deps, { rules: [rule] }));
    const id = `rule:${ids[0]}`;
    await stopped('https://haf.example/team', [{ id, found: 3 }]);
    expect(await stopped('https://haf.example/team', [{ id, found: 0 }])).toEqual([{ id, before: 3 }]);
    await deleteRule(deps, { id: ids[0] ?? '' });
    expect(await stopped('https://haf.example/team', [])).toEqual([]);
  });

  it('is about the site and no news to anybody: the change log does not grow', async () => {
    const before = await deps.store.changesAfter(0, 100);
    await stopped('https://haf.example/p/ana', [{ id: 'github', found: 7 }]);
    expect(await deps.store.changesAfter(0, 100)).toEqual(before);
  });
});

describe('knownOnPage', () => {
  it('finds who was captured from a page whatever way it was reached, and starts no re-score', async () => {
    const captured = { url: 'https://acme.example/team', title: 'Team' };
    await saveContacts(deps, { items: [{ draft: ana(), requestId: risingId(), provenance: [], captured }] });
    expect(await deps.store.jobs()).toEqual([]);
    const { contacts } = value(await knownOnPage(deps, { url: 'http://www.acme.example/team/?utm_source=x', drafts: [ana()] }));
    expect(contacts).toMatchObject([{ name: 'Ana Gómez', draft: 0, changes: [] }]);
    expect(value(await knownOnPage(deps, { url: 'https://acme.example/contact', drafts: [ana()] })).contacts).toEqual([]);
  });
});
