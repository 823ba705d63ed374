import { LIMITS } from '../../domain/record';
import type { VCardProperty } from './read-vcards';
import type { Into } from './to-draft';
import { line, unescape } from './values';

/** Properties of one messenger each, as address books write them. */
const MESSENGERS: ReadonlyMap<string, string> = new Map([
  ['X-AIM', 'aim'],
  ['X-ICQ', 'icq'],
  ['X-MSN', 'msn'],
  ['X-YAHOO', 'yahoo'],
  ['X-JABBER', 'xmpp'],
  ['X-SKYPE', 'skype'],
  ['X-SKYPE-USERNAME', 'skype'],
  ['X-GOOGLE-TALK', 'google-talk'],
  ['X-GADUGADU', 'gadu-gadu'],
  ['X-GROUPWISE', 'groupwise'],
  ['X-TWITTER', 'x'],
  ['X-QQ', 'qq'],
  ['X-WECHAT', 'wechat'],
  ['X-LINE', 'line'],
  ['X-TELEGRAM', 'telegram'],
  ['X-WHATSAPP', 'whatsapp'],
  ['X-MS-IMADDRESS', 'im'],
]);

/** `X-messaging/xmpp-All` and its like, as KAddressBook writes them. */
const KDE = /^X-MESSAGING\/([A-Z]+)/;

/** Whether a property has somebody's handle or address on a messenger. */
export function isMessenger(name: string): boolean {
  return name === 'IMPP' || MESSENGERS.has(name) || KDE.test(name);
}

/** A messenger's handle (`X-QQ:12345`) or address (IMPP, RFC 4770) as a profile. */
export function addMessenger({ draft }: Into, { name, params, value }: VCardProperty): void {
  const text = line(unescape(value), LIMITS.line);
  const [, scheme = '', rest = ''] = /^([a-z][\w+.-]*):(.+)$/i.exec(text) ?? [];
  const service = MESSENGERS.get(name) ?? (KDE.exec(name)?.[1] ?? params['X-SERVICE-TYPE']?.[0] ?? scheme).toLowerCase();
  const handle = decoded(scheme ? rest : text);
  if (text === '' || service === '' || draft.profiles.length >= LIMITS.list) return;
  draft.profiles.push({ id: `s${draft.profiles.length}`, service, handle, uri: scheme ? text : `${service}:${text}` });
}

/** `X-SOCIALPROFILE;type=twitter;x-user=ana:https://…` (Apple) and SOCIALPROFILE (RFC 9554 section 4.9). */
export function addSocialProfile({ draft }: Into, { params, value }: VCardProperty): void {
  const uri = line(unescape(value), LIMITS.uri);
  const host = /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(uri)?.[1]?.replace(/\.(?:com|net|org|cn|de)$/i, '');
  const named = params['SERVICE-TYPE']?.[0] ?? params.TYPE?.find((type) => !/^(?:pref|home|work)$/.test(type)) ?? host;
  const handle = params['X-USER']?.[0] ?? params.USERNAME?.[0];
  if (uri === '' || !named || draft.profiles.length >= LIMITS.list) return;
  draft.profiles.push({
    id: `s${draft.profiles.length}`,
    service: line(named.toLowerCase()),
    uri,
    ...(handle && { handle: line(handle) }),
  });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a stray percent sign: the handle as written
  }
}
