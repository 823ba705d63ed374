import { Budget } from '../../../lib/capture/page/budget';
import { DEFAULT_LIMITS } from '../../../lib/capture/page/limits';
import { type PageNode, pathOf } from '../../../lib/capture/page/page-node';
import { snapshot } from '../../../lib/capture/page/snapshot';
import { type MfItem, type MfProperty, microformats } from '../../../lib/capture/structured/microformats';

type Json = { type: string[]; properties: Record<string, unknown[]>; children?: Json[]; value?: string; id?: string; html?: string };
type Rels = { rels: Record<string, string[]>; 'rel-urls': Record<string, Record<string, string | string[]>> };

/**
 * All microformats of the page as the suites' files have them. Of these the product's parser reads the items; what it has no use for is added here:
 * the source of `e-` properties, `id`, and the links by their `rel`.
 */
function readMicroformats(): { items: Json[] } & Rels {
  const budget = new Budget(() => performance.now(), Infinity);
  const page = snapshot(document, { url: location.href, limits: DEFAULT_LIMITS, budget, note: () => undefined });
  return { items: microformats({ page, resolve: absolute, spent: () => false }).map((item) => toJson(item)), ...readRels() };
}

/** As the suites have it: what is absolute already stays as written. */
function absolute(href: string): string {
  return !URL.canParse(href) && URL.canParse(href, document.baseURI) ? new URL(href, document.baseURI).href : href;
}

function toJson(item: MfItem): Json {
  const properties: Json['properties'] = {};
  for (const property of item.properties) (properties[property.name] ??= []).push(valueOf(property));
  const children = item.children.map((child) => toJson(child));
  const id = item.classic ? '' : (item.node.attributes.get('id') ?? '');
  return { type: item.types, properties, ...(children.length > 0 && { children }), ...(id !== '' && { id }) };
}

function valueOf({ item, prefix, node, value, alt }: MfProperty): unknown {
  const source = prefix === 'e' ? { html: sourceOf(node) } : {};
  if (item) return { ...toJson(item), value, ...source };
  return prefix === 'e' ? { value, ...source } : alt === undefined ? value : { value, alt };
}

/** The inside of an element with its addresses made absolute. */
function sourceOf(node: PageNode): string {
  let element: Element = document.documentElement;
  for (const step of pathOf(node, Infinity).split('/').slice(1)) element = element.children[Number(/\d+$/.exec(step)?.[0])] ?? element;
  const copy = element.cloneNode(true) as Element;
  for (const name of ['href', 'src'])
    for (const each of copy.querySelectorAll(`[${name}]`)) each.setAttribute(name, absolute(each.getAttribute(name) ?? ''));
  return copy.innerHTML.trim();
}

function readRels(): Rels {
  const found: Rels = { rels: {}, 'rel-urls': {} };
  for (const link of document.querySelectorAll('[rel][href]')) {
    const href = absolute(link.getAttribute('href')?.trim() ?? '');
    const names = (link.getAttribute('rel') ?? '').split(/\s+/).filter(Boolean);
    if (href === '' || names.length === 0 || link.closest('template')) continue;
    const entry = (found['rel-urls'][href] ??= { rels: [], text: link.textContent ?? '' });
    for (const name of names) {
      const urls = (found.rels[name] ??= []);
      if (!urls.includes(href)) urls.push(href);
    }
    entry.rels = [...new Set([...(entry.rels ?? []), ...names])].sort();
    entry.text ||= link.textContent ?? '';
    for (const name of ['title', 'media', 'hreflang', 'type']) entry[name] ||= link.getAttribute(name) ?? '';
    for (const name of ['title', 'media', 'hreflang', 'type']) if (entry[name] === '') delete entry[name];
  }
  return found;
}

Object.assign(globalThis, { readMicroformats });
