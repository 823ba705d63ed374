import { describe, expect, it } from 'vitest';
import { fileMessage, fileThreads, ownAddresses, type FileMail, type FileMessage } from '../../../lib/capture/mail/mail-file';
import { mailboxPeople } from '../../../lib/capture/mail/mailbox-people';
import { mailLines } from '../../support/mail-lines';

const ME = 'rep@sidecard.example';

function mail(id: string, from: string, to: string, more: Partial<FileMail> & { text?: string } = {}): FileMessage {
  const { text = 'Hello.', ...rest } = more;
  const participants: FileMail['participants'] = [
    { role: 'from', address: from },
    { role: 'to', address: to },
  ];
  return fileMessage({ id, references: [], subject: 'Offer', participants, headers: {}, ...rest }, mailLines(text));
}

describe('fileMessage', () => {
  it('keeps what the writer wrote, with a name that is the same each time the file is read', () => {
    const read = () => mail('m1', 'Ada@Lantern.example', ME, { date: 'Mon, 16 Mar 2026 10:00:00 +0100', text: 'Yes.\n\n> When?' });
    expect(read()).toMatchObject({
      id: 'm1',
      at: Date.UTC(2026, 2, 16, 9),
      from: { address: 'ada@lantern.example' },
      body: [{ text: 'Yes.' }],
    });
    const nameless = (text: string) => fileMessage({ references: [], subject: 'x', participants: [], headers: {} }, mailLines(text)).id;
    expect(nameless('a')).toBe(nameless('a'));
    expect(nameless('a')).not.toBe(nameless('b'));
  });
});

describe('fileThreads', () => {
  it('puts mails together that refer to each other, and answers without references by their subject', () => {
    const threads = fileThreads(
      [
        mail('m1', 'ada@lantern.example', ME, { date: '2026-03-16T10:00:00Z' }),
        mail('m2', ME, 'ada@lantern.example', { references: ['m1'], subject: 'Another word', date: '2026-03-17T10:00:00Z' }),
        mail('m3', 'ada@lantern.example', ME, { subject: 'AW: Offer', date: '2026-03-18T10:00:00Z' }),
        mail('m4', 'bo@ek.example', ME, { subject: 'Invoice', date: '2026-03-19T10:00:00Z' }),
      ],
      'mbox@1',
      [ME],
    );
    expect(threads.map(({ subject, messages }) => [subject, messages.map(({ id, direction }) => `${id} ${direction}`)])).toEqual([
      ['Invoice', ['m4 in']],
      ['Offer', ['m1 in', 'm2 out', 'm3 in']],
    ]);
  });

  it('holds a mail once that is in the file twice, and ends for mails that refer in circles', () => {
    const twice = [
      mail('m1', 'a@x.example', ME),
      mail('m1', 'a@x.example', ME),
      mail('m2', 'a@x.example', ME, { references: ['m2', 'm3'] }),
      mail('m3', 'a@x.example', ME, { references: ['m2'] }),
    ];
    expect(
      fileThreads(twice, 'mbox@1', [])
        .flatMap(({ messages }) => messages.map(({ id }) => id))
        .toSorted(),
    ).toEqual(['m1', 'm2', 'm3']);
  });
});

describe('ownAddresses', () => {
  it('learns whom mails were delivered to, and who is in nearly all of them', () => {
    expect(ownAddresses([mail('m', 'a@x.example', ME, { headers: { 'delivered-to': `<${ME}>` } })], ['old@own.example'])).toEqual([
      'old@own.example',
      ME,
    ]);
    const box = Array.from({ length: 30 }, (_, i) => mail(`m${i}`, i % 2 ? ME : `a${i}@x.example`, i % 2 ? `a${i}@x.example` : ME));
    expect(ownAddresses(box, [])).toEqual([ME]);
  });

  it('does not take the one writer of a few mails for the user', () => {
    expect(ownAddresses([mail('m1', 'a@x.example', ME), mail('m2', 'a@x.example', ME)], [])).toEqual([]);
  });
});

describe('mailboxPeople', () => {
  const box = [
    ...Array.from({ length: 9 }, (_, i) => mail(`a${i}`, 'ada@lantern.example', ME, { date: `2026-03-0${i + 1}T10:00:00Z` })),
    mail('b', ME, 'bo@ek.example'),
    mail('n', 'no-reply@shop.example', ME),
    mail('l', 'cy@lantern.example', ME, { headers: { precedence: 'bulk' } }),
  ];
  const threads = fileThreads(box, 'mbox@1', [ME]);

  it('chooses those who write most, without the user, machines and circulars', () => {
    const { people, left } = mailboxPeople(threads, { own: [ME], never: [] });
    expect(people.map(({ mailbox, wrote, got }) => [mailbox.address, wrote, got])).toEqual([
      ['ada@lantern.example', 9, 0],
      ['bo@ek.example', 0, 1],
    ]);
    expect(left).toBe(0);
  });

  it('reads the latest mails of each for the signature, and tells how many people are left out', () => {
    const { slices, left } = mailboxPeople(threads, { own: [ME], never: [] }, { people: 1, mails: 2, slice: 60 });
    expect(slices.flatMap(({ messages }) => messages.map(({ id }) => id))).toEqual(['a7', 'a8']);
    expect(left).toBe(1);
  });

  it('leaves out of whom nothing is kept', () => {
    expect(mailboxPeople(threads, { own: [ME], never: ['lantern.example'] }).people.map(({ mailbox }) => mailbox.address)).toEqual([
      'bo@ek.example',
    ]);
  });
});
