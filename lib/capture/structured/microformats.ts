import { classicOf, type Classic } from './classic-microformats';
import { dateValue, plainText, textValue, urlValue, type ValueContext } from './microformats-value';
import { attr, classes, within, type Page, type PageNode } from '../page/page-node';

/** One value of a microformat: `prefix` as in `p-name`, `item` when it is a microformat itself, `alt` of an image. */
export type MfProperty = { name: string; prefix: 'p' | 'u' | 'dt' | 'e'; node: PageNode; value: string; alt?: string; item?: MfItem };
export type MfItem = {
  node: PageNode;
  types: string[];
  classic: boolean;
  included: PageNode[];
  properties: MfProperty[];
  children: MfItem[];
};

const ROOT = /^h-(?:[a-z0-9]+-)?(?:[a-z]+-)*[a-z]+$/;
const PROPERTY = /^(p|u|dt|e)-((?:[a-z0-9]+-)?(?:[a-z]+-)*[a-z]+)$/;
/** Properties of one microformat, microformats inside each other, includes. */
const MAX = { properties: 300, depth: 12, includes: 10 };

export type MfOptions = { page: Page; resolve(href: string): string; spent(): boolean };

/**
 * All microformats of a page that are not a part of another one: microformats2 (microformats.org/wiki/microformats2-parsing) with its value
 * class pattern and implied properties, and the classic ones as it maps them.
 */
export function microformats({ page, resolve, spent }: MfOptions): MfItem[] {
  const context: ValueContext = { page, resolve, isRoot };
  const items: MfItem[] = [];
  let ids: Map<string, PageNode> | undefined;
  let skipTo = -1;
  for (const node of page.nodes) {
    if (node.order <= skipTo || !isRoot(node)) continue;
    if (spent()) break;
    items.push(parse(node, 0));
    skipTo = node.end;
  }
  return items;

  function parse(root: PageNode, depth: number): MfItem {
    const names = classes(root);
    const types = names.filter((name) => ROOT.test(name));
    const classic = types.length === 0 ? classicOf(names) : [];
    const item: MfItem = {
      node: root,
      types: types.length > 0 ? types.sort() : withoutItem(classic.map(({ type }) => type)),
      classic: types.length === 0,
      included: [],
      properties: [],
      children: [],
    };
    let nested = false;
    for (const node of parts(item)) {
      if (spent() || item.properties.length >= MAX.properties) break;
      const own = propertyNames(node, classic);
      if (isRoot(node)) {
        nested = true;
        if (depth >= MAX.depth) continue;
        const inner = parse(node, depth + 1);
        if (own.length === 0) item.children.push(inner);
        for (const [prefix, name] of own)
          item.properties.push({ prefix, name, node, item: inner, value: valueOfItem(inner, prefix, name) });
      } else for (const [prefix, name] of own) item.properties.push(simple(node, prefix, name, item.classic));
    }
    dateOfEnd(item.properties);
    if (!nested && !item.classic) imply(item);
    return item;
  }

  function simple(node: PageNode, prefix: MfProperty['prefix'], name: string, classic: boolean): MfProperty {
    const property: MfProperty = { prefix, name, node, value: '' };
    if (prefix === 'p') property.value = textValue(context, node);
    else if (prefix === 'e') property.value = plainText(context, node, true);
    else if (prefix === 'dt') property.value = dateValue(context, node);
    else {
      property.value = urlValue(context, node);
      const alt = node.tag === 'img' && !classic && node.attributes.get('alt');
      if (alt) property.alt = alt;
    }
    return property;
  }

  /** What a microformat stands for where it is a property of another. */
  function valueOfItem({ node, properties, included }: MfItem, prefix: MfProperty['prefix'], name: string): string {
    const first = (wanted: string) => properties.find((property) => property.name === wanted)?.value;
    switch (prefix) {
      case 'p':
        return first('name') ?? (attr(node, 'title') || plainText(context, node, true, included) || (first(name) ?? ''));
      case 'u':
        return first('url') ?? (plainText(context, node, true, included) || (first(name) ?? ''));
      case 'dt':
        return dateValue(context, node);
      case 'e':
        return plainText(context, node, true);
    }
  }

  /** Elements of a microformat in document order, none from inside another; of a classic one also what it includes by reference. */
  function parts({ node: root, classic, included }: MfItem): PageNode[] {
    const found: PageNode[] = [];
    const referred: string[] = [];
    const add = (top: PageNode) => {
      let skip = -1;
      for (const node of within(page, top)) {
        if (node.order <= skip || node.tag === '#text') continue;
        const inner = node !== root && isRoot(node);
        if (node !== root) found.push(node);
        if (inner) skip = node.end;
        else if (classic) referred.push(...includesOf(node));
      }
    };
    add(root);
    for (let i = 0; i < referred.length && i < MAX.includes; i++) {
      const target = byId(referred[i] ?? '');
      if (!target || target === root || included.includes(target)) continue;
      included.push(target);
      add(target);
    }
    return found;
  }

  function byId(id: string): PageNode | undefined {
    if (!ids) {
      ids = new Map();
      for (const node of page.nodes) if (attr(node, 'id') !== '' && !ids.has(attr(node, 'id'))) ids.set(attr(node, 'id'), node);
    }
    return ids.get(id);
  }

  /** Name, photo and address of a card that marks nothing as such (microformats2-parsing, "imply properties"). */
  function imply({ node, properties }: MfItem): void {
    const has = (name: string) => properties.some((property) => property.name === name);
    const hasPrefix = (...prefixes: string[]) => properties.some(({ prefix }) => prefixes.includes(prefix));
    const push = (prefix: 'p' | 'u', name: string, at: PageNode | undefined, value: string | undefined, alt?: string) => {
      if (at && value !== undefined) properties.push({ prefix, name, node: at, value, ...(alt && { alt }) });
    };
    if (!has('name') && !hasPrefix('p', 'e')) {
      const named = [node, onlyChild(node), onlyChild(onlyChild(node))].find(
        (each) => each && ((/^(?:img|area)$/.test(each.tag) && attr(each, 'alt')) || (each.tag === 'abbr' && attr(each, 'title'))),
      );
      push('p', 'name', named ?? node, named ? attr(named, 'alt') || attr(named, 'title') : plainText(context, node));
    }
    const address = hasPrefix('u') ? undefined : implied(node, ['a', 'area'], 'href');
    const photo = hasPrefix('u') ? undefined : (implied(node, ['img'], 'src') ?? implied(node, ['object'], 'data'));
    if (!has('url')) push('u', 'url', address, address && resolve(attr(address, 'href')));
    if (!has('photo')) push('u', 'photo', photo, photo && resolve(attr(photo, 'src') || attr(photo, 'data')), photo && attr(photo, 'alt'));
  }
}

