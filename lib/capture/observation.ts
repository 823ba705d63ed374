/** What a page reader saw: plain data, capped, hostile until `reading-schema.ts` has parsed it. No import from here reaches a page. */
export type ObservationKind =
  | 'name'
  | 'nickname'
  | 'title'
  | 'department'
  | 'org'
  | 'email'
  | 'phone'
  | 'address'
  | 'url'
  | 'profile'
  | 'photo'
  | 'birthday'
  | 'language'
  | 'note'
  | 'legal-name'
  | 'vat'
  /** The number that a register knows an organisation by; the label says which register. */
  | 'registration'
  /** A value with the page's own label, of a site adapter: `site-values.ts` understands it. */
  | 'labelled';

/** Parts that the page itself told apart: of a name (vCard N) or of an address (vCard ADR). */
export type ObservationParts = {
  given?: string;
  surname?: string;
  additional?: string;
  prefix?: string;
  suffix?: string;
  street?: string;
  locality?: string;
  region?: string;
  postcode?: string;
  country?: string;
};

/** Where a value stands. `path` is what `highlight` takes; `label` the word beside the value (`Mobile`, `电话`). */
export type ObservationSource = {
  /** `json-ld@1` */
  extractor: string;
  method: 'structured' | 'link' | 'text';
  path: string;
  label?: string;
  snippet: string;
};

/** Whether a record is a person or an organisation, as far as its reader could tell. */
export type RecordType = 'person' | 'org' | 'unknown';

/** One value. `raw` as written, `value` its machine form (the address in a mailto link), `group` the record that it belongs to. */
export type Observation = {
  kind: ObservationKind;
  raw: string;
  value?: string;
  parts?: ObservationParts;
  group: string;
  of: RecordType;
  src: ObservationSource;
  /** 0 to 1. */
  confidence: number;
  /** A visitor of the page does not see it. */
  unseen?: true;
};

/**
 * One visible line of the page as it stands, in the page's order: the panel finds people in them. `cuts` are the offsets where inline elements begin
 * or end, `group` the record that a reader took around it, `hidden` what the user cannot see.
 */
export type TextLine = { text: string; path: string; cuts?: number[]; group?: string; hidden?: true };

/**
 * An element or text that carries structured data, as it stands: the panel reads it. In the page's order; `parent` is a place in the list, -1 for none;
 * `group` the record that a reader claimed for it, `hidden` what the user cannot see.
 */
export type MarkedNode = {
  parent: number;
  tag: string;
  text?: string;
  attributes?: [name: string, value: string][];
  path?: string;
  group?: string;
  hidden?: true;
};

export type OrderLineReading = { name: string; sku?: string; category?: string; quantity?: string; unitPrice?: string; amount?: string };

/** An order as printed; amounts and dates are text. `customer` is the group of the observations about who ordered. */
export type OrderReading = {
  customer?: string;
  number?: string;
  date?: string;
  status?: string;
  total?: string;
  currency?: string;
  paymentMethod?: string;
  lines: OrderLineReading[];
  src: ObservationSource;
  confidence: number;
};

export type ParticipantReading = { role: 'from' | 'to' | 'cc'; name?: string; address?: string };
export type MessageReading = { participants: ParticipantReading[]; date?: string; subject?: string; text: string; path: string };
export type ThreadReading = { subject?: string; messages: MessageReading[] };

/** Why a reading is not the whole page. */
export type ReadingNote = {
  code: 'cut-time' | 'cut-nodes' | 'cut-depth' | 'cut-text' | 'cut-observations' | 'cut-size' | 'broken-json-ld' | 'extractor-failed';
  detail?: string;
};

/** The answer of `page-reader`. */
export type PageReading = {
  version: 1;
  url: string;
  title: string;
  lang: string;
  observations: Observation[];
  orders: OrderReading[];
  thread?: ThreadReading;
  notes: ReadingNote[];
  /** Of each reader made for this site (an adapter, a rule of the user's) that took the page for one of its own: how much it found, 0 for nothing. */
  yields?: { id: string; found: number }[];
  /** The text of the page by lines; absent where it says nothing more (a thread, an order). */
  lines?: TextLine[];
  /** JSON-LD, microdata, RDFa, microformats and meta tags: `structured/read-marked.ts` reads them. */
  marked?: MarkedNode[];
  /** The text that the user had selected, when only it was asked for. */
  selection?: string;
  /** The link that the user clicked, with the text around it. */
  link?: { href: string; context: string };
  /** Whole milliseconds that reading took. */
  took: number;
};
