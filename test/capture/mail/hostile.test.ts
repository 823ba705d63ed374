import { describe, expect, it } from 'vitest';
import { readMailbox } from '../../../lib/capture/mail/mailbox';
import { newText } from '../../../lib/capture/mail/new-text';
import { readQuotes } from '../../../lib/capture/mail/quotes';
import { readSignature } from '../../../lib/capture/mail/signature';
import { readSignatureFields } from '../../../lib/capture/mail/signature-fields';
import type { MailLine } from '../../../lib/capture/mail/thread';
import { DEFAULT_BODY, plainBody } from '../../../lib/capture/page/mail-body';
import { ADA, mailLines } from '../../support/mail-lines';
import { htmlBody } from '../../support/html-body';
import { pick, seeded, whole, type Random } from '../../support/random';

/** Everything that is done with a body; answers milliseconds. */
function readAll(body: readonly MailLine[], sender = ADA): number {
  const start = performance.now();
  const reply = readQuotes(body);
  const signature = readSignature(body, reply, sender, [['x', 'Ada Li', 'Lantern']]);
  const lines = (signature?.lines ?? []).map((at) => body[at]?.text ?? '');
  const fields = readSignatureFields(lines, sender, { group: 'g', path: '', country: 'US' });
  newText(body, sender);
  for (const at of [...reply.lines, ...reply.below, ...(signature?.lines ?? [])]) expect(body[at]).toBeDefined();
  for (const { raw, group } of fields) expect([raw.length <= 400, group]).toEqual([true, 'g']);
  return performance.now() - start;
}

const PIECES = [
  'On',
  'Tue, Mar 3, 2026 at 2:14',
  'wrote:',
  '> ',
  '>> ',
  'From: ',
  'Sent: ',
  'Subject:',
  '-- ',
  '_____________',
  'Ada Li',
  'Thanks,',
  '+44 20 7946 0812',
  'ada@lantern.example',
  'Lantern Ltd',
  '\u202e',
  '\u0000',
  '\ud83d',
  '😀',
  '@',
  '((((',
  '........',
  '陈伟',
  '写道：',
  'a'.repeat(300),
  '1'.repeat(60),
  '|',
  ' ',
  '\t',
  '<b>',
  '&gt;',
  '18 Wharf Road, London N1 7GR',
  'مرحبا',
  'i. V. ',
];

function gibberish(random: Random): string {
  return Array.from({ length: whole(random, 0, 60) }, () =>
    Array.from({ length: whole(random, 0, 7) }, () => pick(random, PIECES)).join(pick(random, ['', ' ', ', '])),
  ).join('\n');
}

describe('hostile mail', () => {
  it('is read, whatever is in it, and the same each time', () => {
    const random = seeded(2026);
    for (let round = 0; round < 120; round++) {
      const body = plainBody(gibberish(random));
      readAll(body, readMailbox(gibberish(random).slice(0, 900)));
      expect(readQuotes(body)).toEqual(readQuotes(body));
    }
  });

  it('costs no more than its length, in lines made to go back and forth', () => {
    const lines = [
      'On 2026 '.repeat(120),
      '> '.repeat(500),
      `${'a '.repeat(400)}:`,
      'From: '.repeat(150),
      `${'-'.repeat(900)}x`,
      `${'1-'.repeat(450)}x`,
      `${'a@'.repeat(450)}`,
      `${'Thanks, '.repeat(120)}`,
      'x.'.repeat(480),
      '(((((((('.repeat(110),
      'https://'.repeat(110),
      '一'.repeat(900),
      'Aa '.repeat(300),
    ];
    for (const line of lines) expect(readAll(plainBody(Array.from({ length: 400 }, () => line).join('\n')))).toBeLessThan(2_500);
  });

  it('cuts a body of five megabytes of markup and still reads its beginning', () => {
    const html = `<p>Yes, Tuesday.</p><p>Ada Li</p>${`<table><td>${'word '.repeat(400)}</table>`.repeat(2_500)}`;
    expect(html.length).toBeGreaterThan(5_000_000);
    const body = htmlBody(html);
    expect(body.length).toBeLessThanOrEqual(DEFAULT_BODY.lines);
    expect(body[0]?.text).toBe('Yes, Tuesday.');
    readAll(body);
  });

  it('reads a quotation a hundred and more levels deep', () => {
    const html = `<div>Yes.</div>${'<blockquote>'.repeat(300)}deep${'</blockquote>'.repeat(300)}`;
    const body = htmlBody(html);
    expect(newText(body, ADA)).toBe('Yes.');
    expect(newText(mailLines(`Yes.\n\n${'>'.repeat(150)} deep`), ADA)).toBe('Yes.');
  });

  it('takes no letters that turn the reading direction, and no controls, into a value', () => {
    const body = htmlBody('<p>Yes.</p><p>Ada \u202eiL\u202c Li</p><p>Lantern\u0000 Ltd</p><p>\u200bada@lantern.example</p>');
    const signature = readSignature(body, readQuotes(body), ADA);
    const values = readSignatureFields(
      (signature?.lines ?? []).map((at) => body[at]?.text ?? ''),
      ADA,
      { group: 'g', path: '', country: 'GB' },
    );
    expect(values.length).toBeGreaterThan(0);
    // oxlint-disable-next-line no-control-regex -- what must not be there
    for (const { raw } of values) expect(raw).not.toMatch(/[\u0000-\u001f\u202a-\u202e\u200b]/);
  });

  it('does not give what a signature says to somebody else than its writer', () => {
    const forged = mailLines('Yes.\n\nRegards,\nBo Ek\nPresident, Globex Corp\n+1 415 555 0142');
    const signature = readSignature(forged, readQuotes(forged), ADA);
    const fields = readSignatureFields(
      (signature?.lines ?? []).map((at) => forged[at]?.text ?? ''),
      ADA,
      { group: 'g', path: '', country: 'US' },
    );
    expect(fields.filter(({ kind }) => kind === 'name')).toEqual([]);
  });

  it('answers nothing for an empty body', () => {
    for (const body of [[], mailLines(''), mailLines('\n\n'), htmlBody(''), htmlBody('<img src=x>')]) {
      expect(newText(body, {})).toBe('');
      expect(readSignature(body, readQuotes(body), {})).toBeUndefined();
    }
  });
});
