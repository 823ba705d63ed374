import { FREE_MAIL, JUNK_HOST, ROLE_MAILBOXES } from './mail-hosts';

/** An address as it is compared. `role`: a task's mailbox. `free`: a provider open to all. `junk`: says nothing about anybody. */
export type EmailForm = { key: string; local: string; domain: string; role: boolean; free: boolean; junk: boolean };

const ADDRESS = /^([^\s@]{1,64})@([^\s@]{1,255})$/;
const GITHUB_NOREPLY = 'users.noreply.github.com';

/**
 * Lower case, googlemail as gmail, the dots that Gmail ignores and a `+tag` (RFC 5233) left out; undefined for a text that is no address.
 * `12345+ana@users.noreply.github.com` is the GitHub user `ana`.
 */
export function readEmail(address: string): EmailForm | undefined {
  const [, written = '', host = ''] = ADDRESS.exec(address.normalize('NFKC').trim().toLowerCase()) ?? [];
  const domain = host === 'googlemail.com' ? 'gmail.com' : host.replace(/\.$/, '');
  if (written === '' || !(domain.includes('.') || JUNK_HOST.test(domain))) return undefined;
  let local = domain === GITHUB_NOREPLY ? written.replace(/^\d+\+/, '') : written.replace(/(?<=.)\+.*$/, '');
  if (domain === 'gmail.com') local = local.replaceAll('.', '') || local;
  return {
    key: `${local}@${domain}`,
    local,
    domain,
    role: ROLE_MAILBOXES.has(local),
    free: FREE_MAIL.has(domain),
    junk: JUNK_HOST.test(domain),
  };
}
