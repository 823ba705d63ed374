import { isFreeMail, registeredDomain } from './email';
import { foldText, type Value } from './normalise';
import { isPersonalMailbox } from './personal-mailbox';

/** All values that are taken to be about one person or organisation of the page. */
export type Cluster = { type: 'person' | 'org'; values: Value[]; groups: string[] };

/**
 * Puts values together: first by record, then records that share an e-mail address, a profile, a name, or a number under the same name. Role
 * mailboxes and values that stand with no name go to the organisation whose page it is.
 */
export function group(values: readonly Value[], site: { url: string }): Cluster[] {
  const records = byRecord(values);
  const loose: Value[] = [];
  const clusters: Cluster[] = [];
  for (const [name, own] of records) {
    const type = typeOf(own);
    if (type === 'nameless') {
      loose.push(...own);
      continue;
    }
    const role = type === 'person' ? own.filter((value) => value.role) : [];
    loose.push(...role);
    const kept = own.filter((value) => !role.includes(value));
    if (type === 'person' && kept.every((value) => value.kind === 'name') && role.length > 0) continue;
    clusters.push({ type, values: kept, groups: [name] });
  }
  const people = unite(
    clusters.filter((cluster) => cluster.type === 'person'),
    personKeys,
  );
  const orgs = unite(
    clusters.filter((cluster) => cluster.type === 'org'),
    orgKeys,
  );
  attach(loose, people, orgs, site);
  return [...people, ...orgs];
}

function byRecord(values: readonly Value[]): Map<string, Value[]> {
  const records = new Map<string, Value[]>();
  for (const value of values) {
    const own = records.get(value.observation.group);
    if (own) own.push(value);
    else records.set(value.observation.group, [value]);
  }
  return records;
}

function typeOf(values: Value[]): Cluster['type'] | 'nameless' {
  const named = values.some((value) => value.kind === 'name');
  if (!named) return 'nameless';
  if (values.some((value) => value.observation.of === 'org')) return 'org';
  return values.some((value) => value.kind === 'email' && value.role) && !values.some((value) => value.observation.of === 'person')
    ? 'org'
    : 'person';
}

function personKeys({ values }: Cluster): string[] {
  const name = nameKey(values);
  return values.flatMap((value) => {
    switch (value.kind) {
      case 'email':
        return [`email ${value.key}`];
      case 'profile':
        return [`profile ${value.key}`];
      case 'phone':
        // A switchboard is everybody's: a number joins only what has the same name.
        return value.phone?.e164 ? [`phone ${value.key} ${name}`] : [];
      case 'name':
        return [`name ${nameKey([value])}`];
      default:
        return [];
    }
  });
}

/** Words of a name in any order and script order: `Chen, Wei` is `Wei Chen`. */
function nameKey(values: Value[]): string {
  const name = values.find((value) => value.kind === 'name')?.key ?? '';
  const words = name
    .replace(/[(（].*?[)）]/g, ' ')
    .split(/[\s,]+/)
    .filter(Boolean);
  return words.sort().join(' ');
}

function orgKeys({ values }: Cluster): string[] {
  return values.flatMap((value) => {
    if (value.kind === 'name' || value.kind === 'legal-name') return [`name ${orgNameKey(value.text)}`];
    if (value.kind === 'email') return [`email ${value.key}`];
    return [];
  });
}

const LEGAL_FORM =
  /[\s,.]+(?:inc|incorporated|ltd|limited|llc|llp|plc|gmbh|ag|kg|corp|corporation|company|co|s\.?a|s\.?r\.?l|b\.?v|pty|co\.?,? ltd)\.?$|(?:有限|股份|责任)*公司$/i;

/** An organisation's name without its legal form. */
export function orgNameKey(name: string): string {
  let key = foldText(name);
  for (let shorter = key.replace(LEGAL_FORM, ''); shorter !== key && shorter !== ''; shorter = key.replace(LEGAL_FORM, '')) key = shorter;
  return key;
}

