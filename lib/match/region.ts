import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { ContactDraft } from '../domain/contact/contact';

/** Where a customer is: from the first address that says so, else the country of the first phone number (ITU-T E.164 prefix). */
export function placeOf(shown: Pick<ContactDraft, 'addresses' | 'phones'>): { country?: string; region?: string } {
  const address = shown.addresses.find((each) => each.country) ?? shown.addresses.find((each) => each.region);
  const country = address?.country ?? phoneCountry(shown.phones.find((phone) => phone.e164)?.e164);
  return { ...(country && { country }), ...(address?.region && { region: address.region }) };
}

/** ISO 3166-1 alpha-2 of an E.164 number; undefined for numbers of no one country (satellite, freephone). */
export function phoneCountry(e164: string | undefined): string | undefined {
  return e164 === undefined ? undefined : parsePhoneNumberFromString(e164)?.country;
}
