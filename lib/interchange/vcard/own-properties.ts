import { type ContactDraft, contactDraftSchema } from '../../domain/contact/contact';
import type { VCard, VCardProperty } from './read-vcards';
import { line, paragraphs, unescape } from './values';

/** PRODID of the cards that are printed here (RFC 6350 section 6.7.3). */
export const PRODUCT = '-//Sidecard//EN';

const UUID = /^(?:urn:uuid:)?([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/i;
const LINES = {
  OWNER: 'owner',
  'LEGAL-NAME': 'legalName',
  INDUSTRY: 'industry',
  SIZE: 'size',
  REGISTRATION: 'registrationNumber',
  VAT: 'vatNumber',
} as const;
const WHOLE = {
  DOMAINS: 'domains',
  CONSENT: 'consent',
  PINS: 'pins',
  CUSTOM: 'custom',
  CADENCE: 'cadence',
  'BIRTHDAY-CALENDAR': 'birthdayCalendar',
} as const;
/** The id of the printed record. UID alone would not do: a contact that came from another program keeps that program's. */
export const OWN_ID = 'X-SIDECARD-ID';

/** The id that the card's contact had in the book that printed it; undefined for a card of another program. */
export function ownId(card: VCard): string | undefined {
  const value = (name: string) => card.properties.find((property) => property.name === name)?.value ?? '';
  return value('PRODID').trim() === PRODUCT ? idOf(value(OWN_ID)) : undefined;
}

/** The UUID that a value is (RFC 9562), in lower case, as it stands or as an address (`urn:uuid:`). */
export function idOf(value: string): string | undefined {
  return UUID.exec(value.trim())?.[1]?.toLowerCase();
}

/** Takes a property that only cards of our own have. False for any other, and for one whose value is not what it should be. */
export function takeOwn(draft: ContactDraft, { name, value }: VCardProperty): boolean {
  const own = /^X-SIDECARD-([A-Z-]+)$/.exec(name)?.[1];
  if (own === undefined) return false;
  if (name === OWN_ID) return true; // read by `ownId`
  const text = unescape(value);
  if (own === 'PREFERENCES') {
    draft.preferences = paragraphs(text) || undefined;
    return true;
  }
  if (Object.hasOwn(LINES, own)) {
    draft[LINES[own as keyof typeof LINES]] = line(text) || undefined;
    return true;
  }
  if (!Object.hasOwn(WHOLE, own)) return false;
  const field = WHOLE[own as keyof typeof WHOLE];
  const parsed = contactDraftSchema.shape[field].safeParse(parse(text));
  if (!parsed.success) return false;
  Object.assign(draft, { [field]: parsed.data });
  return true;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // Not written here: the property is kept as it is.
  }
}
