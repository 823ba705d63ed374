import type { Evidence } from '../../domain/link/link';
import type { Features } from '../features';
import type { Frequencies } from '../frequencies';
import { DEFAULT_MODEL, DEFAULT_TERMS } from '../model';
import { evidence } from './evidence';

const { profile: LEVELS } = DEFAULT_MODEL;
/** Services on which one person rarely has two pages, so that another handle speaks against. */
const ONE_PAGE = new Set(['linkedin', 'xing', 'orcid', 'linkedin-company']);

/** The same page on a service, or two pages where a person has one. */
export function compareProfile(a: Features, b: Features, { of, countOf }: Frequencies): Evidence | undefined {
  const same = b.profiles.find((profile) => a.profiles.some((other) => other.key === profile.key));
  if (same) {
    const shared = countOf(`profile:${same.key}`) ?? 2;
    const u = shared <= DEFAULT_TERMS.rareUpTo ? LEVELS.same.u : Math.min(LEVELS.same.m, shared / Math.max(of, shared));
    return evidence(
      'profile',
      shared <= DEFAULT_TERMS.rareUpTo ? 'same' : 'shared',
      { m: LEVELS.same.m, u },
      { shared, of, values: [same.key, same.key] },
    );
  }
  for (const profile of b.profiles) {
    const other = a.profiles.find((each) => each.service !== undefined && each.service === profile.service);
    if (other && ONE_PAGE.has(other.service ?? ''))
      return evidence('profile', 'different', LEVELS.different, { values: [other.key, profile.key] });
  }
  return undefined;
}
