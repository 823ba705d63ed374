import { currentAffiliation, type ContactDraft } from '../domain/contact/contact';
import { joinFold } from '../domain/directory/fields';
import { fold } from './fold';
import { readings } from './pinyin';

const digits = (text: string) => fold(text).replace(/\D/g, '');
const folded = (texts: readonly (string | undefined)[]) => texts.flatMap((text) => (text === undefined ? [] : [fold(text)]));

/** How a Chinese company's name ends; nobody types it to find one. */
const LEGAL_FORM = /(?:股份|集团)?有限(?:责任)?公司$/;

/** Values that no value before them holds: they would only be found twice. */
function unheld(values: readonly string[]): string[] {
  return values.filter((value, at) => !values.slice(0, at).some((earlier) => earlier.includes(value)));
}

/** Everything that search looks at in a customer, as the `fold` of a directory row (fields.ts has the order). */
export function foldContact(shown: ContactDraft): string {
  const { name } = shown;
  const current = currentAffiliation(shown);
  const orgs = [current?.name, ...shown.orgs.map((org) => org.name), shown.legalName];
  return joinFold({
    name: unheld([...folded([name.full]), ...folded([name.nickname, name.given, name.additional, name.surname])]),
    reading: [...folded([name.phonetic]), ...readings(name.full, shown.kind === 'individual'), ...readings(name.nickname ?? '', false)],
    org: unheld(folded(orgs)),
    orgReading: [...new Set(orgs)].flatMap((org) => readings((org ?? '').replace(LEGAL_FORM, ''), false)),
    email: folded(shown.emails.map((email) => email.address)),
    phone: unheld(shown.phones.flatMap((phone) => [digits(phone.e164 ?? ''), digits(phone.raw)])),
    tag: folded(shown.tags).flatMap((tag) => [tag, ...readings(tag, false)]),
    other: folded([
      ...shown.orgs.flatMap((org) => [org.title, org.department]),
      shown.occupation,
      ...shown.domains,
      ...shown.profiles.map((profile) => profile.handle),
      ...shown.addresses.map((address) => address.locality),
    ]),
  });
}
