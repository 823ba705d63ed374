import { attr, classes, contains, type Page, type PageNode } from '../page-node';
import { recordsOf, RULE_FIELDS, runFrom, type RuleField, type RuleSelectors } from '../rule';

/** What the user pointed at so far. */
export type Points = Partial<Record<RuleField, PageNode>>;

export const DEFAULT_PICKING = {
  /** Siblings of one shape from which on they are a list (2 to 5). */
  alike: 2,
  /** Characters of a selector (the book's limit is 500). */
  longest: 500,
};

/** Parts of a record, never one themselves. */
const PARTS_ONLY = new Set('td th dt dd br hr'.split(' '));
const ENOUGH = /^(?:body|html)$/;
/** Classes that say what state something is in, not what it is. */
const STATE = /^(?:active|open|odd|even|first|last|selected|current|hidden|show|shown|visible|in|collapsed|expanded|alt|row|col|clearfix)$/;

/**
 * The rule that what was pointed at makes: the smallest element that holds all of it, generalised over its look-alike siblings, so that one
 * pointing catches the whole list. Undefined without a point or when a selector would be too long.
 */
export function makeRule(page: Page, points: Points): RuleSelectors | undefined {
  const pointed = RULE_FIELDS.flatMap((field) => (points[field] ? [[field, points[field]] as const] : []));
  const [first] = pointed;
  if (!first) return undefined;
  const nodes = pointed.map(([, node]) => node);
  const around = smallest(nodes);
  const [list, flat] = [listAround(around, first[1]), flatAround(nodes, first[1])];
  const shape = flat && (!list || flat.count > list.count) ? flat : list;
  const record = shape?.record ?? single(around, nodes);
  const isFlat = shape !== undefined && shape === flat;
  const run = isFlat ? runFrom(record) : undefined;
  const fields = pointed.map(([field, node]) => [field, run ? pathInRun(run, node) : pathWithin(record, node)] as const);
  const build = (strict: boolean): RuleSelectors => ({
    record: `${chainOf(record, strict)}${isFlat ? ' + *' : ''}`,
    ...Object.fromEntries(fields),
  });
  const wide = build(false);
  const rule = isClean(page, wide, first[0]) ? wide : build(true);
  return Object.values(rule).every((selector) => selector.length <= DEFAULT_PICKING.longest) ? rule : undefined;
}

function smallest([first, ...others]: readonly PageNode[]): PageNode {
  let around = first;
  while (around?.parent && !others.every((node) => around && contains(around, node))) around = around.parent;
  if (!around) throw new Error('capture/page/picker: no element was pointed at');
  return around;
}

type Shape = { record: PageNode; count: number };

/** The ancestor with the most siblings of its tag that have the same thing in the same place; the lowest of those. */
function listAround(around: PageNode, point: PageNode): Shape | undefined {
  let best: Shape | undefined;
  for (let at: PageNode | undefined = around; at?.parent && !ENOUGH.test(at.tag); at = at.parent) {
    if (PARTS_ONLY.has(at.tag) || at === point) continue;
    const path = pathWithin(at, point);
    const count = at.parent.children.filter((sibling) => sibling.tag === at?.tag && resolves(sibling, path)).length;
    if (count >= DEFAULT_PICKING.alike && count > (best?.count ?? 0)) best = { record: at, count };
  }
  return best;
}

/** Records without an element of their own: a heading and what follows it, as often as the heading repeats. */
function flatAround(nodes: readonly PageNode[], point: PageNode): Shape | undefined {
  const around = nodes.length > 1 ? smallest(nodes) : point.parent;
  if (!around || around === point) return undefined;
  let record = point;
  while (record.parent && record.parent !== around) record = record.parent;
  if (PARTS_ONLY.has(record.tag)) return undefined;
  const alike = around.children.filter((child) => child.tag === record.tag);
  const run = runFrom(record);
  const isWhole = nodes.every((node) => run.some((part) => contains(part, node)));
  return isWhole && alike.length >= DEFAULT_PICKING.alike ? { record, count: alike.length } : undefined;
}

