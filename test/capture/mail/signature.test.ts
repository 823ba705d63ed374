import { describe, expect, it } from 'vitest';
import { readMailbox } from '../../../lib/capture/mail/mailbox';
import { readQuotes } from '../../../lib/capture/mail/quotes';
import { isSignOff } from '../../../lib/capture/mail/sign-off';
import { readSignature } from '../../../lib/capture/mail/signature';
import type { Mailbox, MailLine } from '../../../lib/capture/mail/thread';
import { ADA, mailLines } from '../../support/mail-lines';
import { htmlBody } from '../../support/html-body';

function signatureOf(body: readonly MailLine[], sender: Mailbox = ADA, earlier?: string[][]) {
  const signature = readSignature(body, readQuotes(body), sender, earlier);
  return signature && { text: signature.lines.map((at) => body[at]?.text).join('\n'), reasons: signature.reasons };
}

describe('readMailbox', () => {
  it.each([
    ['"Li, Ada" <Ada.Li@lantern.example>', { name: 'Li, Ada', address: 'ada.li@lantern.example' }],
    ['Ada Li [mailto:ada@lantern.example]', { name: 'Ada Li', address: 'ada@lantern.example' }],
    ['ada@lantern.example (Ada Li)', { name: 'Ada Li', address: 'ada@lantern.example' }],
    ['ada@lantern.example', { address: 'ada@lantern.example' }],
    ['Ada Li', { name: 'Ada Li' }],
    ['"陈伟" <wei@lantern.example>', { name: '陈伟', address: 'wei@lantern.example' }],
  ])('reads %s', (text, mailbox) => {
    expect(readMailbox(text)).toEqual(mailbox);
  });
});

describe('isSignOff', () => {
  it.each([
    'Best regards,',
    'Thanks!',
    'Mit freundlichen Grüßen',
    'Cordialement,',
    'Saludos cordiales',
    'Distinti saluti,',
    'Met vriendelijke groet,',
    'С уважением,',
    '此致',
    '谢谢！',
    'よろしくお願いいたします。',
    'Thanks & regards',
  ])('knows %s', (line) => expect(isSignOff(line)).toBe(true));
  it.each(['Thanks for the offer of last week.', 'Best of all worlds', 'The regards of the board'])('takes %s for words', (line) =>
    expect(isSignOff(line)).toBe(false),
  );
});

describe('readSignature', () => {
  it('begins at the closing formula and ends with the mail', () => {
    const body = mailLines('Hi Bo,\n\nplease send 40 units.\n\nBest regards,\n\nAda Li\nHead of Buying\nLantern Ltd\n+44 20 7946 0812');
    expect(signatureOf(body)?.text).toBe('Best regards,\nAda Li\nHead of Buying\nLantern Ltd\n+44 20 7946 0812');
  });

  it('knows the writer by a given name, a surname, a short form, initials behind a formula', () => {
    const sender = { name: 'Christopher Marlow', address: 'c.marlow@lantern.example' };
    for (const name of ['Christopher', 'Marlow', 'Chris', 'C. Marlow', 'Thanks, CM'])
      expect(signatureOf(mailLines(`Here is the offer we spoke about.\n\n${name}`), sender)?.text).toBe(name);
  });

  it('takes no sentence, list, number in a sentence or formula alone for one', () => {
    for (const text of [
      'Please call Bo Ek, (415) 555-0142.',
      'Can you do it today?\n\nThanks',
      'Attendees:\nBo Ek\nMia Fox\nSven Ahl\nTom Ray',
      'See\nhttps://lantern.example/report\nhttps://lantern.example/annex',
      '1) Call Bo Ek, 415-555-0142.\n2) Call Mia Fox, 415-555-0187.',
      'Opening hours\nMonday: 9:00 a.m. - 5:00 p.m.\nQuestions? Call 800-555-0100.',
    ])
      expect(signatureOf(mailLines(text), { name: 'Zoe Quist', address: 'zoe@lantern.example' })).toBeUndefined();
  });

  it('does not reach over a sentence or over the greeting', () => {
    expect(signatureOf(mailLines('Ada Li here.\n\nBo,\n\nplease call me on 415-555-0142 today.\n\nAda'))?.text).toBe('Ada');
  });

  it('leaves a postscript, files and a notice of confidentiality behind the signature out', () => {
    const text = 'The offer is attached.\n\nAda Li\nLantern Ltd\n\nThis e-mail and any attachments are confidential.';
    expect(signatureOf(mailLines(text))?.text).toBe('Ada Li\nLantern Ltd');
    expect(signatureOf(mailLines('The offer is attached.\n\nAda\n\nP.S. I am away on Monday.'))?.text).toBe('Ada');
    expect(signatureOf(mailLines('The offer is attached.\n\nAda\n\n- offer.pdf\n- prices.xls'))?.text).toBe('Ada');
  });

  it('trusts the containers of mail programs and the delimiter of RFC 3676', () => {
    const inside = htmlBody('<div>Yes.</div><div class="gmail_signature"><div>A. L.</div><div>Somewhere far away</div></div>');
    expect(signatureOf(inside)?.text).toBe('A. L.\nSomewhere far away');
    expect(signatureOf(mailLines('Yes.\n\n-- \nsomething short'))?.text).toBe('--\nsomething short');
  });

  it('knows a tail that repeats under other mails of the sender', () => {
    const tail = ['the lantern people', 'lantern street 5'];
    const body = mailLines(`Fine with us.\n\n${tail.join('\n')}`);
    expect(signatureOf(body, { name: 'Office', address: 'x1@lantern.example' })).toBeUndefined();
    const earlier = [
      ['We order 5.', 'Ada', ...tail],
      ['Yes.', ...tail],
    ];
    const found = signatureOf(mailLines(`Fine with us.\n\nAda\n${tail.join('\n')}`), ADA, earlier);
    expect(found?.text).toBe(`Ada\n${tail.join('\n')}`);
    expect(found?.reasons).toContain('repeated');
  });

  it('says why', () => {
    const found = signatureOf(mailLines('Yes.\n\nBest,\nAda Li\nHead of Buying\nSent from my phone'));
    expect(found?.reasons).toEqual(expect.arrayContaining(['sign-off', 'sender-name', 'job-title', 'device']));
  });

  it('knows signatures of Chinese, Japanese and Russian mails', () => {
    expect(
      signatureOf(mailLines('报价已收到。\n\n谢谢！\n陈伟\n销售经理\n手机：138 0013 8000'), { name: '陈伟', address: 'wei@x.example' })
        ?.text,
    ).toBe('谢谢！\n陈伟\n销售经理\n手机：138 0013 8000');
    expect(
      signatureOf(mailLines('見積書をお送りします。\n\n株式会社ランタン\n営業部 田中 太郎\n電話：03-1234-5678'), {
        name: '田中 太郎',
        address: 't@x.example',
      })?.text,
    ).toContain('田中 太郎');
    expect(
      signatureOf(mailLines('Счёт во вложении.\n\nС уважением,\nИван Петров\nменеджер'), { name: 'Иван Петров', address: 'i@x.example' })
        ?.text,
    ).toBe('С уважением,\nИван Петров\nменеджер');
  });
});
