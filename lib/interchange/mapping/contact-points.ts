import type { Address, ContactDraft, Phone } from '../../domain/contact/contact';
import { LIMITS } from '../../domain/record';
import { type Cell, type Mapping, type Problem, type RowReaders, oneLine } from './row';
import type { Target } from './target';

const EMAIL = /^[^\s@<>()[\],;:"]+@[^\s@<>()[\],;:"]+\.[^\s@<>()[\],;:".]{2,}$/u;
const PLACES = new Set<Target>(['address', 'street', 'street2', 'locality', 'region', 'postcode', 'country']);
const PHONES = new Set<Target>(['phone', 'phone.work', 'phone.cell', 'phone.home', 'phone.fax', 'phone.other']);
/** Countries whose addresses put the place before the region and the postcode (UPU S42). */
const PLACE_FIRST = new Set('US CA GB AU NZ IE IN ZA SG'.split(' '));
/** Countries whose addresses go from the largest to the smallest, without blanks. */
const LARGE_FIRST = new Set('CN TW HK MO JP KR'.split(' '));

/** Where a contact can be reached, and with whom it is: e-mails, telephones, addresses, employers, profiles and web addresses of a row. */
export function addPoints(draft: ContactDraft, cells: readonly Cell[], mapping: Mapping, readers: RowReaders, notes: Problem[]): void {
  const slots = Map.groupBy(cells, ({ slot }) => slot);
  for (const [slot, own] of slots) {
    const text = (target: Target) => own.find((cell) => cell.target === target)?.text;
    addAddress(
      draft,
      own.filter(({ target }) => PLACES.has(target)),
      slot,
      readers,
    );
    addOrg(draft, text('org'), text('title'), text('department'));
  }
  const countries = [...draft.addresses.flatMap(({ country }) => country ?? []), readers.country2];
  for (const cell of cells) {
    const label = (target: Target) => slots.get(cell.slot)?.find((other) => other.target === target)?.text;
    if (cell.target === 'email') addEmails(draft, cell, mapping, cell.slot === '' ? undefined : label('email.label'), notes);
    else if (PHONES.has(cell.target))
      addPhones(draft, cell, mapping, cell.slot === '' ? undefined : label('phone.label'), countries, readers, notes);
    else if (cell.target === 'url') addUrls(draft, cell, mapping, label('url.label'));
    else if (cell.target === 'profile') addProfile(draft, cell, label('profile.service') ?? cell.slot);
  }
}

function several(text: string, mapping: Mapping, usual: RegExp): string[] {
  const parts = mapping.joiner && text.includes(mapping.joiner.trim()) ? text.split(mapping.joiner.trim()) : text.split(usual);
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

function addEmails(draft: ContactDraft, cell: Cell, mapping: Mapping, label: string | undefined, notes: Problem[]): void {
  for (const written of several(cell.text, mapping, /[;,，；\s\n]+(?=\S+@)/)) {
    const address = written
      .replace(/^mailto:/i, '')
      .replace(/^.*<([^<>]+)>$/, '$1')
      .trim();
    if (!EMAIL.test(address) || address.length > 320) notes.push({ column: cell.column, reason: 'email', value: written });
    else if (draft.emails.length >= LIMITS.list) notes.push({ column: cell.column, reason: 'too-many', value: written });
    else if (!draft.emails.some((email) => email.address.toLowerCase() === address.toLowerCase()))
      draft.emails.push({
        id: `e${draft.emails.length}`,
        address,
        ...(label && { label: oneLine(label.replace(/^\*\s*/, ''), 60) || 'other' }),
      });
  }
}

const LABELS: [label: NonNullable<Phone['label']>, words: RegExp][] = [
  ['fax', /fax|传真|傳真/i],
  ['cell', /mobile|cell|iphone|handy|móvil|portable|手机|手機|移动/i],
  ['work', /work|business|office|company|main|geschäft|büro|trabajo|bureau|工作|公司|单位|办公/i],
  ['home', /home|privat|casa|domicile|住宅|家庭/i],
];

function addPhones(
  draft: ContactDraft,
  cell: Cell,
  mapping: Mapping,
  label: string | undefined,
  countries: readonly string[],
  readers: RowReaders,
  notes: Problem[],
): void {
  const named = cell.target === 'phone' ? undefined : (cell.target.slice('phone.'.length) as NonNullable<Phone['label']>);
  for (const written of several(cell.text, mapping, /[;；\n]+/)) {
    const raw = oneLine(written, 200);
    if (raw.replace(/\D/g, '').length < 3 || raw.length > 80) notes.push({ column: cell.column, reason: 'phone', value: written });
    else if (draft.phones.length >= LIMITS.list) notes.push({ column: cell.column, reason: 'too-many', value: written });
    else {
      const read = readers.phone(raw, countries);
      const kind = named ?? (label === undefined ? read?.label : (LABELS.find(([, words]) => words.test(label))?.[0] ?? 'other'));
      const same = (phone: Phone) => (read?.e164 ? phone.e164 === read.e164 && phone.ext === read.ext : phone.raw === raw);
      if (draft.phones.some(same)) continue;
      draft.phones.push({
        id: `p${draft.phones.length}`,
        raw,
        ...(read?.e164 && { e164: read.e164 }),
        ...(read?.ext && { ext: read.ext }),
        ...(kind && { label: kind }),
      });
    }
  }
}

function addAddress(draft: ContactDraft, cells: readonly Cell[], slot: string, readers: RowReaders): void {
  if (cells.length === 0 || draft.addresses.length >= LIMITS.list) return;
  const all = (target: Target) => cells.filter((cell) => cell.target === target).map(({ text }) => text);
  const first = (target: Target) => oneLine(all(target)[0] ?? '');
  const street = oneLine([...all('street'), ...all('street2')].join(', '));
  const [locality, region, postcode, land] = [first('locality'), first('region'), first('postcode'), first('country')];
  const country = land === '' ? undefined : readers.country(land);
  const whole = all('address')[0]?.trim();
  const parts = { street, locality, region, postcode };
  const written = whole ?? writtenOut(parts, land, country);
  if (written.trim() === '') return;
  const address: Address = { id: `a${draft.addresses.length}`, full: written.slice(0, LIMITS.text).trim() };
  for (const [name, text] of Object.entries(parts)) if (text !== '') Object.assign(address, { [name]: text });
  if (country) address.country = country;
  if (slot === '' || !draft.addresses.some(({ full }) => full === address.full)) draft.addresses.push(address);
}

type Parts = { street: string; locality: string; region: string; postcode: string };

/** The parts of an address as its country writes it. */
function writtenOut({ street, locality, region, postcode }: Parts, land: string, country: string | undefined): string {
  if (country !== undefined && LARGE_FIRST.has(country) && /\p{Script=Han}/u.test(street + locality))
    return [`${region}${locality.startsWith(region) && region !== '' ? locality.slice(region.length) : locality}${street}`, postcode]
      .filter(Boolean)
      .join(' ');
  const place =
    country !== undefined && PLACE_FIRST.has(country)
      ? [locality, [region, postcode].filter(Boolean).join(' ')].filter(Boolean).join(', ')
      : [[postcode, locality].filter(Boolean).join(' '), region].filter(Boolean).join(', ');
  return [street, place, land].filter(Boolean).join('\n');
}

function addOrg(draft: ContactDraft, name: string | undefined, title: string | undefined, department: string | undefined): void {
  const org = {
    ...(name && { name: oneLine(name) }),
    ...(title && { title: oneLine(title) }),
    ...(department && { department: oneLine(department) }),
  };
  if (Object.keys(org).length > 0 && draft.orgs.length < LIMITS.list)
    draft.orgs.push({ id: `o${draft.orgs.length}`, ...org, current: true });
}

function addUrls(draft: ContactDraft, cell: Cell, mapping: Mapping, label: string | undefined): void {
  for (const written of several(cell.text, mapping, /[\s;，；\n]+/)) {
    const uri = /^[a-z][\w+.-]*:/i.test(written) ? written : `https://${written}`;
    if (uri.length > LIMITS.uri || draft.urls.length >= LIMITS.list || !URL.canParse(uri) || /^(?:javascript|data|vbscript):/i.test(uri))
      continue;
    if (!draft.urls.some((url) => url.uri === uri))
      draft.urls.push({ id: `u${draft.urls.length}`, uri, ...(label && { label: oneLine(label, 60) }) });
  }
}

const SITES: Record<string, (handle: string) => string> = {
  linkedin: (handle) => `https://www.linkedin.com/in/${handle}`,
  x: (handle) => `https://x.com/${handle}`,
  facebook: (handle) => `https://www.facebook.com/${handle}`,
  instagram: (handle) => `https://www.instagram.com/${handle}`,
  github: (handle) => `https://github.com/${handle}`,
  weibo: (handle) => `https://weibo.com/n/${handle}`,
};

function addProfile(draft: ContactDraft, cell: Cell, named: string): void {
  if (draft.profiles.length >= LIMITS.list) return;
  const service = oneLine(named.toLowerCase(), 60).replace(/^twitter$/, 'x') || 'web';
  const text = oneLine(cell.text, 2000);
  const isUri = /^(?:https?:\/\/|[\w.-]+\.[a-z]{2,}\/)/i.test(text);
  const handle = isUri ? undefined : text.replace(/^@/, '').slice(0, 500);
  const uri = isUri
    ? /^https?:/i.test(text)
      ? text
      : `https://${text}`
    : (SITES[service]?.(encodeURIComponent(handle ?? '')) ?? `${service}:${handle}`);
  if (!draft.profiles.some((profile) => profile.uri === uri))
    draft.profiles.push({ id: `s${draft.profiles.length}`, service, uri, ...(handle && { handle }) });
}
