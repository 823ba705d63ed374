import { describe, expect, it } from 'vitest';
import { toCandidates } from '../../lib/capture/candidates';
import { companyNumbers } from '../../lib/capture/company/company-numbers';
import { labelledProfiles } from '../../lib/capture/labelled-profiles';
import { readHtml } from '../support/read-html';

const read = (text: string) => companyNumbers(text).map(({ kind, number, sure }) => `${kind} ${number}${sure ? '' : ' ?'}`);

describe('companyNumbers', () => {
  it.each([
    ['USt-IdNr.: DE136695976', ['vat DE136695976']],
    ['Umsatzsteuer-Identifikationsnummer gemäß § 27a UStG: DE 136 695 976', ['vat DE 136 695 976']],
    ['USt-IdNr. DE123456789', ['vat DE123456789 ?']],
    ['UID: ATU13585627', ['vat ATU13585627']],
    ['VAT No. GB 980 7806 84', ['vat GB 980 7806 84']],
    ['VAT Reg 980 7806 84', ['vat 980 7806 84']],
    ['N° TVA intracommunautaire : FR40303265045', ['vat FR40303265045']],
    ['P. IVA 07643520567', ['vat 07643520567']],
    ['CIF: A58818501', ['vat A58818501']],
    ['BTW BE 0428.759.497', ['vat BE 0428.759.497']],
    ['NIP: 5260001246', ['vat 5260001246']],
    ['UID CHE-123.456.788 MWST', ['vat CHE-123.456.788 MWST']],
    ['SIRET 732 829 320 00074', ['registration 732 829 320 00074']],
    ['RCS Paris 732 829 320', ['registration 732 829 320']],
    ['KVK: 12345678', ['registration 12345678']],
    ['ABN 51 824 753 556', ['registration 51 824 753 556']],
    ['EIN 12-3456789', ['registration 12-3456789']],
    ['统一社会信用代码：91110000600037341L', ['registration 91110000600037341L']],
    ['统一社会信用代码：911100006000373410', ['registration 911100006000373410 ?']],
    ['CNPJ 11.222.333/0001-81', ['registration 11.222.333/0001-81']],
    ['Registered in England No. 01234567', ['registration 01234567']],
    ['Handelsregister: Amtsgericht Mainz HRB 4711', ['registration Amtsgericht Mainz HRB 4711']],
    ['Sitz Bonn, HRB 110 4567', ['registration HRB 110 4567']],
    ['HRA 12345 Telefon 0228 555 0147', ['registration HRA 12345']],
    ['SIREN 732829320, TVA FR40303265045', ['registration 732829320', 'vat FR40303265045']],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each(['Call 415-555-0132', 'Order no. 12345678', 'VAT included: 12.50', 'Registration opens 2026'])('takes %s for none', (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('labelledProfiles', () => {
  it.each([
    ['微信：adali_88', 'wechat adali_88'],
    ['WeChat ID: ada.li', 'wechat ada.li'],
    ['QQ：123456789', 'qq 123456789'],
    ['LINE ID: @adali', 'line adali'],
    ['카카오톡: adali', 'kakaotalk adali'],
    ['Telegram: @adali', 'telegram adali'],
    ['Find me at @ada@chaos.example', 'mastodon @ada@chaos.example'],
  ])('reads %s', (text, expected) => {
    expect(labelledProfiles(text).map(({ service, handle }) => `${service} ${handle}`)).toEqual([expected]);
  });

  it.each(['微信：扫码添加', 'Instagram: https://instagram.com/adali', 'mail ada@x.example', 'Online: now'])(
    'takes %s for none',
    (text) => {
      expect(labelledProfiles(text)).toEqual([]);
    },
  );
});

describe('toCandidates', () => {
  it('takes no register number for a telephone, and a WhatsApp link for one', () => {
    const { candidates } = toCandidates(
      readHtml(
        `<body><h3>Ada Li</h3><p>Head of Sales</p><a href="mailto:ada.li@x.example">ada.li@x.example</a> <a href="https://wa.me/34655123411">WhatsApp</a>
        <p>微信</p><p>ada_li88</p><footer>Bianchi Utensili S.r.l. – P.IVA 01234567897</footer>`,
      ),
      { country: 'IT', now: 0 },
    );
    const all = candidates.flatMap(({ draft }) => draft.phones.map(({ e164, label }) => `${e164} ${label}`));
    expect(all).toEqual(['+34655123411 cell']);
    expect(candidates.flatMap(({ draft }) => draft.profiles.map(({ service, handle }) => `${service} ${handle}`))).toEqual(
      expect.arrayContaining(['wechat ada_li88', 'whatsapp 34655123411']),
    );
  });

  it('gives legal name, numbers, address and role mailboxes of an imprint to the company', () => {
    const { candidates } = toCandidates(
      readHtml(
        `<title>Impressum</title><body><h1>Impressum</h1><p>Steinbruch Werkzeuge GmbH<br>Rheinstr. 7<br>55116 Mainz</p><p>Telefon: 06131 600300<br>E-Mail: info@steinbruch.example</p>
        <p>Handelsregister: Amtsgericht Mainz HRB 4711<br>USt-IdNr.: DE136695976</p>`,
        { url: 'https://www.steinbruch.example/impressum' },
      ),
      { country: 'DE', now: 0 },
    );
    expect(candidates.map(({ type }) => type)).toEqual(['org']);
    expect(candidates[0]?.draft).toMatchObject({
      name: { full: 'Steinbruch Werkzeuge GmbH' },
      legalName: 'Steinbruch Werkzeuge GmbH',
      vatNumber: 'DE136695976',
      registrationNumber: 'Amtsgericht Mainz HRB 4711',
      emails: [{ address: 'info@steinbruch.example' }],
      phones: [{ e164: '+496131600300' }],
      addresses: [{ street: 'Rheinstr. 7', postcode: '55116', locality: 'Mainz' }],
    });
  });
});
