import type { HeaderField } from '../page/mail/header-labels';
import { headerLine } from './header-line';
import { DEFAULT_SIGNS, isAttribution, isGatewayFooter, isMarked, isRule, isSeparator, isStamp, mayOpen } from './quote-signs';
import type { MailLine, QuoteReason, ReadQuotes, Reply } from './thread';

/**
 * Takes the quotation of earlier mails out of a body. What stands above or below the writer's words is left out; a quotation between them stays, because
 * the answers beneath it say nothing without it. A body that is all quotation is kept whole.
 */
export const readQuotes: ReadQuotes = (body) => {
  const why = quoted(body);
  const own = body.flatMap((line, at) => (why[at] === undefined && isContent(line, at, body) ? [at] : []));
  const first = own[0];
  const whole = (): Reply => ({ lines: body.map((_, at) => at), below: [], cuts: [] });
  if (first === undefined) return whole();
  const end = lastOwn(body, own, why);
  const below = signatureBelow(body, end + 1, why);
  const kept = new Set<number>();
  for (let at = first; at <= end; at++) kept.add(at);
  const lines = trimmed(
    body,
    [...kept].sort((x, y) => x - y),
  );
  const cuts: Reply['cuts'] = [];
  let open = false;
  for (const at of body.keys()) {
    const reason = kept.has(at) ? undefined : why[at];
    if (reason === undefined) {
      if (kept.has(at)) open = false;
      continue;
    }
    if (!open) cuts.push({ at, reason });
    open = true;
  }
  return { lines, below, cuts };
};

/** Of each line the sign that it is quotation by; undefined for the writer's own. */
function quoted(body: readonly MailLine[]): (QuoteReason | undefined)[] {
  const why: (QuoteReason | undefined)[] = body.map((line) =>
    (line.depth ?? 0) > 0 ? 'blockquote' : line.within === 'quote' ? 'container' : isMarked(line.text) ? 'quote-mark' : undefined,
  );
  for (let at = 0; at < body.length; at++) {
    const line = body[at];
    if (!line || line.text === '') continue;
    if (why[at] === undefined && isSeparator(line.text)) return fill(why, at, body.length, 'separator');
    const header = why[at] === undefined || why[at] === 'container' ? headerBlock(body, at) : undefined;
    const after = header === undefined ? undefined : nextText(body, header + 1);
    // A container may hold the header fields alone, with the quotation behind it.
    if (header !== undefined && (why[at] === undefined || (after !== undefined && why[after] === undefined))) {
      const above = previousText(body, at);
      const ruled = above !== undefined && isRule(body[above]?.text ?? '') ? above : undefined;
      return fill(why, ruled ?? stampAbove(body, at) ?? at, body.length, ruled === undefined ? 'header-block' : 'outlook-rule');
    }
    if (why[at] !== undefined) continue;
    const ends = attributionEnd(body, at, why);
    if (ends === undefined) continue;
    const next = nextText(body, ends + 1);
    // Some programs announce the quotation and mark nothing of it: all that follows is it.
    const marked = next !== undefined && why[next] !== undefined;
    fill(why, at, marked || next === undefined ? ends + 1 : body.length, 'attribution');
    if (!marked) return why;
    at = ends;
  }
  return why;
}

function fill(why: (QuoteReason | undefined)[], from: number, to: number, reason: QuoteReason): (QuoteReason | undefined)[] {
  for (let at = from; at < to; at++) why[at] ??= reason;
  return why;
}

/** The last line of an announcement that begins at a line; it may be broken over several. */
function attributionEnd(body: readonly MailLine[], at: number, why: readonly (QuoteReason | undefined)[]): number | undefined {
  if (!mayOpen(body[at]?.text ?? '')) return undefined;
  let text = '';
  for (let i = at; i < Math.min(body.length, at + DEFAULT_SIGNS.lines); i++) {
    const line = body[i];
    if (!line || line.text === '' || (i > at && why[i] !== undefined)) return undefined;
    text = text === '' ? line.text : `${text} ${line.text}`;
    if (text.length > DEFAULT_SIGNS.length) return undefined;
    if (isAttribution(text)) return i;
  }
  return undefined;
}

