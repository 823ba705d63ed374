import type { VCard, VCardProperty } from './read-vcards';
import { components, splitEscaped, unescape } from './values';

/** Names that programs have for what vCard has a property for. */
const RENAMED: ReadonlyMap<string, string> = new Map([
  ['X-ANNIVERSARY', 'ANNIVERSARY'],
  ['X-MS-ANNIVERSARY', 'ANNIVERSARY'],
  ['X-EVOLUTION-ANNIVERSARY', 'ANNIVERSARY'],
  ['X-KADDRESSBOOK-X-ANNIVERSARY', 'ANNIVERSARY'],
  ['X-MS-TEL', 'TEL'],
  ['X-EVOLUTION-BLOG-URL', 'URL'],
  ['X-EVOLUTION-VIDEO-URL', 'URL'],
]);
/** Properties of which a card has several, the preferred one anywhere among them. */
const LISTS = new Set(['EMAIL', 'TEL', 'ADR', 'URL', 'IMPP']);
/** Below every preference that a card may name (RFC 6350 section 5.3: 1 to 100). */
const LEAST = 101;
/** Rows of Android's own tables (ContactsContract.CommonDataKinds): what is in the first column, and of events the second is the kind of day. */
const ANDROID = 'vnd.android.cursor.item/';
const ANDROID_DAYS: ReadonlyMap<string, string> = new Map([
  ['1', 'ANNIVERSARY'],
  ['3', 'BDAY'],
]);

/** `others`: of alternatives (ALTID, RFC 6350 section 5.4) and of names all but the preferred one, to be kept unread. */
export type TidyCard = { all: VCardProperty[]; others: ReadonlySet<VCardProperty> };

/**
 * A card as the standard would have it: a program's own names for what vCard has a property for under that property's, and preferred values first.
 */
export function tidyCard({ properties }: VCard, labels: ReadonlyMap<string, string>): TidyCard {
  const named = properties.flatMap((property) => renamed(property, labels));
  const lists = Map.groupBy(named.filter(isListed), ({ name }) => name);
  for (const list of lists.values()) list.sort((x, y) => rankOf(x) - rankOf(y));
  // Each property of a list stands where one of that list stood: nothing else moves.
  const inOrder = named.map((property) => (isListed(property) ? (lists.get(property.name)?.shift() ?? property) : property));
  const best = new Map<string, VCardProperty>();
  for (const property of inOrder) {
    const key = alternativeOf(property);
    const before = key === undefined ? undefined : best.get(key);
    if (key !== undefined && (!before || rankOf(property) < rankOf(before))) best.set(key, property);
  }
  const others = inOrder.filter((property) => {
    const key = alternativeOf(property);
    return key !== undefined && best.get(key) !== property;
  });
  return { all: inOrder, others: new Set(others) };
}

function isListed({ name }: VCardProperty): boolean {
  return LISTS.has(name);
}

function rankOf({ params }: VCardProperty): number {
  const told = Number(params.PREF?.[0]);
  return told >= 1 && told < LEAST ? told : params.TYPE?.includes('pref') ? 1 : LEAST;
}

/** What several properties say of one thing in other words: a card has one name, and of all else what carries one ALTID. */
function alternativeOf({ name, params }: VCardProperty): string | undefined {
  if (name === 'N') return name;
  const alternative = params.ALTID?.[0];
  return alternative === undefined ? undefined : `${name} ${alternative}`;
}

function renamed(property: VCardProperty, labels: ReadonlyMap<string, string>): VCardProperty[] {
  const { name, params, value, group } = property;
  const known = RENAMED.get(name);
  if (known) return [{ ...property, name: known }];
  if (name === 'X-ABDATE' && /^anniversary$/i.test(labels.get(group?.toLowerCase() ?? '') ?? ''))
    return [{ ...property, name: 'ANNIVERSARY' }];
  if (name === 'X-ANDROID-CUSTOM') return [androidRow(property)];
  // Windows Address Book: 1 is female, 2 male.
  if (name === 'X-WAB-GENDER' && /^[12]$/.test(value.trim()))
    return [{ ...property, name: 'GENDER', value: value.trim() === '1' ? 'F' : 'M' }];
  // How phones of Japan write the reading of a name (IrMC 1.1): the parts of N.
  if (name === 'SOUND' && params.TYPE?.includes('x-irmc-n')) {
    const [surname = '', given = ''] = components(value);
    return [
      { ...property, name: 'X-PHONETIC-LAST-NAME', value: surname },
      { ...property, name: 'X-PHONETIC-FIRST-NAME', value: given },
    ];
  }
  return [property];
}

function androidRow(property: VCardProperty): VCardProperty {
  const [kind = '', first = '', type = ''] = splitEscaped(property.value, ';').map((part) => part.trim());
  if (first === '') return property;
  if (kind === `${ANDROID}nickname`) return { ...property, name: 'NICKNAME', value: first };
  const day = kind === `${ANDROID}contact_event` ? ANDROID_DAYS.get(type) : undefined;
  return day ? { ...property, name: day, value: unescape(first) } : property;
}
