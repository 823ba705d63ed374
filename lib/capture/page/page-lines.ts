import type { TextLine } from '../observation';
import { claimOf, type Extractor } from './extractor';
import { linesOf } from './lines';
import { pathOf } from './page-node';

/** Lines of a page of a thousand people. */
const MAX_LINES = 4_000;
/** Lines at the top of a page that are told whatever the clock says. */
const ALWAYS_TOLD = 120;
/** Characters of one line: names that matter stand in its front. */
const LENGTH = 600;
/** Characters from which a line is running text: whether it is seen is not asked, which takes time. */
const PARAGRAPH = 300;
/** What a name, a firm, an address or a number is written with: of lines without it is not asked either. */
const TELLS = /[A-Z]|\d{3}|@|\p{Lu}|\p{Lo}/u;

/** The page's text by lines, with where each stands. Who is named in them is decided in the panel, which has the knowledge for it. */
export const pageLines: Extractor = {
  id: 'page-lines',
  version: 1,
  priority: 490,
  detect: () => true,
  extract(context) {
    const [root] = context.page.nodes;
    if (!root) return;
    const most = context.budget.spentNow() ? ALWAYS_TOLD : MAX_LINES;
    for (const { text, node, cuts } of linesOf(context.page, root, most, LENGTH)) {
      // Who stands at the top of a page that eats the time is not hidden by it.
      if (context.out.lines.length >= ALWAYS_TOLD && context.budget.spent()) return;
      const line: TextLine = { text, path: pathOf(node, context.out.limits.path) };
      if (cuts.length > 0) line.cuts = cuts;
      // Nobody is ticked whom only a paragraph names.
      if (text.length < PARAGRAPH && TELLS.test(text) && context.page.visible?.(node) === false) line.hidden = true;
      const group = claimOf(context, node);
      if (group !== undefined) line.group = group;
      if (!context.out.fits(text.length + line.path.length + 60)) return;
      context.out.lines.push(line);
    }
  },
};
