/** Caps of one reading. A page is hostile input: whatever is larger is cut off with a note, never refused. */
export type ReadLimits = typeof DEFAULT_LIMITS;

export const DEFAULT_LIMITS = {
  /** Milliseconds for the whole reading (20 to 1,000): of any page, and of one with at most `small` elements and text nodes, whose reading only a busy machine makes long. */
  time: 150,
  timeOfSmall: 1_000,
  small: 6_000,
  /** Milliseconds after which the walk over the document stops, so that readers have the rest. */
  walk: 70,
  /** Elements and text nodes taken from the document (1,000 to 200,000). */
  nodes: 60_000,
  /** Levels below which nothing is taken; real pages stay under 60. */
  depth: 400,
  /** Characters of one text node, of one attribute, and of all text together. */
  text: 4_000,
  attribute: 2_000,
  allText: 1_000_000,
  /** Characters of one JSON-LD block, and how many blocks. */
  jsonLd: 400_000,
  jsonLdBlocks: 40,
  /** Observations, orders and messages of one reading. */
  observations: 2_000,
  orders: 50,
  messages: 60,
  lines: 200,
  /** Characters of a one-line value, of its machine form, of a long value, of a snippet, of a path. */
  line: 400,
  attributeLine: 2_000,
  long: 4_000,
  snippet: 200,
  path: 800,
  /** Characters of the whole answer; two bytes each, so 4 MiB. */
  total: 2_000_000,
};
