import { describe, expect, it } from 'vitest';
import { importItemSchema } from '../../lib/domain/import/import-item';
import { detectDialect } from '../../lib/interchange/csv/detect-dialect';
import { proposeMapping } from '../../lib/interchange/mapping/map-columns';
import { rowMapper } from '../../lib/interchange/mapping/row-mapper';
import { dateOrderOf, decimalSignOf, readDate, readMinor, readNumber } from '../../lib/interchange/mapping/read-values';
import { testReaders } from '../support/import-readers';

function read(text: string) {
  const { rows } = detectDialect(text);
  const proposal = proposeMapping(rows, { dates: 'mdy', decimals: '.' });
  const mapper = rowMapper(proposal.mapping, testReaders);
  const outcomes = [...rows.slice(proposal.header + 1).flatMap((row, at) => mapper.push(row, at + 2)), ...mapper.end()];
  return { proposal, outcomes, items: outcomes.flatMap((outcome) => (outcome.ok ? [importItemSchema.parse(outcome.item)] : [])) };
}
const contactsOf = (text: string) => read(text).items.flatMap((item) => (item.kind === 'contacts' ? [item.draft] : []));
const ordersOf = (text: string) => read(text).items.flatMap((item) => (item.kind === 'orders' ? [item] : []));

describe('the words of any table', () => {
  it.each([
    ['given,family,org,mail', 'Ama,Okafor,Haf Ltd,ama@haf.example'],
    ['fname,lname,business,e-mail', 'Ama,Okafor,Haf Ltd,ama@haf.example'],
    ['名,姓,工作单位,邮箱', 'Ama,Okafor,Haf Ltd,ama@haf.example'],
    ['Vorname,Familienname,Firma,E-Mail', 'Ama,Okafor,Haf Ltd,ama@haf.example'],
  ])('know a person and their company from %s', (header, row) => {
    const [contact] = contactsOf(`${header}\n${row}\n`);
    expect(contact).toMatchObject({
      name: { given: 'Ama', surname: 'Okafor' },
      orgs: [{ name: 'Haf Ltd' }],
      emails: [{ address: 'ama@haf.example' }],
    });
  });
});

describe('the customer beside a person', () => {
  it.each([
    ['客户名称,联系人,手机', 'Haf Ltd,Ama Okafor,13800138000'],
    ['Customer,Contact person,E-mail', 'Haf Ltd,Ama Okafor,ama@haf.example'],
    ['Kunde,Ansprechpartner,E-Mail', 'Haf Ltd,Ama Okafor,ama@haf.example'],
  ])('is the company, in %s', (header, row) => {
    expect(contactsOf(`${header}\n${row}\n`)).toMatchObject([{ name: { full: 'Ama Okafor' }, orgs: [{ name: 'Haf Ltd' }] }]);
  });

  it('is the person where nobody else is named', () => {
    expect(contactsOf('客户名称,手机\n王敏,13800138000\n')).toMatchObject([{ name: { full: '王敏' } }]);
  });
});

describe('the unit behind a head', () => {
  it.each([
    ['时长(分钟)', 12 * 60],
    ['时长（秒）', 12],
    ['Duration (minutes)', 12 * 60],
    ['Duration (seconds)', 12],
  ])('is kept: %s', (head, seconds) => {
    const { items } = read(`邮箱,日期,类型,主题,${head}\na@b.example,2026-03-01,电话,回访,12\n`);
    expect(items).toMatchObject([{ kind: 'interactions', record: { duration: seconds } }]);
  });
});

