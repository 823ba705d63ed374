import { readPhone as readWrittenPhone } from '../../lib/capture/phone';

/**
 * The addr-spec that people have (RFC 5321 section 4.1.2 without quoted strings, RFC 6531 for other scripts): a local part of at
 * most 64, and a domain with a dot. Linear: no nested quantifier.
 */
const EMAIL = /^[^\s@"(),:;<>[\\\]]{1,64}@[^\s@"(),:;<>[\\\]/]{1,250}$/u;

/** A typed e-mail address, in half-width characters; undefined when it cannot be one. */
export function readEmail(text: string): string | undefined {
  const address = text
    .normalize('NFKC')
    .trim()
    .replace(/^mailto:/iu, '');
  const domain = address.split('@')[1] ?? '';
  const labels = domain.split('.');
  if (!EMAIL.test(address) || labels.length < 2 || labels.some((label) => label === '') || (labels.at(-1) ?? '').length < 2)
    return undefined;
  return /^\.|\.\.|\.@/u.test(address) ? undefined : address;
}

/** A typed phone number in ITU-T E.164, read as in `country` (ISO 3166-1 alpha-2) without a country code; undefined when no such number can exist. */
export function readPhone(text: string, country: string): { e164: string; ext?: string } | undefined {
  const read = readWrittenPhone(text.normalize('NFKC'), '', [country]);
  return read?.e164 === undefined ? undefined : { e164: read.e164, ...(read.ext ? { ext: read.ext } : {}) };
}
