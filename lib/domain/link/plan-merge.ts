import type { Contact } from '../contact/contact';
import { components, isActive, membersOf } from './components';
import type { Evidence, Link } from './link';
import { project } from './projection';

/** What every plan about links is made from. `links`: all that `reachLinks` finds about the two contacts. */
export type LinkContext = { links: readonly Link[]; now: number; newId: () => string; rev: string };
/** A plan as data: links to put, roots that follow, and the revisions it was made from (null: must not exist). */
export type LinkPlan = {
  link: Link;
  links: Link[];
  roots: { id: string; rootId: string }[];
  expect: { store: 'links' | 'contacts'; id: string; rev: string | null }[];
};
export type LinkRefusal = { reason: 'same-contact' | 'not-found' | 'already-same' | 'kept-apart' | 'already-undone' | 'already-different' };
export type Planned = ({ ok: true } & LinkPlan) | ({ ok: false } & LinkRefusal);

export type MergeInput = LinkContext & {
  a: string;
  b: string;
  /** Member records of both customers. */
  members: readonly Contact[];
  by: 'user' | 'engine';
  /** Field to the id of the customer (any member's) whose value is shown. */
  choices?: Record<string, string>;
  evidence?: Evidence[];
  weight?: number;
};

/**
 * Decides that two customers are the same: one new edge, nothing moves. A user's merge takes back every "not the same" between the two sides;
 * the engine's is refused as `kept-apart`. A choice of a side is kept as the member record whose value that side shows.
 */
export function planMerge(input: MergeInput): Planned {
  const { a, b, members, links, by } = input;
  if (a === b) return refuse('same-contact');
  const first = members.find((member) => member.id === a && member.deletedAt === undefined);
  const second = members.find((member) => member.id === b && member.deletedAt === undefined);
  if (!first || !second) return refuse('not-found');
  const sideA = new Set(membersOf(a, links));
  const sideB = new Set(membersOf(b, links));
  if (sideA.has(b)) return refuse('already-same');
  const against = links.filter((link) => link.type === 'different' && isActive(link) && crosses(link, sideA, sideB));
  if (against.length > 0 && by === 'engine') return refuse('kept-apart');

  const link: Link = { ...newLink(input, a, b, 'same', by) };
  const choices = ownedChoices(input, [sideA, sideB]);
  if (choices) link.choices = choices;
  if (input.evidence) link.evidence = input.evidence;
  if (input.weight !== undefined) link.weight = input.weight;
  const contacts = [first, second].map((member) => ({ store: 'contacts' as const, id: member.id, rev: member.rev }));
  return planned(input, link, [...against.map((old) => undone(old, input)), link], contacts);
}

/**
 * Takes a decision back. A merge: its edge is undone, the marks that it took back hold again, and the two are marked as not the same, so both are
 * back whatever else connects them and no scan suggests them again. A "not the same": the mark is undone.
 */
export function planUndo(input: LinkContext & { link: Link }): Planned {
  const { link, links } = input;
  if (!isActive(link)) return refuse('already-undone');
  const put = [undone(link, input)];
  // What one merge wrote has one revision.
  if (link.type === 'same') put.push(...links.filter((other) => isTakenBackBy(other, link)).map((mark) => marked(mark, input)));
  const isMarked = [...links, ...put].some((other) => other.type === 'different' && isActive(other) && joinsSame(other, link.a, link.b));
  if (link.type === 'same' && !isMarked) put.push(newLink(input, link.a, link.b, 'different', 'user'));
  return planned(input, undone(link, input), put, []);
}

/** Marks two customers as not the same. Refused for one customer's own records: there the merge is to be undone. */
export function planDiffer(input: LinkContext & { a: string; b: string; by: 'user' | 'engine' }): Planned {
  const { a, b, links } = input;
  if (a === b) return refuse('same-contact');
  if (membersOf(a, links).includes(b)) return refuse('already-same');
  if (links.some((link) => link.type === 'different' && isActive(link) && joinsSame(link, a, b))) return refuse('already-different');
  const link = newLink(input, a, b, 'different', input.by);
  return planned(input, link, [link], []);
}

function refuse(reason: LinkRefusal['reason']): Planned {
  return { ok: false, reason };
}

function newLink(input: LinkContext, x: string, y: string, type: Link['type'], by: Link['by']): Link {
  const [a, b] = x < y ? [x, y] : [y, x];
  return { id: input.newId(), createdAt: input.now, updatedAt: input.now, rev: input.rev, a, b, type, by, at: input.now };
}
function undone(link: Link, { now, rev }: LinkContext): Link {
  return { ...link, undoneAt: now, updatedAt: now, rev, fieldRevs: { ...link.fieldRevs, undoneAt: rev } };
}
function isTakenBackBy(mark: Link, merge: Link): boolean {
  return mark.type === 'different' && mark.deletedAt === undefined && mark.undoneAt !== undefined && mark.rev === merge.rev;
}
function marked({ undoneAt: _, ...mark }: Link, { now, rev }: LinkContext): Link {
  return { ...mark, updatedAt: now, rev, fieldRevs: { ...mark.fieldRevs, undoneAt: rev } };
}
function joinsSame(link: Link, a: string, b: string): boolean {
  return (link.a === a && link.b === b) || (link.a === b && link.b === a);
}
function crosses(link: Link, sideA: ReadonlySet<string>, sideB: ReadonlySet<string>): boolean {
  return (sideA.has(link.a) && sideB.has(link.b)) || (sideA.has(link.b) && sideB.has(link.a));
}

function planned(input: LinkContext, link: Link, put: Link[], contacts: LinkPlan['expect']): Planned {
  const before = new Map(input.links.map((each) => [each.id, each]));
  const after = [...new Map([...input.links, ...put].map((each) => [each.id, each])).values()];
  const touched = [...input.links, ...put].filter((each) => each.type === 'same').flatMap(({ a, b }) => [a, b]);
  const roots = [...components([...touched, link.a, link.b], after)].map(([id, rootId]) => ({ id, rootId }));
  const links = put.map((each) => ({ store: 'links' as const, id: each.id, rev: before.get(each.id)?.rev ?? null }));
  return { ok: true, link, links: put, roots, expect: [...contacts, ...links] };
}

function ownedChoices(input: MergeInput, sides: ReadonlySet<string>[]): Record<string, string> | undefined {
  const entries = Object.entries(input.choices ?? {}).flatMap(([field, id]) => {
    const side = sides.find((each) => each.has(id));
    const members = input.members.filter((member) => side?.has(member.id));
    return members.length === 0 ? [] : [[field, project(members, input.links).from[field] ?? id] as const];
  });
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}
