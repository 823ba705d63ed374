import { contactDraftSchema } from '../domain/contact/contact';
import { buildCandidate, type DefaultOrg } from './build-candidate';
import type { CapturedOrder } from '../domain/order/order';
import type { Candidate, Capture, CapturedThread } from './candidate';
import { isFreeMail, registeredDomain } from './email';
import { fingerprint } from './fingerprint';
import { domainsOf, group, type Cluster } from './group';
import { normalise } from './normalise';
import type { PageReading } from './observation';
import { assignOwnLinks } from './own-links';
import { toOrder } from './orders';
import { withPageOwner } from './page-owner';
import { withPeople } from './people/with-people';
import { readingSchema } from './reading-schema';
import { readSiteValues } from './site-values';
import { readMarked } from './structured/read-marked';
import { withLineValues } from './text-observations';
import { readWhen } from './when';

export type CaptureOptions = {
  /** ISO 3166-1 alpha-2: how a number is read that neither the page nor an address places. */
  country: string;
  /** Epoch milliseconds of the capture. */
  now: number;
  /** ISO 4217, for amounts without one. @default 'USD' */
  currency?: string;
};

/** When the owner of a page is taken for the employer of those on it. */
export const DEFAULT_EMPLOYER = {
  /** Share of people with a firm of their own from which the owner is not the employer of the others (0.2 to 0.6). */
  othersFrom: 0.3,
  /** People from which on a page is a list of them, and its owner no find of its own (1 to 5). */
  listFrom: 2,
  /** Letters that a domain and a firm's name begin with alike (6 to 12). */
  alike: 8,
};

/** Turns what a page reader answered into people, organisations, orders and a thread to review. Believes nothing that does not pass the schema. */
export function toCandidates(answer: unknown, options: CaptureOptions): Capture {
  const parsed = readingSchema.safeParse(answer);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return {
      url: '',
      title: '',
      candidates: [],
      orders: [],
      notes: [{ code: 'unreadable', detail: `${issue?.path.join('.')}: ${issue?.code}` }],
    };
  }
  const reading: PageReading = assignOwnLinks(withPeople(withPageOwner(withLineValues(readSiteValues(readMarked(parsed.data))))));
  const clusters = group(normalise(reading, options.country), reading);
  const owners = new Set(reading.orders.flatMap((order) => order.customer ?? []));
  const pageOrg = ownerOf(clusters, reading);
  const people = clusters.filter(({ type }) => type === 'person');
  // Where a list names the firms of its people, whoever is told without one does not work for the page's owner.
  const own = people.filter((person) => person.values.some((value) => value.kind === 'org' && value.text !== pageOrg?.org.name));
  const employs = own.length < Math.max(2, people.length * DEFAULT_EMPLOYER.othersFrom);
  const found = clusters.flatMap((cluster) => {
    const org = cluster.type === 'person' && pageOrg && employs && worksThere(cluster, pageOrg, owners, reading) ? pageOrg.org : undefined;
    const candidate = buildCandidate(cluster, reading, {
      now: options.now,
      beside: people.length >= DEFAULT_EMPLOYER.listFrom,
      ...(org && { org }),
    });
    return candidate && contactDraftSchema.safeParse(candidate.draft).success ? [{ candidate, cluster }] : [];
  });
  const employers = new Set(found.flatMap(({ candidate }) => (candidate.type === 'person' ? (candidate.draft.orgs[0]?.name ?? []) : [])));
  const kept = found.filter(
    ({ candidate, cluster }) =>
      candidate.type === 'person' ||
      hasContactPoint(candidate) ||
      cluster.groups.some((name) => owners.has(name)) ||
      employers.has(candidate.draft.name.full),
  );
  const orders = assignOrders(reading, kept, options);
  const thread = toThread(
    reading,
    kept.map(({ candidate }) => candidate),
  );
  return {
    url: reading.url,
    title: reading.title,
    candidates: kept.map(({ candidate }) => candidate).sort((x, y) => rank(x) - rank(y)),
    orders,
    notes: reading.notes,
    ...(thread && { thread }),
  };
}

