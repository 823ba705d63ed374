import type { Evidence } from '../../domain/link/link';
import type { Features } from '../features';
import type { Frequencies } from '../frequencies';
import { DEFAULT_MODEL, DEFAULT_TERMS } from '../model';
import { evidence } from './evidence';

const { phone: LEVELS } = DEFAULT_MODEL;

/** What the other comparisons say of whose number a shared one may be. */
export type PhoneContext = { otherName: boolean; otherGiven: boolean; sameOrg: boolean };

/** A number that both have: a person's own, or a switchboard by its extensions, its spread or the people behind it. */
export function sharedPhone(
  a: Features,
  b: Features,
  { countOf }: Frequencies,
  { otherName, otherGiven, sameOrg }: PhoneContext,
): { base: string; shared: number; own: boolean } | undefined {
  const found = b.phones.flatMap(({ base, ext }) =>
    a.phones
      .filter((phone) => phone.base === base)
      .map((phone) => {
        const shared = countOf(`phone:${base}`) ?? 2;
        const otherExtension = phone.ext !== ext && (phone.ext !== undefined || ext !== undefined);
        const isOrg = a.kind === 'org';
        const switchboard = otherExtension || otherName || (otherGiven && sameOrg);
        return { base, shared, own: shared <= DEFAULT_TERMS.rareUpTo && (isOrg || !switchboard) };
      }),
  );
  return found.sort((x, y) => Number(y.own) - Number(x.own) || x.shared - y.shared)[0];
}

/** A switchboard is evidence of the organisation, so it counts here only where no organisation is known to agree. */
export function comparePhone(a: Features, b: Features, frequencies: Frequencies, context: PhoneContext): Evidence | undefined {
  const phone = sharedPhone(a, b, frequencies, context);
  if (phone) {
    const terms = { shared: phone.shared, of: frequencies.of, values: [phone.base, phone.base] as [string, string] };
    if (phone.own) return evidence('phone', 'same', LEVELS.same, terms);
    if (context.sameOrg) return undefined;
    const u = Math.max(LEVELS.shared.u, phone.shared / Math.max(frequencies.of, phone.shared));
    return evidence('phone', 'shared', { m: LEVELS.shared.m, u: Math.min(u, LEVELS.shared.m) }, terms);
  }
  const [x, y] = [a.phones[0], b.phones[0]];
  return x && y ? evidence('phone', 'different', LEVELS.different, { values: [x.base, y.base] }) : undefined;
}
