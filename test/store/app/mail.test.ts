import { beforeEach, describe, expect, it } from 'vitest';
import { pageTimeline } from '../../../lib/app/contacts/page-timeline';
import { saveContacts } from '../../../lib/app/contacts/save-contacts';
import type { Deps } from '../../../lib/app/deps';
import { logMail, loggedMail } from '../../../lib/app/mail/log-mail';
import { signatureNews } from '../../../lib/app/mail/signature-news';
import { merge } from '../../../lib/app/pairs/decide';
import { saveTask } from '../../../lib/app/tasks/change-task';
import type { Request } from '../../../lib/messaging/protocol';
import { ana, person, value } from '../../support/people';
import { type Outside, newTestBook, risingId } from '../../support/test-deps';

type Mail = Request<'mail.log'>['mails'][number];
const HOUR = 3_600_000;

let outside: Outside;
let deps: Deps;
let contactId = '';

beforeEach(async () => {
  ({ deps, outside } = await newTestBook('mail'));
  const { saved } = value(await saveContacts(deps, { items: [{ draft: ana(), provenance: [], requestId: risingId() }] }));
  contactId = saved[0]?.id ?? '';
});

function mail(name: string, more: Partial<Mail['draft']> = {}): Mail {
  return {
    draft: {
      contactId,
      type: 'email',
      at: outside.now,
      direction: 'in',
      participants: [{ role: 'from', address: 'ana@acme.example' }],
      subject: 'Pumps',
      source: 'mail',
      externalId: name,
      ...more,
    },
    timed: true,
    threadKey: 'mail:pumps',
  };
}

const log = async (...mails: Mail[]) => value(await logMail(deps, { mails, own: [], requestId: risingId() }));

async function waitForReply(cause: string): Promise<string> {
  const draft = {
    contactId,
    title: 'No reply',
    due: outside.now + 72 * HOUR,
    allDay: true,
    anchor: 'due' as const,
    alarms: [],
    priority: 'normal' as const,
    status: 'needs-action' as const,
  };
  return value(await saveTask(deps, { requestId: risingId(), draft: { ...draft, recipe: { id: 'no-reply', cause } } })).id;
}

describe('logMail', () => {
  it('logs a mail once, by its name, and by its sender and minute where it was read in another way', async () => {
    expect(await log(mail('a#1'))).toEqual({ logged: 1, known: 0, dismissed: 0 });
    expect(await log(mail('a#1'))).toEqual({ logged: 0, known: 1, dismissed: 0 });
    expect(await log(mail('<id@acme.example>', { at: outside.now + 30_000 - (outside.now % 60_000) }))).toMatchObject({
      logged: 0,
      known: 1,
    });
    expect(await log(mail('b#2', { at: outside.now + HOUR }), mail('b#2', { at: outside.now + HOUR }))).toMatchObject({
      logged: 1,
      known: 1,
    });
    expect(await log({ ...mail('c'), timed: false })).toMatchObject({ logged: 1 });
    expect(value(await loggedMail(deps, { mails: [mail('z', { at: outside.now + 9 * HOUR }), mail('a#1')] })).logged).toEqual([1]);
  });

  it('answers a repeated request as it did the first time', async () => {
    const request = { mails: [mail('a')], own: [], requestId: risingId() };
    expect(value(await logMail(deps, request))).toEqual({ logged: 1, known: 0, dismissed: 0 });
    expect(value(await logMail(deps, request))).toEqual({ logged: 1, known: 0, dismissed: 0 });
  });

  it('ends the reminder that waited for this reply, and no other', async () => {
    const waiting = await waitForReply('mail:pumps');
    const other = await waitForReply('mail:valves');
    await log(mail('before', { at: outside.now - HOUR }), mail('mine', { at: outside.now + HOUR, direction: 'out' }));
    expect((await deps.store.get('tasks', waiting))?.status).toBe('needs-action');
    outside.now += 2 * HOUR;
    expect(await log(mail('reply'))).toMatchObject({ dismissed: 1 });
    expect((await deps.store.get('tasks', waiting))?.status).toBe('completed');
    expect((await deps.store.get('tasks', other))?.status).toBe('needs-action');
  });

  it("learns the user's own addresses, each once", async () => {
    await logMail(deps, { mails: [mail('a')], own: ['Me@Firm.example'], requestId: risingId() });
    await logMail(deps, { mails: [mail('b', { at: outside.now + HOUR })], own: ['me@firm.example'], requestId: risingId() });
    expect((await deps.settings()).mail.own).toEqual(['me@firm.example']);
  });

  it('leaves out whom the book has no more', async () => {
    expect(await log(mail('a', { contactId: risingId() }))).toEqual({ logged: 0, known: 0, dismissed: 0 });
  });
});

describe('pageTimeline', () => {
  it('shows a mail once that two people got who are one customer by now', async () => {
    const { saved } = value(await saveContacts(deps, { items: [{ draft: person('Ana G.'), provenance: [], requestId: risingId() }] }));
    const other = saved[0]?.id ?? '';
    await log(
      mail('m#1 ana@acme.example'),
      mail('m#1 ana@home.example', { contactId: other }),
      mail('m#2 ana@home.example', { contactId: other, at: outside.now + HOUR }),
    );
    const mails = async () =>
      value(await pageTimeline(deps, { id: contactId, limit: 20 })).entries.filter((entry) => entry.of === 'interaction').length;
    expect(await mails()).toBe(1);
    value(await merge(deps, { a: contactId, b: other, choices: {} }));
    expect(await mails()).toBe(2);
  });
});

describe('signatureNews', () => {
  it('proposes another title, and writes nothing', async () => {
    const before = await deps.store.get('contacts', contactId);
    const [work] = ana().orgs;
    const draft = { ...ana(), orgs: [{ id: 'o', name: work?.name ?? 'Acme', title: 'Board member', current: true }] };
    const { contacts } = value(await signatureNews(deps, { people: [{ id: contactId, draft }] }));
    expect(contacts[0]?.changes.map(({ to }) => to).join(' ')).toContain('Board member');
    expect(await deps.store.get('contacts', contactId)).toEqual(before);
    expect(value(await signatureNews(deps, { people: [{ id: contactId, draft: ana() }] })).contacts).toEqual([]);
  });

  it('takes what a signature leaves out for no change', async () => {
    const draft = { ...ana(), phones: [], addresses: [], orgs: [] };
    expect(value(await signatureNews(deps, { people: [{ id: contactId, draft }] })).contacts).toEqual([]);
  });
});
