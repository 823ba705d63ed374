import type { PageReading } from '../observation';
import { Budget, type Now } from './budget';
import { cleanLine, cleanText } from './clean';
import { Collector } from './collector';
import type { Extractor, ReadContext } from './extractor';
import { DEFAULT_LIMITS, type ReadLimits } from './limits';
import { keepOnlyAround } from './link-context';
import { links } from './links';
import { marked } from './marked';
import { pageLines } from './page-lines';
import { pageOrg } from './page-org';
import { relLinks } from './rel-links';
import { ruleReader, type PageRule } from './rule';
import { safeDom } from './safe-dom';
import { seenIn } from './seen';
import { SITES } from './sites/sites';
import { snapshot } from './snapshot';

/** In order of metadata quality: what an earlier one claims as a record, later ones add to. */
const EXTRACTORS: Extractor[] = [...SITES, marked, links, relLinks, pageLines, pageOrg].sort((x, y) => x.priority - y.priority);

export type ReadOptions = {
  now: Now;
  /** Read only what the user has selected. @default false */
  selection?: boolean;
  /** Read only the record around the link with this address. */
  link?: string;
  /** The user's own rules for this site; they come first. */
  rules?: readonly PageRule[];
  limits?: Partial<ReadLimits>;
};

/** Reads a page in one go, within its budget. Executes nothing, fetches nothing, changes nothing; the answer is plain data. */
export function readPage(document: Document, location: { href: string }, options: ReadOptions): PageReading {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const start = options.now();
  const out = new Collector(limits);
  const selected = options.selection === true ? safeDom(document).selection() : null;
  const range = selected && selected.rangeCount > 0 && !selected.isCollapsed ? selected.getRangeAt(0) : undefined;
  const url = location.href.slice(0, limits.attribute);
  const page = snapshot(document, {
    url,
    limits,
    budget: new Budget(options.now, start + limits.walk, undefined, limits.small),
    note: (code) => out.note(code),
    ...(range && { range }),
  });
  out.seen = seenIn(page);
  // Who asks and hears that the time is up leaves something unread.
  const time = page.nodes.length <= limits.small ? Math.max(limits.time, limits.timeOfSmall) : limits.time;
  const budget = new Budget(options.now, start + time, () => out.note('cut-time'));
  const context: ReadContext = { page, out, budget, claims: new Map(), resolve: (href) => resolve(href, url) };
  const yields: PageReading['yields'] = [];
  for (const extractor of [...(options.rules ?? []).map(ruleReader), ...EXTRACTORS]) {
    // Links and lines are looked at in any case: of what stands at the top of a page that eats the time, they tell the most.
    if (budget.spentNow() && extractor !== links && extractor !== pageLines) continue;
    const before = out.observations.length;
    // Half of what is left: one reader that a page holds up must not cost the next their turn.
    const turn = { ...context, budget: budget.part(0.5) };
    const ran = run(extractor, turn);
    // An adapter may have narrowed the page to its record.
    context.page = turn.page;
    if (ran && extractor.priority <= 200) yields.push({ id: extractor.yieldsAs ?? extractor.id, found: out.observations.length - before });
  }
  const reading: PageReading = {
    version: 1,
    url,
    title: page.title,
    lang: page.lang,
    observations: out.observations,
    orders: out.orders,
    notes: out.notes,
    took: 0,
  };
  if (yields.length > 0) reading.yields = yields;
  if (out.lines.length > 0) reading.lines = out.lines;
  if (out.marked.length > 0) reading.marked = out.marked;
  if (range) reading.selection = cleanText(String(range).slice(0, limits.long * 2), limits.long);
  if (options.link !== undefined) keepOnlyAround(reading, { ...context, page }, cleanLine(options.link, limits.attributeLine));
  reading.took = Math.round(options.now() - start);
  return reading;
}

/** One reader that trips over a page must not take the others with it. False when the page is none of its own. */
function run(extractor: Extractor, context: ReadContext): boolean {
  try {
    if (!extractor.detect(context)) return false;
    extractor.extract(context);
  } catch (error) {
    context.out.note('extractor-failed', cleanLine(`${extractor.id}@${extractor.version}: ${String(error)}`, 200));
  }
  return true;
}

function resolve(href: string, base: string): URL | undefined {
  const text = href.trim();
  if (text === '' || !URL.canParse(text, base)) return undefined;
  const url = new URL(text, base);
  return /^(?:https?|mailto|tel):$/.test(url.protocol) ? url : undefined;
}
