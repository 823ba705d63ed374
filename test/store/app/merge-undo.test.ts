import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { logInteraction, saveOrder } from '../../../lib/app/children/log';
import { saveContacts } from '../../../lib/app/contacts/save-contacts';
import { showCard } from '../../../lib/app/contacts/show-card';
import { updateContact } from '../../../lib/app/contacts/update-contact';
import type { Deps } from '../../../lib/app/deps';
import { differ, merge, undoLink } from '../../../lib/app/pairs/decide';
import type { Contact } from '../../../lib/domain/contact/contact';
import { components, isActive } from '../../../lib/domain/link/components';
import type { Link } from '../../../lib/domain/link/link';
import { project } from '../../../lib/domain/link/projection';
import type { StoreName } from '../../../lib/store/store';
import { draftOf } from '../../support/contact-builder';
import { value } from '../../support/people';
import { type Outside, newTestBook, risingId } from '../../support/test-deps';

const DAY = 86_400_000;
const CHILDREN: readonly StoreName[] = ['provenance', 'interactions', 'orders', 'cases', 'tasks', 'rewards', 'deals'];
const CONSENTS = ['granted', 'denied', undefined] as const;

let deps: Deps;
let outside: Outside;

async function openBook(): Promise<void> {
  ({ deps, outside } = await newTestBook('merge-undo'));
}
beforeEach(openBook);

/** Six people, each first seen on another day, with an order, a call and a word about mail of their own. */
async function sixPeople(): Promise<string[]> {
  const ids: string[] = [];
  for (let at = 0; at < 6; at += 1) {
    outside.now += DAY;
    const consent = CONSENTS[at % 3];
    const draft = draftOf(`Person ${'abcdef'[at]}`, {
      emails: [`p${at}@acme.example`, 'all@acme.example'],
      org: `Acme ${at}`,
      note: `note ${at}`,
      consent: consent ? { email: consent } : {},
    });
    const { saved } = value(await saveContacts(deps, { items: [{ draft, requestId: risingId(), provenance: [] }] }));
    const id = saved[0]?.id ?? '';
    ids.push(id);
    const total = 100 * (at + 1);
    const order = { contactId: id, type: 'order' as const, at: outside.now, status: 'paid' as const, lines: [], total, currency: 'USD' };
    value(await saveOrder(deps, { requestId: risingId(), draft: order }));
    value(await logInteraction(deps, { requestId: risingId(), draft: { contactId: id, type: 'call', at: outside.now } }));
  }
  return ids;
}

const all = <N extends StoreName>(name: N) => deps.store.scan(name, undefined, 1000);
const allChildren = () => Promise.all(CHILDREN.map(all));
const links = (): Promise<Link[]> => all('links');
const contacts = (): Promise<Contact[]> => all('contacts');

/** What is shown of each customer, told by the records and the edges that survive, without looking at what was derived on the way. */
async function expected() {
  const surviving = (await links()).filter(isActive);
  const records = await contacts();
  const roots = components(
    records.map(({ id }) => id),
    surviving,
  );
  const orders = await all('orders');
  return [...Map.groupBy(records, ({ id }) => roots.get(id) ?? id)]
    .map(([id, members]) => ({
      id,
      members: members.map((member) => member.id).sort(),
      shown: project(members, surviving).shown,
      mail: members.some(({ consent }) => consent.email === 'denied')
        ? 'denied'
        : members.find(({ consent }) => consent.email)?.consent.email,
      firstSeen: Math.min(...members.map(({ createdAt }) => createdAt)),
      net: orders.filter(({ contactId }) => members.some((member) => member.id === contactId)).reduce((sum, { total }) => sum + total, 0),
    }))
    .sort((x, y) => (x.id < y.id ? -1 : 1));
}

