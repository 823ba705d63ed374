import tlds from 'tlds';
import { describe, expect, it } from 'vitest';
import { CompanyNames } from '../../lib/cleaning/company-names';
import { HOST_ENDINGS } from '../../lib/domain/contact/host-endings';
import { judgeEmail } from '../../lib/cleaning/emails';
import { type Surroundings, judgeContact } from '../../lib/cleaning/judge-contact';
import { titleCase } from '../../lib/cleaning/letter-case';
import { childFaults, linkFaults } from '../../lib/cleaning/references';
import type { Contact } from '../../lib/domain/contact/contact';
import { mendPatch } from '../../lib/domain/cleaning/mend-patch';
import { type Values, contactOf, draftOf, linkOf, testId } from '../support/contact-builder';
import { anInteraction } from '../support/record-builders';

const NOW = Date.UTC(2026, 2, 16, 9);
const DAY = 86_400_000;

function person(full: string, values: Values = {}, name: Partial<Contact['name']> = {}): Contact {
  const draft = draftOf(full, { emails: ['ana@acme.example'], ...values });
  return { ...contactOf(NOW - DAY, draft), id: testId(7), name: { full, ...name } };
}
function judge(contact: Contact, more: Partial<Surroundings> = {}) {
  return judgeContact(contact, {
    members: [contact],
    standing: { orders: 0, createdAt: NOW - DAY, lastContactAt: NOW - DAY },
    companies: new CompanyNames(),
    country: 'DE',
    now: NOW,
    staleDays: 730,
    today: '2026-03-16',
    isThere: () => true,
    ...more,
  });
}
/** What is found: the reason's code, and what the mend makes of it. */
function found(contact: Contact, more: Partial<Surroundings> = {}): [string, string | undefined][] {
  return judge(contact, more).map(({ reason, after }) => [reason.code.replace('clean.', ''), after]);
}

