import type { Evidence } from '../../domain/link/link';
import type { Features } from '../features';
import type { Frequencies } from '../frequencies';
import { DEFAULT_MODEL, DEFAULT_TERMS } from '../model';
import { orgDomain } from '../normalise/domain';
import { evidence } from './evidence';

const { email: LEVELS } = DEFAULT_MODEL;
/** Shorter mailbox names are too common to know somebody by. */
const LEAST_HANDLE = 5;

/** The strongest agreement of two contacts' mailboxes; nothing where one side has none. */
export function compareEmail(a: Features, b: Features, { of, countOf }: Frequencies): Evidence | undefined {
  const mine = new Map(a.emails.map((email) => [email.key, email]));
  const both = b.emails.filter((email) => mine.has(email.key));
  const best = both
    .map((email) => ({ email, shared: countOf(`email:${email.key}`) ?? 2 }))
    .sort((x, y) => Number(x.email.role) - Number(y.email.role) || x.shared - y.shared)[0];
  if (best) {
    const terms = { shared: best.shared, of, values: [best.email.key, best.email.key] as [string, string] };
    if (best.email.role && a.kind === 'individual') return evidence('email', 'role', LEVELS.role, terms);
    if (best.shared <= DEFAULT_TERMS.rareUpTo) return evidence('email', 'same', LEVELS.same, terms);
    const u = Math.max(LEVELS.same.u, best.shared / Math.max(of, best.shared));
    return evidence('email', 'shared', { m: LEVELS.shared.m, u: Math.min(u, LEVELS.shared.m) }, terms);
  }
  const [first, second] = [a.emails.filter((email) => !email.role), b.emails.filter((email) => !email.role)];
  const [x, y] = [first[0], second[0]];
  if (!x || !y) return undefined;
  const handle = second.find((email) => email.local.length >= LEAST_HANDLE && first.some((other) => other.local === email.local));
  const terms = { values: [x.key, y.key] as [string, string] };
  const colleague = first.find((email) => !email.free && second.some((other) => orgDomain(other.domain) === orgDomain(email.domain)));
  if (handle && !colleague) return evidence('email', 'handle', LEVELS.handle, { values: [handle.local, handle.local] });
  return colleague ? evidence('email', 'colleague', LEVELS.colleague, terms) : evidence('email', 'different', LEVELS.different, terms);
}