/** Whether a block of header fields (the sender's among them) begins at a line; the line where it ends. */
function headerBlock(body: readonly MailLine[], at: number): number | undefined {
  const first = headerLine(body[at]?.text ?? '');
  if (!first) return undefined;
  const fields = new Set<HeaderField>([first.field]);
  let end = at;
  let strange = 0;
  for (let i = at + 1; i < Math.min(body.length, at + 14); i++) {
    const line = body[i];
    if (!line || line.text === '') continue;
    const found = headerLine(line.text);
    if (found) {
      fields.add(found.field);
      end = i;
      strange = 0;
    } else if (++strange > 2) break;
  }
  const above = previousText(body, at);
  const announced = body[at]?.rule === true || (above !== undefined && isRule(body[above]?.text ?? ''));
  const least = announced ? DEFAULT_SIGNS.fields - 1 : DEFAULT_SIGNS.fields;
  if (fields.has('from')) return fields.size >= least ? end : undefined;
  return fields.has('to') && fields.has('subject') && stampAbove(body, at) !== undefined ? end : undefined;
}

/** Notes names the writer and the time above `To:` and `Subject:`, on one line or on two. Where that begins. */
function stampAbove(body: readonly MailLine[], at: number): number | undefined {
  const stamp = previousText(body, at);
  if (stamp === undefined || !isStamp(body[stamp]?.text ?? '')) return undefined;
  const name = body[stamp - 1]?.text ?? '';
  const isAlone = /^[\d/.:,\sAPMapm-]+$/.test(body[stamp]?.text ?? '');
  return isAlone && name !== '' && name.length <= 80 && !/[.!?]$/.test(name) ? stamp - 1 : stamp;
}

function previousText(body: readonly MailLine[], at: number): number | undefined {
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) if (body[i]?.text !== '') return i;
  return undefined;
}

function nextText(body: readonly MailLine[], from: number): number | undefined {
  for (let i = from; i < Math.min(body.length, from + 4); i++) if (body[i]?.text !== '') return i;
  return undefined;
}

/** A picture between quotations is an answer; one at the end is a counter's. */
function isContent(line: MailLine, at: number, body: readonly MailLine[]): boolean {
  if (line.picture) return body.slice(at + 1, at + 400).some(({ text }) => text !== '');
  return line.text !== '';
}

/** The last line that the writer wrote; what a scanner put under the quotation does not count. */
function lastOwn(body: readonly MailLine[], own: readonly number[], why: readonly (QuoteReason | undefined)[]): number {
  const last = own.at(-1) ?? 0;
  let from = last;
  while (from > 0 && why[from - 1] === undefined) from--;
  const block = own.filter((at) => at >= from);
  const before = own.filter((at) => at < from);
  if (from === 0 || before.length === 0) return last;
  const [head = from] = block;
  if (
    isGatewayFooter(body[head]?.text ?? '') ||
    (isRule(body[head]?.text ?? '') && block.some((at) => isGatewayFooter(body[at]?.text ?? '')))
  )
    return before.at(-1) ?? last;
  return isSignatureOnly(body, block) ? (before.at(-1) ?? last) : last;
}

/** A signature that the program sets under the quotation. */
function isSignatureOnly(body: readonly MailLine[], block: readonly number[]): boolean {
  const [head] = block;
  return (
    head !== undefined &&
    block.length <= 20 &&
    (/^--\s?$/.test(body[head]?.text ?? '') || block.every((at) => body[at]?.within === 'signature'))
  );
}

function signatureBelow(body: readonly MailLine[], from: number, why: readonly (QuoteReason | undefined)[]): number[] {
  const tail = [...body.keys()].slice(from).filter((at) => why[at] === undefined && body[at]?.text !== '');
  return isSignatureOnly(body, tail) ? tail : [];
}

function trimmed(body: readonly MailLine[], lines: readonly number[]): number[] {
  const isText = (at: number | undefined) => at !== undefined && (body[at]?.text !== '' || body[at]?.picture === true);
  let from = 0;
  let to = lines.length;
  while (from < to && !isText(lines[from])) from++;
  while (to > from && !isText(lines[to - 1])) to--;
  return lines.slice(from, to);
}