describe('judgeContact', () => {
  it('finds nothing in a contact that is as it should be (CL-1)', () => {
    const phones = [{ id: 'p', raw: '030 123456', e164: '+4930123456' }];
    expect(found({ ...person('Ana Gómez', { birthday: '1980-02-29' }, { given: 'Ana', surname: 'Gómez' }), phones })).toEqual([]);
    expect(found(person('陈伟', {}, { given: '伟', surname: '陈' }))).toEqual([]);
  });

  it('says nothing of a deleted one (CL-1)', () => {
    expect(found({ ...person('ANA GOMEZ'), deletedAt: NOW })).toEqual([]);
  });

  it('finds who cannot be reached, once for a customer of several records, and a name that is none (CL-2)', () => {
    const bare = person('Ana Gómez', { emails: [] });
    const other = { ...person('Ana Gómez', { emails: [] }), id: testId(9) };
    expect(found(bare)).toEqual([['no-reach', undefined]]);
    expect(found(other, { members: [bare, other] })).toEqual([]);
    expect(found(bare, { members: [bare, person('A')] })).toEqual([]);
    expect(found(person('ana.gomez@acme.example'))).toEqual([['no-name', 'Ana Gomez']]);
    expect(found(person('4711'))).toEqual([['no-name', undefined]]);
  });

  it('reads numbers as in the country of the address, else of the user, and leaves what is none (CL-3)', () => {
    expect(found(person('Ana Gómez', { phones: ['030 1234567'] }))).toEqual([['phone-national', '+49301234567']]);
    const paris = [{ id: 'a', full: 'Paris', country: 'FR' }];
    expect(found(person('Ana Gómez', { phones: ['01 42 68 53 00'], addresses: paris }))).toEqual([['phone-national', '+33142685300']]);
    expect(found(person('Ana Gómez', { phones: ['+49 30 1234567'] }))).toEqual([['phone-form', '+49301234567']]);
    expect(found(person('Ana Gómez', { phones: ['ask Tom'] }))).toEqual([['phone-unread', undefined]]);
  });

  it('finds days that cannot be (CL-5)', () => {
    expect(found(person('Ana Gómez', { birthday: '2068-05-01' }))).toEqual([['date-future', '1968-05-01']]);
    expect(found(person('Ana Gómez', { birthday: '1900-01-01' }))).toEqual([['date-placeholder', undefined]]);
    expect(found(person('Ana Gómez', { birthday: '1860-03-01' }))).toEqual([['date-old', undefined]]);
    expect(found(person('Ana Gómez', { birthday: '--02-30' }))).toEqual([['date-never', undefined]]);
    expect(found(person('陈伟', { birthday: '--02-30', birthdayCalendar: 'chinese' }))).toEqual([]);
    expect(found(person('Ana Gómez', { birthday: '1980-01-01', anniversary: '1979-01-01' }))).toEqual([['date-before-birth', undefined]]);
  });

  it('gives a postcode the zero back that a spreadsheet dropped, and names one that its country does not have (CL-6)', () => {
    const at = (full: string, postcode: string, country: string) =>
      person('Ana Gómez', { addresses: [{ id: 'a', full, postcode, country }] });
    expect(found(at('Hauptstr. 1, 1067 Dresden', '1067', 'DE'))).toEqual([['address-zero', 'Hauptstr. 1, 01067 Dresden']]);
    expect(found(at('1 Main St, Boston', '2139', 'US'))).toEqual([['address-zero', '1 Main St, Boston, 02139']]);
    expect(found(at('1 High St, London', '12345', 'GB'))).toEqual([['address-postcode', undefined]]);
    expect(found(at('1 High St, London SW1A 1AA', 'SW1A 1AA', 'GB'))).toEqual([]);
    expect(found(person('Ana Gómez', { addresses: [{ id: 'a', full: 'ana@acme.example' }] }))).toEqual([['address-other', undefined]]);
  });

  it.each([
    ['ANA GÓMEZ', {}, 'name-capitals', 'Ana Gómez'],
    ['ana gómez', {}, 'name-small', 'Ana Gómez'],
    ['Ana GÓMEZ', { given: 'Ana', surname: 'GÓMEZ' }, 'name-capitals', 'Ana Gómez (Ana | Gómez)'],
    ['Ana Gómez', { given: 'Ana Gómez', surname: 'Gómez' }, 'name-surname-in-given', 'Ana Gómez (Ana | Gómez)'],
    ['Ana Gómez', { given: 'Ana Gómez' }, 'name-whole-in-given', 'Ana Gómez (Ana | Gómez)'],
    ['Gómez, Ana', {}, 'name-comma', 'Ana Gómez (Ana | Gómez)'],
    ['Becker GmbH', {}, 'name-company', 'Becker GmbH'],
  ])('finds how %s is written wrong (CL-7)', (full, parts, code, after) => {
    expect(found(person(full, {}, parts))).toEqual([[code, after]]);
  });

  it.each(['Ana Gómez, PhD', 'JJ', 'Martin Luther King, Jr.', 'Ana'])('leaves %s as it is (CL-7)', (full) => {
    expect(found(person(full))).toEqual([]);
  });

  it('finds the company where the name should be (CL-7)', () => {
    expect(found(person('Lumen Harbor', { org: 'Lumen Harbor' }))).toEqual([['name-employer', undefined]]);
  });

  it('finds who never ordered and was not heard of for long, unless somebody plans to (CL-9)', () => {
    const old = { orders: 0, createdAt: NOW - 900 * DAY };
    const contact = { ...person('Ana Gómez'), createdAt: NOW - 900 * DAY };
    expect(found(contact, { standing: old })).toEqual([['stale-never', undefined]]);
    expect(found(contact, { standing: { ...old, lastContactAt: NOW - 800 * DAY }, staleDays: 801 })).toEqual([]);
    expect(found(contact, { standing: { ...old, lastContactAt: NOW - 800 * DAY } })).toEqual([['stale', undefined]]);
    expect(found(contact, { standing: { ...old, lastContactAt: NOW - 100 * DAY } })).toEqual([]);
    expect(found(contact, { standing: { ...old, orders: 1 } })).toEqual([]);
    expect(found(contact, { standing: { ...old, nextDueAt: NOW } })).toEqual([]);
  });

  it('finds employers, records and decisions whose contact is gone (CL-10)', () => {
    const contact = { ...person('Ana Gómez'), orgs: [{ id: 'o', orgId: testId(3), name: 'Acme', current: true }] };
    const [fault] = judge(contact, { isThere: () => false });
    expect(fault?.mend && mendPatch(contact, fault.mend)).toEqual({ orgs: [{ id: 'o', name: 'Acme', current: true }] });
    const call = anInteraction(testId(3), 5);
    expect(childFaults('interactions', call, () => false, NOW).map(({ mend }) => mend?.set)).toEqual([{ deletedAt: NOW }]);
    expect(childFaults('interactions', call, () => true, NOW)).toEqual([]);
    expect(linkFaults(linkOf(1, 'same', testId(3), testId(4)), (id) => id === testId(3), NOW)).toHaveLength(1);
  });

  it('makes mends that hold for the record and turn it into one without that fault (CL-11)', () => {
    const contact = person('ANA GOMEZ', { emails: ['ana@gmail.con'], phones: ['030 1234567'], birthday: '2068-05-01' }, { given: 'ANA' });
    const faults = judge(contact);
    expect(faults.map(({ kind }) => kind)).toEqual(['email', 'phone', 'name', 'date']);
    const mended = faults.reduce<Contact>((now, { mend }) => ({ ...now, ...(mend && mendPatch(now, mend)) }), contact);
    expect(judge(mended)).toEqual([]);
  });
});