/** A page about one person: everything lies in its main part. */
function single(around: PageNode, nodes: readonly PageNode[]): PageNode {
  let record = around;
  while (record.parent && !ENOUGH.test(record.tag) && (nodes.includes(record) || !/^(?:main|article|section)$/.test(record.tag)))
    record = record.parent;
  return record;
}

function resolves(sibling: PageNode, path: string): boolean {
  let at: PageNode | undefined = sibling;
  for (const step of path === '' ? [] : path.split(' > ')) {
    const [tag = '', nth = '1'] = step.split(/:nth-of-type\(|\)/);
    at = at?.children.filter((child) => child.tag === tag)[Number(nth) - 1];
  }
  return at !== undefined && at.end >= at.order;
}

function pathWithin(record: PageNode, node: PageNode): string {
  const steps: string[] = [];
  for (let at: PageNode | undefined = node; at && at !== record; at = at.parent) steps.push(stepOf(at, at.parent?.children ?? []));
  return steps.reverse().join(' > ');
}

function pathInRun(run: readonly PageNode[], node: PageNode): string {
  const part = run.find((each) => contains(each, node));
  if (!part) return '';
  const inner = pathWithin(part, node);
  return [stepOf(part, run), inner].filter(Boolean).join(' > ');
}

/** Tag and, where there are several, its place among those of its tag. */
function stepOf(node: PageNode, among: readonly PageNode[]): string {
  const same = among.filter(({ tag }) => tag === node.tag);
  return same.length > 1 ? `${node.tag}:nth-of-type(${same.indexOf(node) + 1})` : node.tag;
}

/** From `body` or the nearest telling id down to the record. `strict` pins ancestors to their place. */
function chainOf(record: PageNode, strict: boolean): string {
  const steps: string[] = [];
  for (let at: PageNode | undefined = record; at && at.tag !== 'html'; at = at.parent) {
    const own = at;
    const id = own === record ? '' : attr(own, 'id');
    if (/^[a-z][a-z_-]{1,40}$/i.test(id)) {
      steps.push(`${own.tag}#${id}`);
      break;
    }
    const alike = own === record ? (own.parent?.children ?? []).filter(({ tag }) => tag === own.tag) : [own];
    const name = classes(own).find((each) => isTelling(each) && alike.every((sibling) => classes(sibling).includes(each)));
    const place = strict && own !== record && own.tag !== 'body' ? stepOf(own, own.parent?.children ?? []) : own.tag;
    steps.push(name ? place.replace(own.tag, `${own.tag}.${name}`) : place);
  }
  return steps.reverse().join(' > ');
}

/** Words in small letters; what a build tool made of them (`css-1x2y3`, `bdnXrM`) changes with the next build. */
function isTelling(name: string): boolean {
  return /^[a-z]{3,}(?:[-_]{1,2}[a-z]+)*$/.test(name) && name.length <= 30 && /[aeiouy]/.test(name) && !STATE.test(name);
}

/** Whether what the wide rule finds still looks like what was pointed at. */
function isClean(page: Page, rule: RuleSelectors, field: RuleField): boolean {
  if (field !== 'name') return true;
  const names = recordsOf(page, rule).map(({ fields }) => textOf(page, fields[0]?.[1]));
  return names.filter((name) => isNameLike(name)).length * 2 >= names.length;
}

/** Short, without digits: a heading of a menu may pass, a line of prose or a price does not. */
function isNameLike(text: string): boolean {
  return text.length >= 2 && text.length <= 60 && !/[\d@:;!?/]/.test(text) && text.split(' ').length <= 7;
}

function textOf(page: Page, node: PageNode | undefined): string {
  if (!node) return '';
  return page.nodes
    .slice(node.order, node.end + 1)
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}
