import type { ObservationKind } from '../../observation';
import type { Extractor, ReadContext } from '../extractor';
import { labelled } from '../labels';
import { linesOf } from '../lines';
import { attr, contains, within, type Page, type PageNode } from '../page-node';
import { onlyRecord } from './only-record';
import { occursOn, selector, type Selector } from './selector';
import type { SiteTable, SiteValue } from './site-table';

export const DEFAULT_SITE = {
  /** Above every generic reader's (0.95 at most), so that what the site's own place for a value says wins. */
  confidence: 0.97,
  /** Elements in which a page's mark is looked for (1,000 to 60,000): `detect` has 2 ms. */
  lookAt: 8_000,
  /** Labelled values that are looked at, records of one page, values of a kind, lines of one value. */
  labels: 600,
  records: 100,
  several: 20,
  lines: 12,
};

const ONE_LINE = /^(?:name|nickname|org)$/;
const LINK = /^(?:url|profile)$/;
const SEVERAL = /^(?:email|phone|url|profile|labelled)$/;

/** Makes an adapter of its table. */
export function siteReader(table: SiteTable): Extractor {
  const { id, version, priority, roots } = table;
  const words = table.mark;
  const mark: Selector = typeof words === 'string' ? selector(words) : (node) => node.tag === '#text' && words.test(node.text);
  const mayStand = typeof words === 'string' ? occursOn(words) : ({ occurs }: Page) => !occurs || words.test(occurs.text);
  const without = table.without === undefined ? undefined : selector(table.without);
  const rows = table.fields.map(([kind, where]) => {
    const [css = '', name] = where.split('@');
    return { kind, name, test: selector(css) };
  });
  const own = (node: PageNode) => mark(node) || rows.some(({ test }) => test(node));
  const around = (page: Page) => [[smallestAround(rows.flatMap(({ test }) => page.nodes.find((node) => test(node)) ?? []))]];
  const recordsOf = typeof roots === 'string' ? partsOf(selector(roots), own) : (roots ?? around);
  return {
    id,
    version,
    priority,
    detect: ({ page }) =>
      (table.path?.test(pathOf(page)) ?? true) && mayStand(page) && page.nodes.slice(0, DEFAULT_SITE.lookAt).some((node) => mark(node)),
    extract(context) {
      const { page } = context;
      const taken: PageNode[] = [];
      for (const parts of recordsOf(page).slice(0, DEFAULT_SITE.records)) {
        if (context.budget.spentNow()) break;
        const found = (table.more?.(page, parts) ?? []).filter(({ raw }) => raw !== '');
        const has = (kind: ObservationKind) => found.some((each) => each.kind === kind);
        const nodes = parts.flatMap((part) => within(page, part));
        for (const { kind, name, test } of rows) {
          let left = SEVERAL.test(kind) ? DEFAULT_SITE.several : has(kind) ? 0 : 1;
          for (const node of left > 0 ? nodes : []) {
            if (left <= 0 || !test(node)) continue;
            const value = valueOf(context, kind, node, name);
            found.push(...value);
            left -= value.length;
          }
        }
        // Where labels are told, one of them may be the name.
        if (!has('name') && !table.labels) continue;
        if (table.labels)
          for (const { label, value, node } of parts.flatMap((part) => labelled(page, part, DEFAULT_SITE.labels)))
            found.push({
              kind: 'labelled',
              label,
              node,
              raw: node.tag === '#text' ? value : text(page, node),
              value: hrefIn(context, node),
            });
        const held = table.strict ? found.map(({ node }) => node) : parts;
        tell(context, table, found, held);
        taken.push(...held);
      }
      if (taken.length > 0 && (table.alone || without)) context.page = onlyRecord(context, taken, without);
    },
  };
}

function pathOf({ url }: Page): string {
  return URL.canParse(url) ? new URL(url).pathname : '';
}

/** The smallest element that holds them all. @throws when there are none */
export function smallestAround([first, ...others]: readonly PageNode[]): PageNode {
  let around = first;
  while (around?.parent && !others.every((node) => around && contains(around, node))) around = around.parent;
  if (!around) throw new Error('capture/page/sites: no element to look around');
  return around;
}

/** The outermost elements of one record, those that hold something of it. */
function partsOf(isRoot: Selector, own: Selector): (page: Page) => PageNode[][] {
  return (page) => {
    const held = page.nodes.filter(own).slice(0, DEFAULT_SITE.records);
    const parts: PageNode[] = [];
    for (const node of page.nodes.filter(isRoot).slice(0, DEFAULT_SITE.records))
      if (!parts.some((part) => contains(part, node)) && held.some((each) => contains(node, each))) parts.push(node);
    return [parts.slice(0, DEFAULT_SITE.lines)];
  };
}

function tell(context: ReadContext, table: SiteTable, found: SiteValue[], parts: PageNode[]): void {
  const extractor = `${table.id}@${table.version}`;
  const group = context.out.group(extractor);
  for (const part of parts) context.claims.set(part, group);
  const self = table.self?.exec(pathOf(context.page))?.[0];
  const profile = self && context.resolve(self)?.href;
  const [first] = found;
  if (profile && first) found.push({ kind: 'profile', raw: profile, node: first.node });
  for (const value of found)
    context.out.see({ extractor, method: 'structured', of: table.of, confidence: DEFAULT_SITE.confidence }, { ...value, group });
}

function valueOf(context: ReadContext, kind: ObservationKind, node: PageNode, name: string | undefined): SiteValue[] {
  // `Current company: Fjordlab AS. Click…`, `phone:tel:+47…`: the label; the value as it is shown, unless that lacks the country.
  const [, label = '', given = ''] = /^(phone:tel|[^:：]{1,40})[:：]\s*(.*)/s.exec(attr(node, name ?? '')) ?? [];
  const target = kind === 'photo' ? (context.resolve(attr(node, 'src'))?.href ?? '') : LINK.test(kind) ? hrefIn(context, node) : '';
  const shown = kind === 'photo' ? target : text(context.page, node, ONE_LINE.test(kind) ? 1 : DEFAULT_SITE.lines);
  const raw = given.startsWith('+') ? given : shown || given;
  return raw === '' ? [] : [{ kind, node, raw, label, value: target }];
}

/** Lines of an element, without the signs of icon fonts. */
function text(page: Page, node: PageNode, max = DEFAULT_SITE.lines): string {
  return linesOf(page, node, max + 1)
    .map((line) => line.text.replace(/[\ue000-\uf8ff]/g, ''))
    .filter((line) => line.trim() !== '')
    .slice(0, max)
    .join('\n');
}

/** Where the first link in an element leads. */
function hrefIn(context: ReadContext, node: PageNode): string {
  const link = within(context.page, node).find(({ tag }) => tag === 'a');
  return (link && context.resolve(attr(link, 'href'))?.href) ?? '';
}
