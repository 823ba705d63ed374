import { describe, expect, it } from 'vitest';
import { captureThread } from '../../../lib/capture/thread/capture-thread';
import { readThread } from '../../../lib/capture/thread/read-thread';
import { threadLog } from '../../../lib/capture/thread/thread-log';
import { mailHtmlFixture, readMailHtml } from '../../support/mail-fixture';

const OPTIONS = { country: 'SE', currency: 'EUR', now: 1_000, never: [], own: [] };

function read(name: string) {
  const { html, url } = mailHtmlFixture(name);
  const answer = readMailHtml(html, url);
  const found = readThread({ ...answer, frame: 3 }, OPTIONS);
  if (!found) throw new Error(`${name} was not read`);
  return found;
}

describe('captureThread', () => {
  it('gives what a signature says to its writer and to nobody else', () => {
    const { capture } = read('roundcube--elastic-preview');
    const [nadia, lin] = capture.candidates;
    expect(nadia?.draft).toMatchObject({
      name: { full: 'Nadia Färber-Lind' },
      emails: [{ address: 'nadia.farber@holmsund-press.example' }],
      phones: [{ e164: '+46901234560' }, { e164: '+46701740612' }],
      orgs: [{ title: 'Maintenance Manager', name: 'Holmsund Press AB' }],
      profiles: [{ service: 'linkedin', handle: 'nadia-farber-lind' }],
    });
    expect(nadia?.draft.addresses).toHaveLength(1);
    expect(lin?.draft).toMatchObject({ emails: [{ address: 'xiaowen.lin@haitai-seals.example' }], phones: [], orgs: [], addresses: [] });
  });

  it('says of every value which mail it stands in, and where on the page', () => {
    const { capture } = read('roundcube--elastic-preview');
    const [nadia] = capture.candidates;
    const phone = nadia?.provenance.find(({ field }) => field === 'phones.0');
    expect(phone).toMatchObject({
      extractor: 'signature@1',
      title: 'Seal kits for press line 3',
      at: new Date(2026, 9, 5, 8, 30).getTime(),
    });
    expect(nadia?.fields.find(({ kind }) => kind === 'phone')?.path).toMatch(/^html\.0\/body/);
  });

  it('makes no contact of the user and gives a role mailbox to its company', () => {
    const { capture, people } = read('roundcube--elastic-preview');
    expect(people.map(({ mailbox, judgement }) => [mailbox.address, judgement.kind])).toEqual([
      ['nadia.farber@holmsund-press.example', 'person'],
      ['rep@northquay.example', 'self'],
      ['xiaowen.lin@haitai-seals.example', 'person'],
      ['orders@holmsund-press.example', 'role'],
    ]);
    const org = capture.candidates.find(({ type }) => type === 'org');
    expect(org?.draft.emails.map(({ address }) => address)).toEqual(['orders@holmsund-press.example']);
  });

  it('believes nothing that is no reading', () => {
    expect(readThread({ messages: [{ from: 'x' }] }, OPTIONS)).toBeUndefined();
    expect(readThread(null, OPTIONS)).toBeUndefined();
  });

  it('keeps a thread of nobody but the user empty', () => {
    const { thread } = read('gmail--thread-folded');
    const alone = { ...thread, own: thread.messages.flatMap(({ from, to }) => [from, ...to].flatMap((box) => box?.address ?? [])) };
    expect(captureThread(alone, { ...OPTIONS, page: { url: 'https://mail.example/', title: '', lang: '' } }).capture.candidates).toEqual(
      [],
    );
  });
});

describe('threadLog', () => {
  it('gives each mail to each known participant once, without quote and signature', () => {
    const { thread } = read('gmail--thread-folded');
    const contacts = new Map([
      ['hanna.virtanen@resinlab.example', { contactId: '01980000-0000-7000-8000-000000000001' }],
      ['jari.laine@resinlab.example', { contactId: '01980000-0000-7000-8000-000000000002' }],
    ]);
    const entries = threadLog(thread, contacts, { text: 'new', never: [], now: 5, url: 'https://mail.google.com/' });
    expect(entries.map(({ message, mail }) => [message, mail.draft.contactId.slice(-1), mail.draft.direction])).toEqual([
      [0, '1', 'in'],
      [1, '1', 'out'],
      [2, '1', 'in'],
      [2, '2', 'in'],
    ]);
    expect(entries[1]?.mail.draft).toMatchObject({ subject: 'Trial of the resin sampler', text: 'Dear Hanna,\nwe ship it on Monday.' });
    expect(entries[2]?.mail.draft.text).not.toContain('Head of Laboratory');
    expect(new Set(entries.map(({ mail }) => mail.draft.externalId)).size).toBe(4);
    expect(threadLog(thread, contacts, { text: 'none', never: [], now: 5, url: '' })[1]?.mail.draft.text).toBeUndefined();
    expect(threadLog(thread, contacts, { text: 'new', never: ['resinlab.example'], now: 5, url: '' })).toEqual([]);
  });
});
