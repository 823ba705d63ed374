import { describe, expect, it } from 'vitest';
import { interactionDraftSchema } from '../../../lib/domain/interaction/interaction';
import { newText } from '../../../lib/capture/mail/new-text';
import { planThreadLog } from '../../../lib/capture/mail/plan-thread-log';
import { ADA, mailLines, message, thread } from '../../support/mail-lines';

const ID = '01890000-0000-7000-8000-00000000000a';
const OTHER = '01890000-0000-7000-8000-00000000000b';
const contacts = new Map([['ada.li@lantern.example', { contactId: ID }]]);
const how = { text: 'new' as const, own: new Set<string>(), never: [], now: 1_000 };

describe('newText', () => {
  it('is what the writer wrote, without quotation, signature and notices', () => {
    const text =
      'Hi,\n\nTuesday is fine.\n\nBest regards,\nAda Li\nLantern Ltd\n\nP.S. Bring samples.\n\nThis message is confidential.\n\nOn 3 Mar 2026, Bo Ek wrote:\n> When?';
    expect(newText(mailLines(text), ADA)).toBe('Hi,\n\nTuesday is fine.\n\nP.S. Bring samples.');
  });
});

describe('planThreadLog', () => {
  it('plans one interaction a mail for each participant in the book, with a name that stays', () => {
    const both = new Map([...contacts, ['bo@ek.example', { contactId: OTHER }]]);
    const planned = planThreadLog(thread([message({ cc: [{ address: 'bo@ek.example' }] })]), both, how);
    expect(planned.map(({ contactId, externalId }) => [contactId, externalId])).toEqual([
      [ID, 'm1@lantern.example ada.li@lantern.example'],
      [OTHER, 'm1@lantern.example bo@ek.example'],
    ]);
    for (const draft of planned) expect(interactionDraftSchema.safeParse(draft).success).toBe(true);
    expect(planned[0]).toMatchObject({ direction: 'in', subject: 'Offer', text: 'Hello,\nplease send the offer.', source: 'mail' });
  });

  it('knows what the user wrote by their addresses', () => {
    const sent = message({ from: { address: 'rep@sidecard.example' }, to: [ADA] });
    expect(planThreadLog(thread([sent]), contacts, how)[0]?.direction).toBe('out');
    expect(planThreadLog(thread([sent], { own: [] }), contacts, { ...how, own: new Set(['rep@sidecard.example']) })[0]?.direction).toBe(
      'out',
    );
  });

  it('keeps subject and date alone when the user wants no text', () => {
    expect(planThreadLog(thread([message()]), contacts, { ...how, text: 'none' })[0]).not.toHaveProperty('text');
  });

  it('leaves out mails with somebody of whom nothing is kept', () => {
    const closed = message({ cc: [{ address: 'dr@clinic.example' }] });
    expect(planThreadLog(thread([closed]), contacts, { ...how, never: ['clinic.example'] })).toEqual([]);
  });

  it('logs a contact once a mail, however many addresses they have in it', () => {
    const twice = new Map([...contacts, ['ada@home.example', { contactId: ID }]]);
    expect(planThreadLog(thread([message({ cc: [{ address: 'ada@home.example' }] })]), twice, how)).toHaveLength(1);
  });

  it('passes the schema with two thousand receivers, huge texts and names of a page', () => {
    const to = Array.from({ length: 2_000 }, (_, i) => ({ name: `${'n'.repeat(600)} ${i}`, address: `r${i}@x.example` }));
    const huge = message({ to, subject: 's'.repeat(5_000), id: 'i'.repeat(900), text: `${'word '.repeat(9_000)}\n`.repeat(3) });
    const [draft] = planThreadLog(thread([huge]), contacts, how);
    expect(interactionDraftSchema.safeParse(draft).success).toBe(true);
  });
});