describe('contactRow', () => {
  it('reads a plain list of people whose heads are also those of a shop', () => {
    const { proposal, items } = read('Name,Email,Company,Country,Tags\nAnna Cox,anna@cox.example,Cox Ltd,Iceland,online\n');
    expect(proposal).toMatchObject({ mapping: { kind: 'contacts' } });
    expect(items).toMatchObject([
      { kind: 'contacts', draft: { name: { full: 'Anna Cox' }, orgs: [{ name: 'Cox Ltd' }], tags: ['online'] } },
    ]);
  });

  it('reads an export of Google Contacts with several values in a cell', () => {
    const [contact] = contactsOf(
      'First Name,Middle Name,Last Name,Phonetic First Name,Nickname,Organization Name,Organization Title,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Address 1 - Label,Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 1 - Postal Code,Address 1 - Country\n' +
        'Robert,,Smith,,Bob,Acme,Manager,--03-07,"Two\nlines",,* myContacts ::: Key account,* Work,rob@acme.example ::: bob@home.example,Mobile,+1 415 555 0134,Home,,12 Elm St,Springfield,94110,US\n',
    );
    expect(contact).toMatchObject({
      name: { full: 'Robert Smith', given: 'Robert', surname: 'Smith', nickname: 'Bob' },
      orgs: [{ name: 'Acme', title: 'Manager' }],
      birthday: '--03-07',
      note: 'Two\nlines',
      tags: ['Key account'],
      emails: [{ address: 'rob@acme.example', label: 'Work' }, { address: 'bob@home.example' }],
      phones: [{ raw: '+1 415 555 0134', e164: '+14155550134', label: 'cell' }],
      addresses: [{ full: '12 Elm St\nSpringfield, 94110\nUS', street: '12 Elm St', country: 'US' }],
    });
  });

  it("finds the header below LinkedIn's notes", () => {
    const { proposal, items } = read(
      'Notes:\n"When exporting your connection data, you may notice that some addresses are missing."\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\nAna,Gómez,https://www.linkedin.com/in/ana-g,,Acme,Buyer,12 Mar 2024\n',
    );
    expect(proposal.known?.system).toBe('linkedin');
    expect(items).toMatchObject([
      { draft: { name: { full: 'Ana Gómez' }, profiles: [{ service: 'linkedin' }], orgs: [{ name: 'Acme', title: 'Buyer' }] } },
    ]);
  });

  it('reads a Chinese table without a known program, and leaves nothing out that it cannot read', () => {
    const { outcomes, items } = read(
      '姓名,手机号,公司,职位,生日,邮箱,客户等级\n陈伟,13800138000,远景科技,采购经理,1985年3月7日,没有,A\n,,,,,,\n李娜,,,,不详,lina@远景.example,\n',
    );
    expect(items).toMatchObject([
      {
        draft: { name: { full: '陈伟' }, phones: [{ e164: '+8613800138000', label: 'cell' }], birthday: '1985-03-07', note: '邮箱: 没有' },
      },
      { draft: { name: { full: '李娜' }, note: '生日: 不详' } },
    ]);
    expect(outcomes.map((outcome) => outcome.ok && outcome.notes.map(({ column, reason }) => [column, reason]))).toEqual([
      [[5, 'email']],
      [[4, 'date']],
    ]);
  });

  it('takes no apostrophe, formula or control character for part of a value, and keeps what opts out apart from consent', () => {
    const [contact] = contactsOf('Name,Phone,Email Opt Out,Website\n"=""Ana Gómez""",\'+14155550134,1,javascript:alert(1)\n');
    expect(contact).toMatchObject({
      name: { full: 'Ana Gómez' },
      phones: [{ raw: '+14155550134' }],
      consent: { email: 'denied' },
      urls: [],
    });
  });

  it('says which row gives nobody', () => {
    const { outcomes } = read('Name,Email,City\n,,Berlin\nAna,ana@acme.example,\n');
    expect(outcomes.map(({ ok }) => ok)).toEqual([false, true]);
    expect(outcomes[0]).toMatchObject({ problems: [{ reason: 'nobody' }] });
  });
});

describe('orderRows', () => {
  it('joins the rows of a Shopify order', () => {
    const orders = ordersOf(
      'Name,Email,Financial Status,Fulfillment Status,Currency,Subtotal,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Billing Name\n' +
        '#1050,koper@shop.example,paid,fulfilled,EUR,100.90,100.90,2026-05-01 09:59:00 +0200,1,Matcha 100 g,62.95,MAT-100,Koper Een\n' +
        '#1050,koper@shop.example,,,,,,,2,Matcha 50 g,18.98,MAT-50,\n' +
        '#1051,ben@shop.example,refunded,fulfilled,EUR,5.00,5.00,2026-05-02 10:00:00 +0200,1,Cup,5.00,CUP,Ben\n',
    );
    expect(orders).toMatchObject([
      {
        row: 2,
        who: { email: 'koper@shop.example', name: 'Koper Een' },
        record: {
          number: '1050',
          at: Date.UTC(2026, 4, 1, 7, 59),
          total: 10_090,
          currency: 'EUR',
          status: 'fulfilled',
          lines: [
            { sku: 'MAT-100', unitPrice: 6295 },
            { quantity: 2, unitPrice: 1898 },
          ],
        },
      },
      { record: { number: '1051', total: 500, status: 'refunded' } },
    ]);
  });

  it('reads 有赞 and German files, returns as negative, and refuses what has no amount', () => {
    expect(
      ordersOf(
        '订单号,订单状态,订单创建时间,收货人/提货人,收货人手机号/提货人手机号,订单实付金额,全部商品名称\nE1,交易完成,2026-06-19 10:00:00,陈伟,13800138000,100.00,草莓蛋糕\n',
      ),
    ).toMatchObject([{ who: { phone: '13800138000', name: '陈伟' }, record: { total: 10_000, lines: [{ name: '草莓蛋糕' }] } }]);
    const german = read(
      'Bestellnummer;Datum;Kunde;E-Mail;Betrag;Währung;Typ\nB-1;14.03.2026;Ana;ana@acme.example;1.234,50 €;EUR;Bestellung\nB-2;15.03.2026;Ana;ana@acme.example;20,00 €;EUR;Retoure\nB-3;16.03.2026;Ana;ana@acme.example;viel;EUR;\n',
    );
    expect(german.items).toMatchObject([
      { record: { total: 123_450, currency: 'EUR', type: 'order' } },
      { record: { total: -2000, type: 'return' } },
    ]);
    expect(german.outcomes[2]).toMatchObject({ ok: false, problems: [{ column: 4, reason: 'amount', value: 'viel' }] });
  });
});

