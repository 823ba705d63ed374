import fc from 'fast-check';
import type { Contact } from '../../lib/domain/contact/contact';
import { testId } from './contact-builder';

/** Text as a field holds it: trimmed, single blanks, no control characters, any script. */
const words = fc
  .array(fc.stringMatching(/^[\p{L}\p{N}"',;:^=+@/()-]{1,9}$/u), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join(' '));
const line = words;
const text = fc.array(words, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('\n'));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });
const slug = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/);
const host = slug.map((name) => `${name}.example`);
const day = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([m, d]) => `${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`);

/** The record without fields that hold nothing: what is stored and what comes back from a file. */
export function bare<T extends object>(record: T): T {
  return JSON.parse(JSON.stringify(record)) as T;
}

const numbered = (prefix: string) => (list: object[]) => list.map((element, at) => ({ id: `${prefix}${at}`, ...element }));
const listOf = <T extends object>(element: fc.Arbitrary<T>, prefix: string, key?: (element: T) => string) =>
  (key ? fc.uniqueArray(element, { maxLength: 3, selector: key }) : fc.array(element, { maxLength: 3 })).map(numbered(prefix));

/** Any contact that a book may hold, its lists numbered as readers number them. */
export const anyContact: fc.Arbitrary<Contact> = fc
  .record({
    kind: fc.constantFrom('individual', 'org'),
    name: fc.record({
      full: line,
      prefix: maybe(line),
      given: maybe(line),
      surname: maybe(line),
      additional: maybe(line),
      suffix: maybe(line),
      nickname: maybe(slug),
      phonetic: maybe(line),
    }),
    emails: listOf(
      fc.record({
        address: fc.tuple(slug, host).map((parts) => parts.join('@')),
        label: maybe(fc.constantFrom('work', 'home', 'Büro, 2. Stock', 'other')),
      }),
      'e',
      ({ address }) => address,
    ),
    phones: listOf(
      fc.record({
        raw: fc.stringMatching(/^\+?[0-9]{2}[0-9 ()-]{2,9}[0-9]$/).map((raw) => raw.replace(/ +/g, ' ')),
        e164: maybe(fc.constant('+14155550134')),
        ext: maybe(fc.constant('12')),
        label: maybe(fc.constantFrom('work', 'cell', 'home', 'fax', 'other')),
      }),
      'p',
    ),
    addresses: listOf(
      fc.record({
        full: text,
        street: maybe(line),
        locality: maybe(line),
        region: maybe(line),
        postcode: maybe(slug),
        country: maybe(fc.constantFrom('DE', 'CN')),
      }),
      'a',
    ),
    orgs: listOf(
      fc.record({ name: line, title: maybe(line), department: maybe(line), current: fc.boolean(), orgId: maybe(fc.constant(testId(7))) }),
      'o',
    ),
    profiles: listOf(fc.record({ service: slug, handle: maybe(slug), uri: host.map((name) => `https://${name}/in/a,b;c`) }), 's'),
    urls: listOf(fc.record({ uri: host.map((name) => `https://${name}/?a=1,2;3`), label: maybe(line) }), 'u'),
    birthday: maybe(
      fc.oneof(
        day.map((each) => `--${each}`),
        day.map((each) => `1980-${each}`),
      ),
    ),
    birthdayCalendar: maybe(fc.constantFrom('gregorian', 'chinese')),
    anniversary: maybe(
      fc.oneof(
        day.map((each) => `--${each}`),
        day.map((each) => `2004-${each}`),
      ),
    ),
    cadence: maybe(fc.constantFrom({ ideal: 30, latest: 45 }, { ideal: 7, latest: 7 })),
    gender: maybe(fc.constantFrom('female', 'male', 'other')),
    occupation: maybe(line),
    preferences: maybe(text),
    language: maybe(fc.constantFrom('de', 'zh-CN')),
    tags: fc.uniqueArray(slug, { maxLength: 3 }),
    note: maybe(text),
    photo: maybe(host.map((name) => `https://${name}/a.png`)),
    picture: maybe(fc.constant('data:image/png;base64,iVBORw0KGgo=')),
    custom: fc.dictionary(slug, fc.oneof(line, fc.integer(), fc.boolean()), { maxKeys: 3 }),
    consent: fc.record({ email: maybe(fc.constantFrom('granted', 'denied')) }),
    pins: fc.record({ tier: maybe(fc.constantFrom('high', 'low')) }),
    owner: maybe(line),
    legalName: maybe(line),
    domains: fc.uniqueArray(host, { maxLength: 2 }),
    industry: maybe(line),
    size: maybe(slug),
    registrationNumber: maybe(slug),
    vatNumber: maybe(slug),
    unknownProps: fc.array(
      fc.oneof(
        fc.record({
          name: fc.constantFrom('X-SPOUSE', 'KEY', 'GEO'),
          params: fc.constantFrom({}, { VALUE: 'uri', PREF: '1' }, { ENCODING: 'b' }),
          value: slug,
        }),
        fc.constantFrom(
          { name: 'UID', params: {}, value: '0e7602cc-443e-4b82-b4b1-90f62f99a199' },
          { name: 'N', params: { LANGUAGE: 'en' }, value: 'Ode;Ama;;;' },
        ),
      ),
      { maxLength: 2 },
    ),
    number: fc.integer({ min: 1, max: 1e6 }),
  })
  .map(({ number, kind, name, orgs, ...rest }) => {
    const rev = `${number.toString(16).padStart(12, '0')}-00000-test`;
    const isOrg = kind === 'org';
    return bare({
      ...rest,
      kind,
      name: isOrg ? { full: name.full, nickname: name.nickname } : name,
      orgs: orgs.filter((org) => !isOrg || (org as { name?: string }).name !== name.full),
      id: testId(number),
      createdAt: number,
      updatedAt: number,
      rev,
    }) as unknown as Contact;
  });
