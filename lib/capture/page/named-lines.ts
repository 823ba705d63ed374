import { cardFields } from './card-fields';
import { claimOf, type Extractor } from './extractor';
import { linesOf } from './lines';
import { isName } from './words';

/** People whom a page names with their title, but without any address: a name on its line, the title on the same or one of the next two. */
export const namedLines: Extractor = {
  id: 'named-lines',
  version: 1,
  priority: 500,
  detect: (context) => context.out.thread === undefined && context.out.orders.length === 0,
  extract(context) {
    const [root] = context.page.nodes;
    if (!root) return;
    const lines = linesOf(context.page, root, MAX_LINES);
    for (const [i, line] of lines.entries()) {
      if (context.budget.spent()) return;
      if (line.text.length > 120 || claimOf(context, line.node) !== undefined) continue;
      const next = lines.slice(i + 1, i + 3);
      const end = next.findIndex((each) => isName(each.text));
      const fields = cardFields([line, ...(end < 0 ? next : next.slice(0, end))], [], { listed: false, firmAfterComma: false });
      if (!fields.name || !fields.title || fields.name.line !== line || fields.name.confidence < SURE_ENOUGH) continue;
      const group = context.out.group('named-lines@1');
      const from = { extractor: 'named-lines@1', method: 'text' as const, of: 'person' as const };
      const snippet = [line, ...next].map((each) => each.text).join(' · ');
      for (const kind of ['name', 'title', 'org'] as const) {
        const found = fields[kind];
        if (found)
          context.out.see({ ...from, confidence: found.confidence }, { kind, raw: found.text, group, node: found.line.node, snippet });
      }
    }
  },
};

const MAX_LINES = 1_500;
/** A title alone beside capitalised words (0.6) is no person yet: a known name or an honorific must speak for it as well. */
const SURE_ENOUGH = 0.7;
