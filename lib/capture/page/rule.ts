import type { Extractor } from './extractor';
import { linesOf } from './lines';
import { attr, classes, within, type Page, type PageNode } from './page-node';

/** What the user can point at. */
export const RULE_FIELDS = ['name', 'title', 'email', 'phone', 'org'] as const;
export type RuleField = (typeof RULE_FIELDS)[number];
/**
 * A rule of the user's own for one site. `record` is a chain from `body` or an id (`body > main > ul.team > li`), or `… > h3 + *` where a record
 * is a heading and what follows it; a field is a chain within the record, empty for the record itself.
 */
export type RuleSelectors = { record: string } & Partial<Record<RuleField, string>>;
export type PageRule = { id: string; selectors: RuleSelectors };

export const DEFAULT_RULE = {
  /** What the user pointed at is surer than anything a reader works out. */
  confidence: 0.99,
  /** Records of one page (100 to 2,000). */
  records: 1_000,
};

const STEP = /^([a-z][\w-]*)(?:#([\w-]+))?(?:\.([\w-]+))?(?::nth-of-type\((\d{1,4})\))?$/;
const FLAT = / \+ \*$/;

/** Reads the records that a rule of the user's describes. */
export function ruleReader({ id, selectors }: PageRule): Extractor {
  return {
    id: 'rule',
    version: 1,
    priority: 100,
    yieldsAs: `rule:${id}`,
    detect: () => true,
    extract(context) {
      for (const record of recordsOf(context.page, selectors)) {
        if (context.budget.spentNow()) break;
        const group = context.out.group('rule@1');
        for (const part of record.parts) context.claims.set(part, group);
        for (const [kind, node] of record.fields) {
          const raw = linesOf(context.page, node, 1)[0]?.text ?? '';
          // A link or an address in disguise is read by the readers of addresses, into the claimed record.
          if ((kind === 'email' && !raw.includes('@')) || (kind === 'phone' && !/\d{3}/.test(raw))) continue;
          context.out.see(
            {
              extractor: 'rule@1',
              method: 'structured',
              of: selectors.name === undefined ? 'org' : 'person',
              confidence: DEFAULT_RULE.confidence,
            },
            { kind: kind === 'org' && selectors.name === undefined ? 'name' : kind, raw, group, node },
          );
        }
      }
    },
  };
}

export type RuleRecord = { parts: PageNode[]; fields: [RuleField, PageNode][] };

/** The records that a rule finds on a page: those in which its first field, the name where it has one, is there and says something. */
export function recordsOf(page: Page, selectors: RuleSelectors): RuleRecord[] {
  const flat = FLAT.test(selectors.record);
  const chain = selectors.record.replace(FLAT, '').split(' > ').reverse();
  const found: RuleRecord[] = [];
  for (const node of page.nodes) {
    if (found.length >= DEFAULT_RULE.records) break;
    if (!matchesChain(node, chain)) continue;
    const parts = flat ? runFrom(node) : [node];
    const fields = RULE_FIELDS.flatMap((field): RuleRecord['fields'] => {
      const path = selectors[field];
      const at = path === undefined ? undefined : follow(parts, path, flat);
      return at && within(page, at).some(({ text }) => text.trim() !== '') ? [[field, at]] : [];
    });
    if (fields[0] && fields[0][0] === RULE_FIELDS.find((field) => selectors[field] !== undefined)) found.push({ parts, fields });
  }
  return found;
}

/** The element that a record begins with, and its siblings up to the next one of its tag. */
export function runFrom(node: PageNode): PageNode[] {
  const after = node.parent?.children.slice(node.index + 1) ?? [];
  const end = after.findIndex(({ tag }) => tag === node.tag);
  return [node, ...(end < 0 ? after : after.slice(0, end))];
}

function follow(parts: readonly PageNode[], path: string, flat: boolean): PageNode | undefined {
  if (path === '') return parts[0];
  let among = flat ? parts : (parts[0]?.children ?? []);
  let at: PageNode | undefined;
  for (const step of path.split(' > ')) {
    const all: readonly PageNode[] = among;
    at = all.find((node) => matchesStep(node, step, all));
    if (!at) return undefined;
    among = at.children;
  }
  return at;
}

function matchesChain(node: PageNode, chain: readonly string[]): boolean {
  let at: PageNode | undefined = node;
  for (const step of chain) {
    if (!at || !matchesStep(at, step, at.parent?.children ?? [at])) return false;
    at = at.parent;
  }
  return true;
}

function matchesStep(node: PageNode, step: string, among: readonly PageNode[]): boolean {
  const [, tag, id, name, nth] = STEP.exec(step) ?? [];
  if (node.tag !== tag || (id && attr(node, 'id') !== id) || (name && !classes(node).includes(name))) return false;
  return !nth || among.filter((each) => each.tag === tag)[Number(nth) - 1] === node;
}
