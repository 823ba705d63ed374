import type { Evidence } from '../domain/link/link';
import { compareEmail } from './comparisons/email';
import { compareName } from './comparisons/name';
import { compareEmployer, compareOrganisations } from './comparisons/org';
import { compareAddress, compareBirthday, compareTitle } from './comparisons/person';
import { comparePhone, sharedPhone } from './comparisons/phone';
import { compareProfile } from './comparisons/profile';
import type { Features } from './features';
import type { Frequencies } from './frequencies';

/**
 * What speaks for and against two contacts being one, strongest first. A comparison that one side has no value for is left out: it weighs
 * nothing. A person and an organisation are never compared: the answer is empty.
 */
export function compare(a: Features, b: Features, frequencies: Frequencies): Evidence[] {
  if (a.kind !== b.kind) return [];
  const found = a.kind === 'org' ? organisations(a, b, frequencies) : people(a, b, frequencies);
  return found.filter((each) => each !== undefined).sort((x, y) => Math.abs(y.weight) - Math.abs(x.weight));
}

function people(a: Features, b: Features, frequencies: Frequencies): (Evidence | undefined)[] {
  const names = compareName(a, b, frequencies);
  const has = (level: string) => names.some((each) => each.comparison === 'name' && each.level === level);
  const employer = compareEmployer(a, b, false);
  const sameOrg = employer?.level === 'domain' || employer?.level === 'same';
  const context = { otherName: has('different') || has('given_only'), otherGiven: has('given_different'), sameOrg };
  const phone = sharedPhone(a, b, frequencies, context);
  const org = phone && !phone.own && !sameOrg ? compareEmployer(a, b, true) : employer;
  const isCounted = org?.level === 'switchboard';
  return [
    ...names,
    compareEmail(a, b, frequencies),
    comparePhone(a, b, frequencies, { ...context, sameOrg: sameOrg || isCounted }),
    compareProfile(a, b, frequencies),
    org,
    compareTitle(a, b),
    compareAddress(a, b),
    compareBirthday(a, b),
  ];
}

function organisations(a: Features, b: Features, frequencies: Frequencies): (Evidence | undefined)[] {
  const found = compareOrganisations(a, b, frequencies);
  const otherName = found.some((each) => each.comparison === 'name' && each.level === 'different');
  return [
    ...found,
    compareEmail(a, b, frequencies),
    comparePhone(a, b, frequencies, { otherName, otherGiven: false, sameOrg: false }),
    compareProfile(a, b, frequencies),
    compareAddress(a, b),
  ];
}