/** Joins clusters that share a key, until none do. */
function unite(clusters: Cluster[], keysOf: (cluster: Cluster) => string[]): Cluster[] {
  const parents = clusters.map((_, i) => i);
  const find = (i: number): number => {
    let root = i;
    while (parents[root] !== root) root = parents[root] ?? root;
    return root;
  };
  const owner = new Map<string, number>();
  for (const [i, cluster] of clusters.entries()) {
    for (const key of keysOf(cluster)) {
      const other = owner.get(key);
      if (other === undefined) owner.set(key, i);
      else if (!(key.startsWith('name ') && areNamesakes(cluster, clusters[other])))
        parents[Math.max(find(i), find(other))] = Math.min(find(i), find(other));
    }
  }
  const united = new Map<number, Cluster>();
  for (const [i, cluster] of clusters.entries()) {
    const root = find(i);
    const into = united.get(root);
    if (!into) united.set(root, { ...cluster, values: [...cluster.values], groups: [...cluster.groups] });
    else {
      into.values.push(...cluster.values);
      into.groups.push(...cluster.groups);
    }
  }
  return [...united.values()];
}

/** Two people of one name, each with an address and a job of their own. */
function areNamesakes(one: Cluster, other: Cluster | undefined): boolean {
  const keysOf = (cluster: Cluster | undefined, kinds: Value['kind'][]) =>
    (cluster?.values ?? []).flatMap((value) => (kinds.includes(value.kind) ? [value.key] : []));
  const differ = (...kinds: Value['kind'][]) => {
    const [own, its] = [keysOf(one, kinds), keysOf(other, kinds)];
    return own.length > 0 && its.length > 0 && !own.some((key) => its.includes(key));
  };
  return one.type === 'person' && differ('email') && (differ('title') || differ('department'));
}

/** Domains that are an organisation's by its web address or its mailboxes. */
export function domainsOf({ values }: Pick<Cluster, 'values'>): string[] {
  const domains = values.flatMap((value) => {
    const domain =
      value.kind === 'email'
        ? registeredDomain(value.key.split('@')[1] ?? '')
        : value.kind === 'url'
          ? registeredDomain(value.text)
          : undefined;
    return domain && !isFreeMail(domain) ? [domain] : [];
  });
  return [...new Set(domains)];
}

/** What may stand with no name and still be somebody's. */
const OF_OWNER: ReadonlySet<Value['kind']> = new Set(['email', 'phone', 'address', 'profile', 'vat', 'registration', 'legal-name']);

/** Values without a name: to the person who has the same value already, to the organisation of that domain, to the page's own, or to a new one named by its domain. */
function attach(loose: Value[], people: Cluster[], orgs: Cluster[], site: { url: string }): void {
  const siteDomain = registeredDomain(site.url);
  let nameless: Cluster | undefined;
  for (const value of loose) {
    const holder = [...people, ...orgs].find((cluster) => cluster.values.some((own) => own.kind === value.kind && own.key === value.key));
    if (holder) {
      holder.values.push(value);
      continue;
    }
    if (!OF_OWNER.has(value.kind)) continue;
    const domain = value.kind === 'email' ? registeredDomain(value.key.split('@')[1] ?? '') : siteDomain;
    if (value.kind === 'email' && !value.role && isPersonalMailbox(value.key)) {
      people.push({ type: 'person', values: [value], groups: [value.observation.group] });
      continue;
    }
    const owner =
      orgs.find((org) => domain !== undefined && domainsOf(org).includes(domain)) ??
      orgs.find((org) => org.groups.includes('page') && (value.kind !== 'email' || domainsOf(org).length === 0)) ??
      (orgs.length === 1 && value.kind !== 'email' ? orgs[0] : undefined);
    if (owner) {
      owner.values.push(value);
      owner.groups.push(value.observation.group);
    } else if (nameless && value.kind !== 'email') {
      nameless.values.push(value);
      nameless.groups.push(value.observation.group);
    } else if (domain !== undefined && !isFreeMail(domain)) {
      const org: Cluster = { type: 'org', values: [value], groups: [value.observation.group] };
      orgs.push(org);
      // What else stands on the page with no name is of whoever's site it is.
      if (domain === siteDomain) nameless ??= org;
    }
  }
}