/** The same as the book itself has it: roots, card, value and list. */
async function found() {
  const directory = await deps.directory();
  const shown = [];
  for (const { id } of await contacts()) {
    const card = value(await showCard(deps, id));
    if (card.id !== id) continue;
    shown.push({
      id,
      members: card.members.map((member) => member.id).sort(),
      shown: card.shown,
      mail: card.shown.consent.email,
      firstSeen: directory.row(id)?.createdAt,
      net: card.standing?.aggregate.net,
    });
  }
  expect(directory.size).toBe(shown.length);
  return shown.sort((x, y) => (x.id < y.id ? -1 : 1));
}

describe('a merge and its undo in a real book', () => {
  it('leave every record and every child as it was, apart from the edge and the log (MG-1, MG-5)', async () => {
    const [a = '', b = ''] = await sixPeople();
    const [before, children, view] = [await contacts(), await allChildren(), await found()];
    const { link } = value(await merge(deps, { a, b, choices: { note: a } }));
    expect(await contacts()).toEqual(before);
    expect(await allChildren()).toEqual(children);
    value(await undoLink(deps, { id: link.id }));
    expect(await contacts()).toEqual(before);
    expect(await allChildren()).toEqual(children);
    expect(await found()).toEqual(view);
    expect((await links()).map(({ type }) => type).sort()).toEqual(['different', 'same']);
  });

  it('keep an edit, an order and a note that came in between with the record that they were made on', async () => {
    const [a = '', b = ''] = await sixPeople();
    const { link } = value(await merge(deps, { a, b, choices: {} }));
    const record = await deps.store.get('contacts', b);
    value(await updateContact(deps, { id: b, rev: record?.rev ?? '', patch: { occupation: 'Buyer' } }));
    value(await logInteraction(deps, { requestId: risingId(), draft: { contactId: a, type: 'note', at: outside.now, text: 'asked' } }));
    const order = { contactId: b, type: 'order' as const, at: outside.now, status: 'paid' as const, lines: [], total: 5, currency: 'USD' };
    value(await saveOrder(deps, { requestId: risingId(), draft: order }));
    expect(value(await showCard(deps, a)).standing?.aggregate.net).toBe(305);
    value(await undoLink(deps, { id: link.id }));
    const [first, second] = [value(await showCard(deps, a)), value(await showCard(deps, b))];
    expect([first.shown.occupation, second.shown.occupation]).toEqual([undefined, 'Buyer']);
    expect([first.standing?.aggregate.net, second.standing?.aggregate.net]).toEqual([100, 205]);
    const notes = (await all('interactions')).filter(({ type }) => type === 'note');
    expect(notes.map(({ contactId }) => contactId)).toEqual([a]);
  });

  it('come in any sequence and order to what the surviving edges alone say (MG-9, PJ-3, PJ-5)', { timeout: 120_000 }, async () => {
    const step = fc.record({ act: fc.constantFrom('merge', 'merge', 'undo', 'differ'), x: fc.nat(5), y: fc.nat(5), pick: fc.nat(20) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        await openBook();
        const ids = await sixPeople();
        const [records, children] = [await contacts(), await allChildren()];
        for (const { act, x, y, pick } of steps) {
          const [a = '', b = ''] = [ids[x], ids[y]];
          outside.now += 1000;
          if (act === 'merge') await merge(deps, { a, b, choices: pick % 3 === 0 ? { name: a } : {} });
          else if (act === 'differ') await differ(deps, { a, b });
          else await undoLink(deps, { id: (await links())[pick]?.id ?? risingId() });
        }
        expect(await contacts()).toEqual(records);
        expect(await allChildren()).toEqual(children);
        expect(await found()).toEqual(await expected());
        for (const link of (await links()).filter((each) => each.type === 'same' && isActive(each)).toReversed())
          value(await undoLink(deps, { id: link.id }));
        expect((await found()).map(({ members }) => members.length)).toEqual([1, 1, 1, 1, 1, 1]);
        expect(outside.errors).toEqual([]);
      }),
      { numRuns: 6, seed: 5 },
    );
  });
});
