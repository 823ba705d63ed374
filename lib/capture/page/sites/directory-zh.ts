import { labelled } from '../labels';
import { attr, contains, within, type Page, type PageNode } from '../page-node';
import { DEFAULT_SITE, siteReader, smallestAround } from './site-reader';

/** Labels of a company's registration. One alone stands on many a page (in a footer, above a contact), two make an entry. */
const ENTRY =
  /法定代表人|法人代表|信用代码|統一編號|(?:企业|公司|单位)名称|公司名稱|[主经][营營](?:产品|业务|范围|模式)|注册资[本金]|成立[日时][期间]/;

/** A company in a Chinese business directory (企业名录, 黄页), or a list of them: labelled values, whatever they are marked up with. */
export const directoryZh = siteReader({
  id: 'directory-zh',
  version: 1,
  priority: 200,
  mark: ({ tag, text }) => tag === '#text' && ENTRY.test(text),
  roots: entries,
  of: 'unknown',
  fields: [
    ['name', 'h1'],
    ['name', 'h2'],
    ['name', 'h3'],
    ['name', 'a'],
  ],
  labels: true,
  alone: true,
});

/** All that stands around the company's heading and labels, or the element around each company of a list: there one label has many values. */
function entries(page: Page): PageNode[][] {
  const found = page.nodes[0] ? labelled(page, page.nodes[0], DEFAULT_SITE.labels) : [];
  // A table's head row reads as label and value, too: a value that is a label is none.
  const labels = found.filter(({ label, value, node }) => ENTRY.test(label) && !ENTRY.test(value) && !inFooter(node));
  const kinds = new Map<string, Map<string, PageNode>>();
  for (const { label, value, node } of labels) kinds.set(label, (kinds.get(label) ?? new Map<string, PageNode>()).set(value, node));
  const list = [...kinds.values()].find((values) => values.size > 1);
  if (list) {
    const nodes = [...list.values()];
    return nodes.map((node) => [widest(node, (up) => nodes.some((other) => other !== node && contains(up, other)))]);
  }
  const heading = page.nodes.filter(({ tag }) => tag === 'h1').slice(0, 1);
  const all = [...heading, ...labels.map(({ node }) => node)];
  return kinds.size > 1 ? [[widest(smallestAround(all), (up) => within(page, up).some(isFooter))]] : [];
}

/** The largest element around a node that holds nothing foreign. */
function widest(node: PageNode, foreign: (up: PageNode) => boolean): PageNode {
  let at = node;
  while (at.parent && !foreign(at.parent)) at = at.parent;
  return at;
}

function isFooter(node: PageNode): boolean {
  return node.tag === 'footer' || /foot|copyright/i.test(`${attr(node, 'class')} ${attr(node, 'id')}`);
}

function inFooter(node: PageNode): boolean {
  return isFooter(node) || (node.parent !== undefined && inFooter(node.parent));
}
