import { labelled } from '../labels';
import { attr, contains, within, type Page, type PageNode } from '../page-node';
import { DEFAULT_SITE, siteReader, smallestAround } from './site-reader';

/** Labels that only a company's entry has. */
const ENTRY = /法定代表人|法人代表|信用代码|(?:企业|公司|单位)名称|主营产品|经营范围/;

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
  const [root] = page.nodes;
  const labels = root ? labelled(page, root, DEFAULT_SITE.labels).filter(({ label }) => ENTRY.test(label)) : [];
  for (const { label } of labels) {
    // A table's head row reads as label and value, too: a value that is a label is none.
    const alike = labels.filter((each) => each.label === label && !ENTRY.test(each.value));
    const several = [...new Map(alike.map((each) => [each.value, each.node])).values()];
    if (several.length > 1)
      return several.map((node) => [widest(node, (up) => several.some((other) => other !== node && contains(up, other)))]);
  }
  const heading = page.nodes.find(({ tag }) => tag === 'h1');
  const nodes = [...labels.map(({ node }) => node), ...(heading ? [heading] : [])];
  return nodes.length > 0 && labels.length > 0 ? [[widest(smallestAround(nodes), (up) => within(page, up).some(isFooter))]] : [];
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
