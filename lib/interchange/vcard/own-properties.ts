import { type ContactDraft, contactDraftSchema } from '../../domain/contact/contact';
import { OWN_TYPES, type OwnField } from '../../domain/own-field/own-field';
import { printOwn, readPrinted } from '../../domain/own-field/own-text';
import { type OwnValues, ownValueSchema } from '../../domain/own-field/own-value';
import type { OwnColumn } from '../csv/own-columns';
import { escapeText, paramText } from './print-values';
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

/** A value of one of the user's own fields. */
export const OWN_FIELD = 'X-SIDECARD-FIELD';

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
export function takeOwn(draft: ContactDraft, { name, params, value }: VCardProperty): boolean {
  const own = /^X-SIDECARD-([A-Z-]+)$/.exec(name)?.[1];
  if (own === undefined) return false;
  if (name === OWN_ID) return true; // read by `ownId`
  const text = unescape(value);
  if (name === OWN_FIELD) return takeField(draft, ownFieldOf(params), text);
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

/** The field of a property, as its parameters say it; undefined where they say none. */
export function ownFieldOf(params: VCardProperty['params']): OwnColumn | undefined {
  const key = params.KEY?.[0] ?? '';
  const type = OWN_TYPES.find((each) => each === params.TYPE?.[0]?.toLowerCase());
  const label = params.LABEL?.join(',').trim();
  return key === '' || type === undefined ? undefined : { key, type, ...(label && { label }) };
}

function takeField(draft: ContactDraft, field: OwnColumn | undefined, text: string): boolean {
  const value = ownValueSchema.safeParse(field && readPrinted(field.type, text));
  if (!field || field.key.length > 60 || !value.success) return false;
  draft.custom = { ...draft.custom, [field.key]: value.data };
  return true;
}

/** Own values as properties: type and name travel along, so that a book without the field can make it. */
export function ownFieldLines(values: OwnValues, fields: ReadonlyMap<string, OwnField>): string[] {
  return Object.entries(values).map(([key, value]) => {
    const { type, text } = printOwn(fields.get(key), value);
    const label = fields.get(key)?.label;
    return `${OWN_FIELD};KEY=${paramText(key)};TYPE=${type}${label === undefined ? '' : `;LABEL=${paramText(label)}`}:${escapeText(text)}`;
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // Not written here: the property is kept as it is.
  }
}
