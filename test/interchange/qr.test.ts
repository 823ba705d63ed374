import { describe, expect, it } from 'vitest';
import { contactDraftSchema } from '../../lib/domain/contact/contact';
import { readCode } from '../../lib/interchange/qr/read-code';

function cardOf(text: string) {
  const read = readCode(text);
  return read.kind === 'cards' ? read.cards.map(({ draft }) => contactDraftSchema.parse(draft)) : read;
}

describe('readCode', () => {
  it('reads a vCard', () => {
    expect(cardOf('BEGIN:VCARD\nVERSION:3.0\nFN:Ama Ode\nTEL:+442079460011\nEND:VCARD')).toMatchObject([
      { name: { full: 'Ama Ode' }, phones: [{ raw: '+442079460011' }] },
    ]);
  });

  it('reads a MECARD in the order of its names, with escaped signs', () => {
    expect(
      cardOf(
        'MECARD:N:Ode,Ama;ORG:Haf\\; Sons;TEL:+442079460011;TEL:555;EMAIL:ama@haf.example;URL:https\\://haf.example;ADR:,,1 Quay St,Cork,,,IE;BDAY:19800521;NOTE:met at the fair;;',
      ),
    ).toMatchObject([
      {
        name: { full: 'Ama Ode', given: 'Ama', surname: 'Ode' },
        orgs: [{ name: 'Haf; Sons' }],
        phones: [{ raw: '+442079460011' }, { raw: '555' }],
        emails: [{ address: 'ama@haf.example' }],
        urls: [{ uri: 'https://haf.example' }],
        addresses: [{ full: '1 Quay St, Cork, IE' }],
        birthday: '1980-05-21',
        note: 'met at the fair',
      },
    ]);
    expect(cardOf('MECARD:N:陈,伟;;')).toMatchObject([{ name: { full: '陈伟', surname: '陈', given: '伟' } }]);
  });

  it('reads a BIZCARD', () => {
    expect(cardOf('BIZCARD:N:Ama;X:Ode;T:Buyer;C:Haf Ltd;A:1 Quay St;B:+4420;M:+4477;E:ama@haf.example;;')).toMatchObject([
      {
        name: { full: 'Ama Ode' },
        orgs: [{ name: 'Haf Ltd', title: 'Buyer' }],
        phones: [{ raw: '+4420' }, { raw: '+4477', label: 'cell' }],
      },
    ]);
  });

  it('reads a single mailbox or number', () => {
    expect(cardOf('mailto:ama%40haf.example?subject=Hello')).toMatchObject([{ emails: [{ address: 'ama@haf.example' }] }]);
    expect(cardOf('MATMSG:TO:ama@haf.example;SUB:x;BODY:y;;')).toMatchObject([{ emails: [{ address: 'ama@haf.example' }] }]);
    expect(cardOf('tel:+44 20 7946 0011')).toMatchObject([{ phones: [{ raw: '+44 20 7946 0011' }] }]);
    expect(cardOf('SMSTO:+442079460011:hi')).toMatchObject([{ phones: [{ raw: '+442079460011' }] }]);
  });

  it('tells a web address and any other text apart from a contact', () => {
    expect(readCode('https://haf.example/menu')).toEqual({ kind: 'link', url: 'https://haf.example/menu' });
    expect(readCode('javascript:alert(1)')).toEqual({ kind: 'text', text: 'javascript:alert(1)' });
    expect(readCode('WIFI:S:guest;;')).toMatchObject({ kind: 'text' });
    expect(readCode('MECARD:;;')).toMatchObject({ kind: 'text' });
  });
});