function isRoot(node: PageNode): boolean {
  if (attr(node, 'class') === '') return false;
  const names = classes(node);
  return names.some((name) => ROOT.test(name)) || classicOf(names).length > 0;
}

function propertyNames(node: PageNode, classic: Classic[]): [prefix: MfProperty['prefix'], name: string][] {
  const names = classes(node);
  const rels = attr(node, 'rel').split(/\s+/);
  const written =
    classic.length === 0
      ? names
      : classic.flatMap((each) => [...names.map((name) => each.classes.get(name) ?? ''), ...rels.map((rel) => each.rels.get(rel) ?? '')]);
  return [...new Set(written)].flatMap((name) => {
    const match = PROPERTY.exec(name);
    return match ? [[match[1] as MfProperty['prefix'], match[2] ?? ''] as [MfProperty['prefix'], string]] : [];
  });
}

/** `item` only says that something is reviewed or sold. */
function withoutItem(types: string[]): string[] {
  const unique = [...new Set(types)].sort();
  return unique.length > 1 ? unique.filter((type) => type !== 'h-item') : unique;
}

/** Include pattern and table headers: ids whose elements count as inside (microformats.org/wiki/include-pattern). */
function includesOf(node: PageNode): string[] {
  if (attr(node, 'itemref') !== '') return attr(node, 'itemref').split(/\s+/, MAX.includes);
  if (classes(node).includes('include')) {
    const target = attr(node, node.tag === 'object' ? 'data' : 'href');
    return target.startsWith('#') ? [target.slice(1)] : [];
  }
  return node.tag === 'td' && attr(node, 'headers') !== '' ? attr(node, 'headers').split(/\s+/, MAX.includes) : [];
}

/** An end that is only a time is on the day of its start. */
function dateOfEnd(properties: MfProperty[]): void {
  const end = properties.find(({ prefix, name, value }) => prefix === 'dt' && name === 'end' && /^\d\d:\d\d/.test(value));
  const day = /^\d{4}-\d\d-\d\d/.exec(properties.find(({ prefix, name }) => prefix === 'dt' && name === 'start')?.value ?? '')?.[0];
  if (end && day) end.value = `${day} ${end.value}`;
}

function elements(node: PageNode): PageNode[] {
  return node.children.filter(({ tag }) => tag !== '#text');
}

function onlyChild(node: PageNode | undefined): PageNode | undefined {
  const [child, ...others] = node ? elements(node) : [];
  return child && others.length === 0 && !isRoot(child) ? child : undefined;
}

/** The element itself, the only child of its kind, or the same inside an only child. */
function implied(node: PageNode, tags: string[], name: string): PageNode | undefined {
  const fits = (each: PageNode | undefined) =>
    each && tags.includes(each.tag) && each.attributes.has(name) && !isRoot(each) ? each : undefined;
  const onlyOfType = (parent: PageNode | undefined) => {
    for (const tag of tags) {
      const same = parent ? elements(parent).filter((each) => each.tag === tag) : [];
      if (same.length === 1) return fits(same[0]);
    }
    return undefined;
  };
  if (tags.includes(node.tag) && node.attributes.has(name)) return node;
  return onlyOfType(node) ?? onlyOfType(onlyChild(node));
}