describe('rowMapper', () => {
  it('reads calls, visits with the time spent, complaints, deals, tasks and campaign responses', () => {
    expect(
      read(
        'Date,Type,Customer,Email,Direction,Duration,Notes\n2026-03-01 10:00,Call,Ana,ana@acme.example,Outbound,0:12:30,Asked for a quote\n',
      ).items,
    ).toMatchObject([{ kind: 'interactions', record: { type: 'call', direction: 'out', duration: 750 } }]);
    expect(
      read('Visited at,Type,Email,Page URL,Time spent\n2026-03-01 10:00,Page view,ana@acme.example,https://shop.example/a,42\n').items,
    ).toMatchObject([{ record: { type: 'visit', url: 'https://shop.example/a', duration: 42 } }]);
    expect(read('投诉日期,客户姓名,手机,主题,状态,满意度\n2026-03-01,陈伟,13800138000,包装破损,已解决,4\n').items).toMatchObject([
      { kind: 'cases', record: { status: 'resolved', satisfaction: 4 } },
    ]);
    expect(
      read(
        'Deal - Title,Deal - Stage,Deal - Value,Deal - Currency,Deal - Organization,Deal - Expected close date\nPumps,Proposal,"12,000",EUR,Acme,2026-05-01\n',
      ).items,
    ).toMatchObject([
      { kind: 'deals', who: { org: 'Acme' }, record: { amount: { minor: 1_200_000, currency: 'EUR' }, expectedClose: '2026-05-01' } },
    ]);
    expect(read('Task,Due date,Contact name,Priority,Status\nCall back,2026-05-01,Ana,High,Open\n').items).toMatchObject([
      { kind: 'tasks', record: { title: 'Call back', allDay: true, priority: 'high' } },
    ]);
    expect(
      read('Campaign,Channel,Email,Sent,Responded,Control group\nSpring,E-mail,ana@acme.example,2026-03-01,2026-03-03,no\n').items,
    ).toMatchObject([{ kind: 'responses', campaign: { name: 'Spring', channel: 'email', from: '2026-03-01' } }]);
  });

  it('names the same row the same, and two rows that are alike differently', () => {
    const file = 'Date,Type,Email,Notes\n2026-03-01,Call,a@b.example,x\n2026-03-01,Call,a@b.example,x\n';
    const keys = read(file).items.map((item) => 'key' in item && item.key);
    expect(new Set(keys).size).toBe(2);
    expect(read(file).items.map((item) => 'key' in item && item.key)).toEqual(keys);
  });
});

describe('readDate', () => {
  it('reads the ways in which tables write dates, and refuses days that there are not', () => {
    expect(readDate('3/4/2026', 'mdy')).toEqual({ year: 2026, month: 3, day: 4 });
    expect(readDate('3/4/2026', 'dmy')).toEqual({ year: 2026, month: 4, day: 3 });
    expect(readDate('14/4/2026', 'mdy')).toEqual({ year: 2026, month: 4, day: 14 });
    expect(readDate('12 Mar 2024', 'mdy')).toEqual({ year: 2024, month: 3, day: 12 });
    expect(readDate('1. März 2024 14:05', 'mdy')).toEqual({ year: 2024, month: 3, day: 1, hour: 14, minute: 5 });
    expect(readDate('Sep 9, 2024 1:05 PM', 'mdy')).toEqual({ year: 2024, month: 9, day: 9, hour: 13, minute: 5 });
    expect(readDate('2026-05-01T09:59:00+02:00', 'mdy')).toEqual({
      year: 2026,
      month: 5,
      day: 1,
      hour: 9,
      minute: 59,
      second: 0,
      zone: 120,
    });
    expect(readDate('2026年3月1日 下午 2:05', 'mdy')).toEqual({ year: 2026, month: 3, day: 1, hour: 14, minute: 5 });
    for (const wrong of ['2026-02-30', '31.04.2026', 'soon', '2026-13-01', '', '99999']) expect(readDate(wrong, 'dmy')).toBeUndefined();
  });

  it('learns the order of a column from its values', () => {
    expect(dateOrderOf(['3/4/2026', '14/4/2026'], 'mdy')).toBe('dmy');
    expect(dateOrderOf(['3/4/2026', '3/14/2026'], 'dmy')).toBe('mdy');
    expect(dateOrderOf(['3/4/2026'], 'dmy')).toBe('dmy');
  });
});

describe('readNumber', () => {
  it('reads amounts with either decimal sign, brackets and currencies', () => {
    expect(decimalSignOf(['1.234,50', '20,00'], '.')).toBe(',');
    expect(decimalSignOf(['1,234.50'], ',')).toBe('.');
    expect(readNumber('1.234,50 €', ',')).toBe(1234.5);
    expect(readNumber('(12.00)', '.')).toBe(-12);
    expect(readNumber('¥1,200', '.')).toBe(1200);
    expect(readMinor('1,200', 'JPY', '.')).toBe(1200);
    expect(readMinor('19.99', 'USD', '.')).toBe(1999);
    expect(readNumber('12 apples', '.')).toBeUndefined();
  });
});
