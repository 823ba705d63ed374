import { NAME_PREFIX } from '../name-affixes';
import type { Observation, ObservationKind, RecordType } from '../observation';
import { EMAIL } from '../page/contact-patterns';
import type { ReadContext } from '../page/extractor';
import { valueOf, type Labelled } from '../page/labels';
import { linesOf, type Line } from '../page/lines';
import type { PageNode } from '../page/page-node';
import { ADDRESS, ADDRESSED, CUSTOMER, E_MAIL, TELEPHONE } from './order-words';

export type OrderSource = { context: ReadContext; extractor: string; values: readonly Labelled[]; seen: readonly Observation[] };

/** Lines under `Bill to:` that are still the customer's. */
const BLOCK = 7;
const SOMEBODY = /^[\p{L}\p{M}][\p{L}\p{M}\s.,'’·-]{1,60}$/u;
const CJK = /\p{Script=Han}{2}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}{2}/u;
const FIRM =
  /\b(?:inc|ltd|limited|llc|llp|plc|gmbh|ag|kg|corp|co|s\.?a\.?s?|s\.?r\.?l|b\.?v|n\.?v|oy|ab|a\/s|s\.?l|sp\. z o\.o|ооо)\.?$|(?:公司|工厂|商行|株式会社|有限会社|주식회사)/iu;
const PHONE = /^(?:\p{L}[\p{L}. ]{0,12}[:：]?\s*)?(\+?\(?\d[\d\s().-]{6,18}\d)$/u;

type Found = { kind: ObservationKind; raw: string; node: PageNode; label?: string; confidence?: number };

/** The record of who ordered: an existing one with an address of the order, else a new one from labels (`收货人：`) or from the block under `Bill to:`. */
export function customerOf({ context, extractor, values, seen }: OrderSource): string | undefined {
  const told = fromLabels(values) ?? [];
  // Labels may tell how to reach somebody whom the block above names.
  const block = told.some(({ kind }) => kind === 'name') ? [] : (fromBlock(context) ?? []);
  const found = [...block, ...told.filter(({ kind }) => !block.some((each) => each.kind === kind))];
  if (found.length === 0) return undefined;
  const email = found.find(({ kind }) => kind === 'email')?.raw.toLowerCase();
  const known = seen.find((each) => each.kind === 'email' && email !== undefined && (each.value ?? each.raw).toLowerCase() === email);
  const group = known?.group ?? context.out.group(extractor);
  const name = found.find(({ kind }) => kind === 'name')?.raw ?? '';
  const of: RecordType = FIRM.test(name) ? 'org' : 'person';
  for (const { confidence = 0.75, ...each } of found) {
    if (of === 'org' && each.kind === 'org') continue;
    context.out.see({ extractor, method: 'text', of, confidence }, { ...each, group });
  }
  return group;
}

function fromLabels(values: readonly Labelled[]): Found[] | undefined {
  const customer = values.find((each) => CUSTOMER.test(each.label) && isSomebody(bare(each.value)));
  const email = valueOf([...values], E_MAIL);
  const address = EMAIL.exec(`${customer?.value ?? ''} ${email?.value ?? ''}`)?.[0];
  if (!customer && address === undefined) return undefined;
  const found: Found[] = [];
  if (customer) found.push({ kind: 'name', raw: bare(customer.value), node: customer.node, label: customer.label });
  const node = email?.node ?? customer?.node;
  if (address !== undefined && node) found.push({ kind: 'email', raw: address, node });
  const phone = values.find((each) => TELEPHONE.test(each.label) && PHONE.test(each.value.trim()));
  if (phone) found.push({ kind: 'phone', raw: phone.value, node: phone.node, label: phone.label });
  const place = customer && values.find((each) => ADDRESS.test(each.label) && each.value.length > 8);
  if (place) found.push({ kind: 'address', raw: place.value, node: place.node, label: place.label });
  return found;
}

/** `Bill to:` and the lines below it: who, which firm, where, how to reach. */
function fromBlock(context: ReadContext): Found[] | undefined {
  const [body] = context.page.nodes.filter(({ tag }) => tag === 'body');
  // `Frau` on a line of its own above the name.
  const lines = (body ? linesOf(context.page, body, 400) : []).filter(({ text }) => text.replace(NAME_PREFIX, '') !== '');
  const at = lines.findIndex(
    ({ text }, i) => (CUSTOMER.test(label(text)) || ADDRESSED.test(label(text))) && isSomebody(bare(lines[i + 1]?.text ?? '')),
  );
  const name = lines[at + 1];
  if (at < 0 || !name) return undefined;
  const found: Found[] = [{ kind: 'name', raw: bare(name.text), node: name.node, label: label(lines[at]?.text ?? '') }];
  const place: Line[] = [];
  const rest = lines.slice(at + 2, at + BLOCK);
  const end = rest.findIndex(({ text }) => /[:：]\s*$/.test(text));
  for (const [i, line] of (end < 0 ? rest : rest.slice(0, end)).entries()) {
    const email = EMAIL.exec(line.text)?.[0];
    const phone = PHONE.exec(line.text)?.[1];
    if (email !== undefined) found.push({ kind: 'email', raw: email, node: line.node });
    else if (phone !== undefined) found.push({ kind: 'phone', raw: phone, node: line.node, label: 'tel' });
    else if (i === 0 && !/\d/.test(line.text) && isSomebody(line.text))
      found.push({ kind: 'org', raw: line.text, node: line.node, confidence: 0.55 });
    else if (found.some(({ kind }) => kind === 'email' || kind === 'phone')) break;
    else place.push(line);
  }
  const [first] = place;
  if (first && place.some(({ text }) => /\d/.test(text)))
    found.push({ kind: 'address', raw: place.map(({ text }) => text).join('\n'), node: first.node });
  return found;
}

function label(text: string): string {
  return text.replace(/[\s:：]+$/, '').toLowerCase();
}

function bare(text: string): string {
  return text
    .replace(EMAIL, '')
    .replace(/[<>()]/g, ' ')
    .replace(/[\s,;]+$/, '')
    .trim();
}

/** Words without digits: the label has said that they are a name. */
function isSomebody(text: string): boolean {
  return SOMEBODY.test(text) && (/\s/.test(text) || CJK.test(text));
}
