import { getDomain } from 'tldts-icann';
import { FREE_MAIL, JUNK_HOST } from './mail-hosts';
import { ROOT_HOSTS } from './shared-hosts';

/** The registrable domain (public suffix list) of an organisation's host, address or e-mail; undefined for a host that many share. */
export function orgDomain(hostOrUri: string): string | undefined {
  const domain = getDomain(hostOrUri.includes('@') ? hostOrUri.slice(hostOrUri.lastIndexOf('@') + 1) : hostOrUri)?.toLowerCase();
  if (!domain || FREE_MAIL.has(domain) || ROOT_HOSTS.has(domain) || JUNK_HOST.test(domain)) return undefined;
  return domain;
}