describe('HOST_ENDINGS', () => {
  it('are those that IANA delegates (CL-4)', () => {
    const missing = tlds.filter((ending) => !HOST_ENDINGS.has(ending));
    expect(HOST_ENDINGS.size).toBeGreaterThan(1400);
    expect(missing.length).toBeLessThan(10);
    expect(['com', 'cz', 'io', '中国', 'shop'].every((ending) => HOST_ENDINGS.has(ending))).toBe(true);
    expect(['con', 'cmo', 'notaword', ''].some((ending) => HOST_ENDINGS.has(ending))).toBe(false);
  });
});

describe('judgeEmail', () => {
  it.each([
    ['ana@gmail.con', 'ana@gmail.com', true],
    ['ana@acme.con', 'ana@acme.com', true],
    ['ana@gmial.com', 'ana@gmail.com', false],
    ['ana@hotmial.com', 'ana@hotmail.com', false],
    ['ana@gmail,com', 'ana@gmail.com', true],
    ['Ana <ana@acme.com>', 'ana@acme.com', true],
    ['mailto:ana@acme.com', 'ana@acme.com', true],
    ['ana (at) acme.com', 'ana@acme.com', true],
    ['ana@acme..com', 'ana@acme.com', true],
    ['ana@@acme.com', undefined, false],
    ['ana.@acme.com', undefined, false],
    ['ana@acme', undefined, false],
    ['ana@acme.notaword', undefined, false],
    ['n/a', undefined, false],
  ])('mends %s as %s (CL-4)', (address, better, sure) => {
    expect(judgeEmail(address)).toMatchObject({ ...(better && { better }), sure });
  });

  it.each([
    'ana@acme.example',
    'ana@mail.com',
    'ana@email.cz',
    'ana@yahoo.co.uk',
    "o'neil+x@acme.co.uk",
    '陈伟@例子.中国',
    'ana@server.local',
    'a@ymail.com',
    'a@acme.xn--p1ai',
  ])('takes %s as it is (CL-4)', (address) => {
    expect(judgeEmail(address)).toBeUndefined();
  });
});

describe('CompanyNames', () => {
  function better(names: string[], name: string) {
    const companies = new CompanyNames();
    for (const org of names) companies.add(person('Ana Gómez', { org }));
    return companies.better(name);
  }
  it('proposes the spelling that most contacts have (CL-8)', () => {
    const names = ['Acme GmbH', 'Acme GmbH', 'ACME GmbH', 'Acme'];
    expect(better(names, 'ACME GmbH')).toEqual({ name: 'Acme GmbH', count: 2, of: 4, sure: true });
    expect(better(names, 'Acme')).toMatchObject({ name: 'Acme GmbH', sure: false });
    expect(better(names, 'Acme GmbH')).toBeUndefined();
  });

  it('keeps companies of different legal forms and of different towns apart (CL-8)', () => {
    expect(better(['Acme GmbH', 'Acme GmbH', 'Acme Inc.'], 'Acme Inc.')).toBeUndefined();
    expect(better(['Acme GmbH', 'Acme GmbH', 'Acme Inc.', 'Acme'], 'Acme')).toBeUndefined();
    expect(better(['Acme (China)', 'Acme (China)', 'Acme'], 'Acme')).toBeUndefined();
    expect(better(['北京联想', '上海联想', '上海联想'], '北京联想')).toBeUndefined();
  });

  it('knows Chinese names with and without their form (CL-8)', () => {
    expect(better(['深圳市明灯有限公司', '深圳市明灯有限公司', '深圳市明灯'], '深圳市明灯')).toMatchObject({
      name: '深圳市明灯有限公司',
      sure: false,
    });
  });
});

describe('titleCase', () => {
  it.each([
    ["ANNA VON DER LEYEN-O'NEIL III", "Anna von der Leyen-O'Neil III"],
    ['SEAN MCDONALD', 'Sean McDonald'],
    ['J. R. SMITH', 'J. R. Smith'],
    ['jürgen müller', 'Jürgen Müller'],
  ])('writes %s as %s (CL-7)', (text, expected) => {
    expect(titleCase(text)).toBe(expected);
  });
});
