import { parse } from 'tldts-icann';
import { HOST_ENDINGS } from '../domain/contact/host-endings';
import { ROLE_MAILBOX } from './role-mailbox';

const WORDS = 'NO-?SPAM|REMOVE-?(?:THIS|ME)?|DELETE-?(?:THIS|ME)?|SPAM-?(?:FREE|BLOCK)?|ANTI-?SPAM|ENTFERNEN';
/** What a person takes out before writing: `ada@NOSPAM.x.example`. In capitals only. */
const AGAINST_COLLECTORS = new RegExp(`(?<=@)(?:${WORDS})[._-]|[._-]?(?:${WORDS})(?=[@.])`, 'g');

/** Lower-case address without display name or query; undefined when it is no address that a mail server would take (RFC 5321 section 4.1.2, in practice). */
export function readEmail(raw: string): string | undefined {
  const address = raw
    .trim()
    .replace(/^mailto:/i, '')
    .replace(/\?.*$/s, '')
    .replace(/^.*<([^<>]+)>.*$/s, '$1')
    .replace(/^[<("'\s]+|[>)"'.,;:\s]+$/g, '')
    .replace(AGAINST_COLLECTORS, '')
    .toLowerCase();
  if (address.length > 320 || !/^[^\s@,;:<>()[\]"\\]{1,64}@[^\s@]{3,255}$/u.test(address) || address.includes('..')) return undefined;
  const host = address.slice(address.lastIndexOf('@') + 1);
  const { publicSuffix, isIp, domain } = parse(host, { validateHostname: true });
  // `logo@2x.png` and its kind have a file's name for a domain; unknown suffixes (`.example`, an intranet's) are kept.
  return isIp || !publicSuffix || !domain || /\.(?:png|jpe?g|gif|svg|webp|css|js)$/.test(host) ? undefined : address;
}

/** Whether a host ends in a suffix that registries give out, or in one that is kept for examples (RFC 2606). */
export function isPublicHost(host: string): boolean {
  return HOST_ENDINGS.has(host.slice(host.lastIndexOf('.') + 1).toLowerCase()) || /\.(?:example|test|invalid)$/.test(host);
}

/** `info@`, `sales@`: it belongs to the organisation. */
export function isRoleMailbox(address: string): boolean {
  return ROLE_MAILBOX.test(address.slice(0, address.lastIndexOf('@')));
}

/** Domain that somebody registered: `mail.acme.co.uk` is `acme.co.uk`. */
export function registeredDomain(hostOrUrl: string): string | undefined {
  return parse(hostOrUrl).domain?.toLowerCase() ?? undefined;
}

const FREE_MAIL =
  /^(?:gmail|googlemail|outlook|hotmail|live|yahoo|icloud|me|aol|gmx|web|proton|protonmail|qq|163|126|sina|foxmail|yeah|139|mail|yandex|zoho)\.(?:com|net|de|cn|me|ru|fr|it|co\.uk|org|ch|at)$/;

/** A mail provider's domain says nothing about who somebody works for. */
export function isFreeMail(domain: string): boolean {
  return FREE_MAIL.test(domain);
}
