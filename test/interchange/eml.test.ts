import { describe, expect, it } from 'vitest';
import { readEml } from '../../lib/interchange/eml/read-eml';

const mail = [
  'From: =?UTF-8?B?6ZmI5Lyf?= <chen.wei@lantern.example>',
  'To: Ama Ode <ama@haf.example>, "Sales, Haf" <sales@haf.example>',
  'Cc: undisclosed-recipients:;',
  'Subject: =?UTF-8?Q?Re:_Angebot_f=C3=BCr_M=C3=A4rz?=',
  'Date: Mon, 16 Mar 2026 10:00:00 +0800',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary="b"',
  '',
  '--b',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Hello, my card is attached.',
  '--b',
  'Content-Type: text/vcard; name="card.vcf"',
  '',
  'BEGIN:VCARD',
  'FN:Chen Wei',
  'END:VCARD',
  '--b--',
].join('\r\n');

describe('readEml', () => {
  it('reads who wrote to whom, when, what, and the cards that came along', async () => {
    const read = await readEml(new TextEncoder().encode(mail));
    expect(read).toMatchObject({
      subject: 'Re: Angebot für März',
      participants: [
        { role: 'from', name: '陈伟', address: 'chen.wei@lantern.example' },
        { role: 'to', name: 'Ama Ode', address: 'ama@haf.example' },
        { role: 'to', name: 'Sales, Haf', address: 'sales@haf.example' },
      ],
    });
    expect(read?.text).toContain('my card is attached');
    expect(new TextDecoder().decode(read?.cards[0])).toContain('FN:Chen Wei');
  });

  it('answers nothing for a file that nobody wrote', async () => {
    expect(await readEml(new TextEncoder().encode('just some text'))).toBeUndefined();
  });

  it('tells what the mail is called, what it answers and whether a machine sent it', async () => {
    const text = [
      'From: Ada <ada@lantern.example>',
      'Message-ID: <m2@lantern.example>',
      'In-Reply-To: <m1@x.example>',
      'References: <m0@x.example>',
      ' <m1@x.example>',
      'List-Unsubscribe: <https://x>',
      'Precedence: bulk',
      '',
      'Hi',
    ].join('\n');
    expect(await readEml(new TextEncoder().encode(text))).toMatchObject({
      id: 'm2@lantern.example',
      references: ['m0@x.example', 'm1@x.example'],
      headers: { 'list-unsubscribe': '<https://x>', precedence: 'bulk' },
    });
  });

  it('keeps a quotation of flowed text apart from the answer (RFC 3676 section 4.5)', async () => {
    const text =
      'From: a@b.example\nContent-Type: text/plain; charset=utf-8; format="flowed"\n\n> Are you \n> there? \nYes, I \nam.\n-- \nAda\n';
    expect((await readEml(new TextEncoder().encode(text)))?.text).toBe('> Are you there? \nYes, I am.\n-- \nAda\n');
  });

  it('says that a mail is sealed, or an invitation', async () => {
    const sealed =
      'From: a@b.example\nContent-Type: application/pkcs7-mime; smime-type=enveloped-data\nContent-Transfer-Encoding: base64\n\nMIIB\n';
    expect(await readEml(new TextEncoder().encode(sealed))).toMatchObject({ sealed: true });
    const invited = 'From: a@b.example\nContent-Type: text/calendar; method=REQUEST\n\nBEGIN:VCALENDAR\nEND:VCALENDAR\n';
    expect(await readEml(new TextEncoder().encode(invited))).toMatchObject({ invitation: true });
  });

  it('takes nobody of a mail in a mail', async () => {
    const text = [
      'From: Ada <ada@lantern.example>',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: message/rfc822',
      '',
      'From: bo@ek.example',
      '',
      'inner',
      '--b--',
    ].join('\n');
    const read = await readEml(new TextEncoder().encode(text));
    expect(read?.participants.map(({ address }) => address)).toEqual(['ada@lantern.example']);
    expect(read?.text).not.toContain('inner');
  });

  it('cuts two thousand receivers, and answers names in encoded words and with overrides as data', async () => {
    const to = Array.from({ length: 2_000 }, (_, i) => `P${i} <p${i}@x.example>`).join(',\n ');
    const text = `From: =?UTF-8?B?${Buffer.from('Ada\u202eil ').toString('base64')}?= <ada@lantern.example>\nTo: ${to}\nSubject: =?UTF-8?Q?=00=0D=0AX-Evil:_1?=\n\nHi`;
    const read = await readEml(new TextEncoder().encode(text));
    expect(read?.participants).toHaveLength(100);
    expect(read?.participants[0]?.address).toBe('ada@lantern.example');
    expect(read?.headers).not.toHaveProperty('x-evil');
  });
});
