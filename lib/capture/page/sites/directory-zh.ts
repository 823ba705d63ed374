import { labelled, type Labelled } from '../labels';
import { attr, contains, type Page, type PageNode } from '../page-node';
import { DEFAULT_SITE, siteReader, smallestAround } from './site-reader';

/** Labels of a company's registration. One alone stands on many a page (in a footer, above a contact), two make an entry. */
const ENTRY = /法定代表人|法人代表|信用代码|統一編號|[业業司位]名[称稱]|[主经][营營]|注册资|成立[日时]/;

/** Labels of how to reach it; 客服电话 is the directory's own. */
const CONTACT = /^[联聯公手电電传傳地]/;

/** A company in a Chinese business directory (企业名录, 黄页), or a list of them: labelled values, whatever they are marked up with. */
export const directoryZh = siteReader({
  id: 'directory-zh',
  version: 1,
  priority: 200,
  mark: ENTRY,
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

/** What stands around a company's labels, or the element around each company of a list: there one label has many values. */
function entries(page: Page): PageNode[][] {
  const foot = page.nodes
    .filter((node) => node.tag === 'footer' || /foot|copyright/i.test(attr(node, 'class') + attr(node, 'id')))
    .slice(-20);
  // A table's head row reads as label and value, too: a value that is a label is none.
  const own = (page.nodes[0] ? labelled(page, page.nodes[0], DEFAULT_SITE.labels) : []).filter(
    ({ label, value, node }) =>
      (ENTRY.test(label) || CONTACT.test(label)) && !ENTRY.test(value) && !foot.some((each) => contains(each, node)),
  );
  const marks = own.filter(({ label }) => ENTRY.test(label));
  const like = ({ label }: Labelled) => marks.filter((each) => each.label === label);
  const listed = marks.find((each) => like(each).some(({ value }) => value !== each.value));
  if (!listed) return marks.some(({ label }) => label !== marks[0]?.label) ? [[smallestAround(own.map(({ node }) => node))]] : [];
  const nodes = [...new Map(like(listed).map(({ value, node }) => [value, node])).values()];
  return nodes.map((node) => [widest(node, nodes)]);
}

/** The largest element around a node that holds none of the others. */
function widest(node: PageNode, others: readonly PageNode[]): PageNode {
  let at = node;
  for (let up = at.parent; up && !others.some((each) => each !== node && up && contains(up, each)); up = up.parent) at = up;
  return at;
}
