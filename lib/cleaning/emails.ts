import { parse } from 'tldts-icann';
import type { Contact } from '../domain/contact/contact';
import type { FoundFault } from '../domain/cleaning/finding';
import { HOST_ENDINGS } from '../domain/contact/host-endings';
import { editDistance } from '../match/normalise/edit-distance';
import { FREE_MAIL, JUNK_HOST } from '../match/normalise/mail-hosts';

/** Providers whose names people mistype, and that no other provider's name is one letter from with the same first letter. */
const MISTYPED = ['gmail.com', 'hotmail.com', 'yahoo.com', 'outlook.com', 'icloud.com', 'googlemail.com', 'protonmail.com', 'foxmail.com'];
/** Slips of the commonest endings; none of them is an ending that registries give out. */
const SLIPS: Readonly<Record<string, string>> = Object.fromEntries(
  'con:com cmo:com ocm:com comm:com coom:com copm:com cim:com vom:com xom:com nte:net ent:net nett:net ogr:org orgg:org'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);
/** Kept for examples and tests (RFC 2606 section 2). */
const RESERVED = /\.(?:example|test)$/;

type Judged = { why: 'syntax' | 'tld' | 'domain'; better?: string; sure: boolean };

/** What is wrong with an address, and what was meant; undefined for one that can exist. */
export function judgeEmail(address: string): Judged | undefined {
  const tidy = tidied(address);
  const fault = faultOf(tidy);
  if (fault === 'syntax') return { why: 'syntax', sure: false };
  const at = tidy.lastIndexOf('@');
  const [local, host] = [tidy.slice(0, at), tidy.slice(at + 1).toLowerCase()];
  const meant = fault === 'tld' ? (providerLike(host) ?? withEnding(host)) : FREE_MAIL.has(host) ? undefined : providerLike(host);
  if (fault === 'tld') return meant ? { why: 'tld', better: `${local}@${meant}`, sure: true } : { why: 'tld', sure: false };
  // The domain is registered, if only by those who live on slips: the user decides.
  if (meant) return { why: 'domain', better: `${local}@${meant}`, sure: false };
  return tidy === address ? undefined : { why: 'syntax', better: tidy, sure: true };
}

/** Without what mailers and people write around an address, and with a comma in the domain read as the dot that it was meant to be. */
function tidied(address: string): string {
  const inner = /<([^<>]+@[^<>]+)>\s*$/.exec(address)?.[1] ?? address;
  const bare = inner
    .normalize('NFKC')
    .trim()
    .replace(/^mailto:/i, '')
    .replace(/\s*[([{]at[)\]}]\s*/i, '@')
    .replace(/^["'<(]+|["'>),.;:]+$/g, '')
    .replaceAll(/\s*([@.])\s*/g, '$1');
  const at = bare.lastIndexOf('@');
  return at < 0
    ? bare
    : bare.slice(0, at) +
        bare
          .slice(at)
          .replaceAll(',', '.')
          .replaceAll(/\.{2,}/g, '.');
}

/** Dot-string local part (RFC 5321 section 4.1.2, letters of RFC 6531) at a host name with an ending of the public suffix list. */
function faultOf(address: string): 'syntax' | 'tld' | undefined {
  const at = address.lastIndexOf('@');
  const local = address.slice(0, Math.max(at, 0));
  const host = address.slice(at + 1);
  const isLocal =
    local.length > 0 && local.length <= 64 && local.split('.').every((atom) => /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+$/u.test(atom));
  if (!isLocal || host.length > 255) return 'syntax';
  const { hostname, domain, isIp } = parse(host);
  if (isIp || hostname === null || hostname !== host.toLowerCase() || !host.includes('.') || !domain)
    return JUNK_HOST.test(host) ? undefined : 'syntax';
  const ending = hostname.slice(hostname.lastIndexOf('.') + 1);
  return HOST_ENDINGS.has(ending) || ending.startsWith('xn--') || RESERVED.test(hostname) || JUNK_HOST.test(hostname) ? undefined : 'tld';
}

function providerLike(host: string): string | undefined {
  return MISTYPED.find((known) => known !== host && known[0] === host[0] && editDistance(known, host, 1) === 1);
}
function withEnding(host: string): string | undefined {
  const dot = host.lastIndexOf('.');
  const ending = SLIPS[host.slice(dot + 1)];
  return ending && `${host.slice(0, dot)}.${ending}`;
}

/** Addresses of a contact that cannot exist. */
export function emailFaults(contact: Contact): FoundFault[] {
  return contact.emails.flatMap(({ id, address }) => {
    const judged = judgeEmail(address);
    if (!judged) return [];
    const { why, better, sure } = judged;
    const taken = better !== undefined && contact.emails.some((other) => other.address.toLowerCase() === better.toLowerCase());
    const mend = better !== undefined && !taken && { path: ['emails', id], was: { address }, set: { address: better }, sure };
    return [
      {
        kind: 'email' as const,
        store: 'contacts',
        recordId: contact.id,
        contactId: contact.id,
        field: 'emails',
        reason: { code: `clean.email-${why}`, params: {} },
        before: address,
        ...(mend && { after: better, mend }),
      },
    ];
  });
}
