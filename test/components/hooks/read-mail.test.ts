import { describe, expect, it } from 'vitest';
import { bestFrame, isSameMail, readingOfMail } from '../../../components/hooks/read-mail';
import { correspondentsOf } from '../../../components/hooks/use-thread-front';
import type { MailReading } from '../../../lib/capture/page/mail/mail-reading';

const mail = (adapter: string, more: Partial<MailReading> = {}): MailReading => ({
  version: 1,
  url: 'https://mail.example/',
  title: '',
  lang: 'en',
  adapter,
  own: ['me@us.example'],
  messages: [{ from: { name: 'Ana', address: 'ana@acme.example' }, to: [{ address: 'me@us.example' }], cc: [], body: [], path: '' }],
  took: 1,
  ...more,
});

describe('bestFrame', () => {
  it('takes the frame in which a known site shows a mail, before the labels of any other', () => {
    const frames = [
      { frame: 0, reading: mail('roundcube@1', { closed: true, messages: [] }) },
      { frame: 3, reading: mail('mail-generic@1') },
      { frame: 7, reading: mail('roundcube@1') },
    ];
    expect(bestFrame(frames)).toMatchObject({ mail: { frame: 7 }, onSite: true });
  });

  it('believes no header in a frame of a mail site on which no mail is open', () => {
    const frames = [
      { frame: 0, reading: mail('gmail@1', { closed: true, messages: [] }) },
      { frame: 2, reading: mail('mail-generic@1') },
    ];
    expect(bestFrame(frames)).toEqual({ onSite: true });
  });

  it('takes what labels say where there is no mail site, and a changed site for one', () => {
    expect(bestFrame([{ frame: 0, reading: mail('mail-generic@1') }])).toMatchObject({ mail: { frame: 0 }, onSite: false });
    expect(bestFrame([{ frame: 0, reading: mail('mail-generic@1', { changed: true, messages: [] }) }])).toMatchObject({
      mail: { changed: true },
      onSite: true,
    });
    expect(bestFrame([{ frame: 0, reading: null }])).toEqual({ onSite: false });
  });
});

describe('readingOfMail', () => {
  it('has people looked up by the addresses of the thread, and not the user', () => {
    const { thread } = readingOfMail({ ...mail('gmail@1'), frame: 0 });
    expect(thread?.messages.flatMap(({ participants }) => participants.map(({ address }) => address))).toEqual(['ana@acme.example']);
  });
});

describe('isSameMail', () => {
  it('tells another thread, and another mail of it', () => {
    const one = { ...mail('gmail@1', { threadId: 'a' }), frame: 0 };
    expect(isSameMail(one, structuredClone(one))).toBe(true);
    expect(isSameMail(one, { ...one, threadId: 'b' })).toBe(false);
    expect(isSameMail(one, { ...one, messages: [...one.messages, ...one.messages] })).toBe(false);
    expect(isSameMail(one, undefined)).toBe(false);
  });
});

describe('correspondentsOf', () => {
  it('names the latest writer first, then whom the user wrote to, and never the user', () => {
    const [first] = mail('x@1').messages;
    if (!first) throw new Error('no mail');
    const reply = { ...first, from: { address: 'me@us.example' }, to: [{ address: 'Bo@acme.example' }, { address: 'ana@acme.example' }] };
    expect(correspondentsOf({ own: ['me@us.example'], messages: [first, reply] })).toEqual(['ana@acme.example', 'bo@acme.example']);
    expect(correspondentsOf({ own: [], messages: [], composing: [{ address: 'cy@acme.example' }] })).toEqual(['cy@acme.example']);
  });
});
