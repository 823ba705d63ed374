import type { Evidence } from '../../domain/link/link';
import type { Features } from '../features';
import type { Frequencies } from '../frequencies';
import { DEFAULT_MODEL, DEFAULT_TERMS } from '../model';
import type { OrgForm } from '../normalise/org';
import { jaroWinkler } from '../normalise/similarity';
import { evidence } from './evidence';

const { org: LEVELS, name: NAMES } = DEFAULT_MODEL;

export const DEFAULT_ORGS = {
  /** Jaro-Winkler similarity from which two companies' names are alike, 0.9 to 0.98: Verdant Optics is not Verdant Robotics. */
  alike: 0.95,
  /** Letters of a company's name that its domain must share to count as the same brand. */
  leastBrand: 4,
} as const;

/** Two people's employers: ONE comparison, for company, domain, switchboard and city are one fact. Its best level. */
export function compareEmployer(a: Features, b: Features, hasSwitchboard: boolean): Evidence | undefined {
  const domain = a.domains.find((each) => b.domains.includes(each));
  if (domain) return evidence('org', 'domain', LEVELS.domain, { values: [domain, domain] });
  if (a.orgIds.some((id) => b.orgIds.includes(id))) return evidence('org', 'same', LEVELS.same, { values: shownOrgs(a, b) });
  const same = a.orgs.find((org) => b.orgs.some((other) => other.key === org.key));
  if (same)
    return evidence('org', 'same', LEVELS.same, { values: [same.shown, b.orgs.find((org) => org.key === same.key)?.shown ?? same.shown] });
  if (hasSwitchboard) return evidence('org', 'switchboard', LEVELS.switchboard);
  if (isSimilar(a, b)) return evidence('org', 'similar', LEVELS.similar, { values: shownOrgs(a, b) });
  const [isKnownA, isKnownB] = [a, b].map((each) => each.orgs.length > 0 || each.domains.length > 0);
  if (isKnownA && isKnownB) return evidence('org', 'different', LEVELS.different, { values: shownOrgs(a, b) });
  const city = a.addresses.find(({ locality }) => locality && b.addresses.some((other) => other.locality === locality))?.locality;
  return city ? evidence('org', 'city', LEVELS.city, { values: [city, city] }) : undefined;
}

/** Two organisations: their own number or domain, and their names without the legal form. */
export function compareOrganisations(a: Features, b: Features, { of, countOf }: Frequencies): Evidence[] {
  const found: Evidence[] = [];
  const number = a.numbers.find((each) => each !== '' && b.numbers.includes(each));
  const domain = a.domains.find((each) => b.domains.includes(each));
  if (number) found.push(evidence('org', 'number', LEVELS.number, { values: [number, number] }));
  else if (domain) {
    const shared = countOf(`domain:${domain}`) ?? 2;
    const u = shared <= DEFAULT_TERMS.rareUpTo ? LEVELS.own_domain.u : Math.min(LEVELS.own_domain.m, shared / Math.max(of, shared));
    found.push(
      evidence(
        'org',
        shared <= DEFAULT_TERMS.rareUpTo ? 'own_domain' : 'domain',
        { m: LEVELS.own_domain.m, u },
        { shared, of, values: [domain, domain] },
      ),
    );
  }
  if (a.orgs.length > 0 && b.orgs.length > 0) {
    const values: [string, string] = [a.shownName, b.shownName];
    const equal = a.orgs.find((org) => b.orgs.some((other) => other.key === org.key));
    const sounds = a.orgs.some((org) => b.orgs.some((other) => other.brand === org.brand));
    if (equal) found.push(evidence('name', 'exact', { m: NAMES.exact.m, u: 1e-4 }, { values }));
    else if (sounds) found.push(evidence('name', 'equivalent', { m: NAMES.equivalent.m, u: 2e-4 }, { values }));
    else if (isSimilar(a, b)) found.push(evidence('name', 'fuzzy', { m: NAMES.fuzzy.m, u: 1e-3 }, { values }));
    else found.push(evidence('name', 'different', NAMES.different, { values }));
  }
  return found;
}

/** Names spelled alike, a short form of the other (远锐源, 远锐源网络科技), or a domain that is the other's name (zhengsheng.com, 正盛食品). */
function isSimilar(a: Features, b: Features): boolean {
  const labels = (each: Features) => each.domains.map((domain) => domain.split('.')[0] ?? '');
  return (
    a.orgs.some((org) => b.orgs.some((other) => isAlike(org, other) || isShortOf(org, other) || isShortOf(other, org))) ||
    a.orgs.some((org) => labels(b).some((label) => isBrand(label, org.brand))) ||
    b.orgs.some((org) => labels(a).some((label) => isBrand(label, org.brand)))
  );
}
function isAlike(x: OrgForm, y: OrgForm): boolean {
  return Math.min(x.brand.length, y.brand.length) >= DEFAULT_ORGS.leastBrand && jaroWinkler(x.brand, y.brand) >= DEFAULT_ORGS.alike;
}
/** Whole words in Latin letters; Han characters are words. */
function isShortOf(short: OrgForm, long: OrgForm): boolean {
  const isWord = /\p{Script=Han}{2}/u.test(short.key) || long.key[short.key.length] === ' ';
  return isWord && short.brand.length >= DEFAULT_ORGS.leastBrand && long.key.startsWith(short.key);
}
function isBrand(label: string, brand: string): boolean {
  return Math.min(label.length, brand.length) >= DEFAULT_ORGS.leastBrand && (brand.startsWith(label) || label.startsWith(brand));
}

function shownOrgs(a: Features, b: Features): [string, string] {
  return [a.orgs[0]?.shown ?? a.domains[0] ?? '', b.orgs[0]?.shown ?? b.domains[0] ?? ''];
}
