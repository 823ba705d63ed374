import { describe, expect, it } from 'vitest';
import { readSignatureFields } from '../../../lib/capture/mail/signature-fields';
import type { Mailbox } from '../../../lib/capture/mail/thread';
import { ADA } from '../../support/mail-lines';

const AT = { group: 'ada', path: 'html.0/body.1', country: 'GB' };

function fieldsOf(text: string, sender: Mailbox = ADA): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const { kind, raw } of readSignatureFields(text.split('\n'), sender, AT)) (found[kind] ??= []).push(raw);
  return found;
}

describe('readSignatureFields', () => {
  it('tells name, title, company, numbers, address, profiles and address of the writer', () => {
    expect(
      fieldsOf(
        'Best regards,\nAda Li\nHead of Buying | Lantern Ltd\nTel: +44 20 7946 0812 | Mob: +44 7700 900512\nada.li@lantern.example\n18 Wharf Road, London N1 7GR\nhttps://www.linkedin.com/in/ada-li',
      ),
    ).toEqual({
      name: ['Ada Li'],
      title: ['Head of Buying'],
      org: ['Lantern Ltd'],
      phone: ['+44 20 7946 0812', '+44 7700 900512'],
      email: ['ada.li@lantern.example'],
      address: ['18 Wharf Road, London N1 7GR'],
      profile: ['https://www.linkedin.com/in/ada-li'],
    });
  });

  it('knows the company by the domain of the mail', () => {
    expect(fieldsOf('Ada Li\nLantern\nBuying').org).toEqual(['Lantern']);
    expect(fieldsOf('Ada Li\nHead of Buying, Lantern').title).toEqual(['Head of Buying']);
  });

  it('gives values to the writer only, with where they stood', () => {
    const seen = readSignatureFields(['Ada Li', 'T +44 20 7946 0812'], ADA, AT);
    expect(
      seen.every(({ group, of, src }) => group === 'ada' && of === 'person' && src.path === AT.path && src.extractor === 'signature@1'),
    ).toBe(true);
    expect(seen.find(({ kind }) => kind === 'phone')?.src).toMatchObject({ label: 'T', snippet: 'T +44 20 7946 0812' });
  });

  it('does not take an assistant for the writer', () => {
    expect(fieldsOf('Ada Li\nAssistant: Mia Fox').name).toEqual(['Ada Li']);
  });

  it('reads a label on a line of its own, and values doubled by links', () => {
    expect(fieldsOf('Ada Li\nMobile:\n+44 7700 900512').phone).toEqual(['+44 7700 900512']);
    expect(fieldsOf('Ada Li\nada.li@lantern.example <mailto:ada.li@lantern.example>').email).toEqual(['ada.li@lantern.example']);
  });

  it('leaves the register, the managers and office hours of a firm out', () => {
    const found = fieldsOf('Ada Li\nLantern GmbH\nGeschäftsführer: Bo Ek\nAmtsgericht Hamburg HRB 12345\nMo–Fr 9–17 Uhr');
    expect(found).toEqual({ name: ['Ada Li'], org: ['Lantern GmbH'] });
  });

  it('answers nothing for nothing', () => {
    expect(readSignatureFields([], ADA, AT)).toEqual([]);
    expect(readSignatureFields(['--', 'Sent from my phone', 'Thanks,'], ADA, AT)).toEqual([]);
  });
});
