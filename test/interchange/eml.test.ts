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
});