/** Ticked before unticked, organisations last; else in the page's order. */
function rank(candidate: Candidate): number {
  return (candidate.preselected ? 0 : 2) + (candidate.type === 'org' ? 1 : 0);
}

function hasContactPoint({ draft }: Candidate): boolean {
  return draft.emails.length + draft.phones.length + draft.addresses.length > 0;
}

/** The organisation whose page this is, if there is just one that can be. */
function ownerOf(clusters: Cluster[], reading: PageReading): { cluster: Cluster; org: DefaultOrg } | undefined {
  const orgs = clusters.filter((cluster) => cluster.type === 'org' && cluster.values.some((value) => value.kind === 'name'));
  const site = registeredDomain(reading.url);
  const cluster =
    orgs.find((org) => org.groups.includes('page')) ??
    orgs.find((org) => site !== undefined && domainsOf(org).includes(site)) ??
    (orgs.length === 1 ? orgs[0] : undefined);
  const value = cluster?.values.filter((each) => each.kind === 'name').sort((x, y) => y.confidence - x.confidence)[0];
  return cluster && value ? { cluster, org: { name: value.text, value } } : undefined;
}

/** A customer of a shop, a writer of a mail, or somebody with another firm's address does not work for the owner of the page. */
function worksThere(person: Cluster, owner: { cluster: Cluster; org: DefaultOrg }, customers: Set<string>, reading: PageReading): boolean {
  if (reading.thread || person.groups.some((name) => customers.has(name))) return false;
  const own = domainsOf(person).filter((domain) => !isFreeMail(domain));
  const site = registeredDomain(reading.url);
  const theirs = [...domainsOf(owner.cluster), ...(site ? [site] : [])];
  return own.length === 0 || theirs.length === 0 || own.some((domain) => theirs.includes(domain) || isNamedLike(domain, owner.org.name));
}

/** `kettlecreekpaddlers.example` is the Kettle Creek Paddling Club's. */
function isNamedLike(domain: string, name: string): boolean {
  const [label = ''] = domain.split('.');
  const key = name.toLowerCase().replace(/[^\p{L}\d]/gu, '');
  return label.length >= DEFAULT_EMPLOYER.alike && key.startsWith(label.slice(0, DEFAULT_EMPLOYER.alike));
}

/** Gives each order to its customer; returns those whose customer is not among the candidates. */
function assignOrders(reading: PageReading, found: { candidate: Candidate; cluster: Cluster }[], options: CaptureOptions): CapturedOrder[] {
  const unassigned: CapturedOrder[] = [];
  for (const each of reading.orders) {
    const order = toOrder(each, reading, { now: options.now, currency: options.currency ?? 'USD' });
    if (!order) continue;
    const customer = found.find(({ cluster }) => each.customer !== undefined && cluster.groups.includes(each.customer));
    if (customer) customer.candidate.orders.push(order);
    else unassigned.push(order);
  }
  return unassigned;
}

function toThread(reading: PageReading, candidates: Candidate[]): CapturedThread | undefined {
  if (!reading.thread) return undefined;
  const byAddress = new Map(
    candidates.flatMap((candidate) => candidate.draft.emails.map(({ address }) => [address, candidate.id] as const)),
  );
  const messages = reading.thread.messages.map((message) => {
    const at = readWhen(message.date ?? '');
    const from = message.participants.find((each) => each.role === 'from');
    return {
      participants: message.participants.map((each) => {
        const candidateId = byAddress.get(each.address?.toLowerCase() ?? '');
        return { ...each, ...(candidateId !== undefined && { candidateId }) };
      }),
      ...(at !== undefined && { at }),
      ...(message.subject !== undefined && { subject: message.subject }),
      text: message.text,
      path: message.path,
      externalId: fingerprint(from?.address ?? from?.name ?? '', message.date ?? '', message.text.slice(0, 400)),
    };
  });
  return { messages, ...(reading.thread.subject !== undefined && { subject: reading.thread.subject }) };
}
