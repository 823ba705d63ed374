import { describe, expect, it } from 'vitest';
import { judgeParticipant } from '../../../lib/capture/mail/judge-participant';
import type { MailHeaders } from '../../../lib/capture/mail/thread';

const known = { own: new Set(['rep@sidecard.example']), never: ['bank.example', 'doctor@clinic.example'] };

function judge(address: string, more: { name?: string; headers?: MailHeaders } = {}) {
  const mailbox = { address, ...(more.name && { name: more.name }) };
  return judgeParticipant(mailbox, { from: mailbox, ...(more.headers && { headers: more.headers }) }, known);
}

describe('judgeParticipant', () => {
  it.each([
    ['ada.li@lantern.example', 'person'],
    ['x7@lantern.example', 'person'],
    ['sales.acme@gmail.com', 'person'],
    ['info@lantern.example', 'role'],
    ['einkauf@lantern.example', 'role'],
    ['purchasing@lantern.example', 'role'],
    ['no-reply@lantern.example', 'noreply'],
    ['noreply-accounts@lantern.example', 'noreply'],
    ['mailer-daemon@lantern.example', 'noreply'],
    ['newsletter@lantern.example', 'bulk'],
    ['hello@news.lantern.example', 'bulk'],
    ['bounce+77@em4711.lantern.example', 'noreply'],
    ['dev@lists.lantern.example', 'list'],
    ['gardeners@googlegroups.com', 'list'],
    ['all-staff@lantern.example', 'list'],
    ['Rep@Sidecard.example', 'self'],
    ['mia@mail.bank.example', 'never'],
    ['doctor@clinic.example', 'never'],
    ['nurse@clinic.example', 'person'],
    ['ada@notbank.example', 'person'],
  ])('takes %s for a %s', (address, kind) => {
    expect(judge(address).kind).toBe(kind);
  });

  it('knows a function by its display name', () => {
    expect(judge('k4@lantern.example', { name: 'Lantern Support Team' })).toEqual({ kind: 'role', reason: 'role-name' });
    expect(judge('zq9@lantern.example', { name: '采购部' }).kind).toBe('role');
    expect(judge('maria.sales@lantern.example', { name: 'Maria Sales' }).kind).toBe('person');
  });

  it('knows bulk mail by its header fields, and people in lists and on holiday', () => {
    expect(judge('ada.li@lantern.example', { headers: { precedence: 'bulk' } }).kind).toBe('bulk');
    expect(judge('ada@lantern.example', { headers: { 'list-unsubscribe': '<https://x>', 'feedback-id': '1:2' } })).toEqual({
      kind: 'bulk',
      reason: 'bulk-header',
    });
    expect(judge('build7@lantern.example', { headers: { 'auto-submitted': 'auto-generated' } }).kind).toBe('noreply');
    expect(judge('ada.li@lantern.example', { headers: { 'auto-submitted': 'auto-replied', precedence: 'bulk' } }).kind).toBe('person');
    const list = {
      'list-id': 'Talk <talk.lantern.example>',
      'list-post': '<mailto:talk@lantern.example>',
      'list-unsubscribe': '<mailto:x>',
    };
    expect(judge('ada.li@lantern.example', { headers: list }).kind).toBe('person');
    expect(
      judgeParticipant({ address: 'talk@lantern.example' }, { from: { address: 'ada.li@lantern.example' }, headers: list }, known),
    ).toEqual({ kind: 'list', reason: 'list-header' });
  });

  it('does not judge those who got a mail by how it was sent', () => {
    const mail = { from: { address: 'news@shop.example' }, headers: { precedence: 'bulk' } };
    expect(judgeParticipant({ address: 'ada.li@lantern.example' }, mail, known).kind).toBe('person');
  });

  it('keeps somebody whose address is not shown', () => {
    expect(judgeParticipant({ name: 'Ada Li' }, {}, known)).toEqual({ kind: 'person', reason: 'no-address' });
  });
});
