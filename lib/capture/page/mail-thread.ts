import type { MessageReading, ParticipantReading } from '../observation';
import { cleanLine, cleanText } from './clean';
import type { Extractor, ReadContext } from './extractor';
import { labelled, valueOf } from './labels';
import { linesOf, textOf } from './lines';
import { contains, pathOf, within, type PageNode } from './page-node';
import { EMAIL } from './contact-patterns';

/** A mail or a thread in any web mail that prints header fields (RFC 5322 section 3.6) with their labels. */
export const mailThread: Extractor = {
  id: 'mail-thread',
  version: 1,
  priority: 390,
  detect: (context) => context.page.nodes.some((node) => isFrom(node)),
  extract(context) {
    const roots = messageRoots(context);
    const messages = roots.map((root) => messageOf(context, root)).filter((message) => message !== undefined);
    if (messages.length === 0) return;
    const subject = messages.find((message) => message.subject)?.subject ?? headingOf(context, roots[0]);
    context.out.thread = {
      messages: messages.filter((message) => context.out.fits(message.text.length + 800)),
      ...(subject && { subject: subject.replace(/^(?:(?:re|fwd?|aw|wg|回复|答复|转发)\s*[:：]\s*)+/i, '') }),
    };
  },
};

const FROM = /^(?:from|von|de|da|van|发件人|寄件者|寄件人|差出人)\s*[:：]?$/i;
const FIELD = {
  from: /^(?:from|von|de|da|van|发件人|寄件者|寄件人|差出人)$/i,
  to: /^(?:to|an|à|a|para|aan|收件人|宛先)$/i,
  cc: /^(?:cc|copie|抄送|副本)$/i,
  date: /^(?:date|sent|datum|gesendet|fecha|日期|时间|发送时间|時間|日時)$/i,
  subject: /^(?:subject|betreff|objet|asunto|主题|主題|主旨|件名)$/i,
} as const;

function isFrom(node: PageNode): boolean {
  return (
    node.tag === '#text' && node.text.length < 400 && (FROM.test(node.text.trim()) || /^\s*(?:from|发件人)\s*[:：].*@/i.test(node.text))
  );
}

/** One element a message: from each sender label climb until the next one would enter. */
function messageRoots(context: ReadContext): PageNode[] {
  const labels = context.page.nodes.filter(isFrom).slice(0, context.out.limits.messages);
  const roots = labels.map((label, i) => {
    let root = label.parent ?? label;
    const before = labels[i - 1];
    const after = labels[i + 1];
    while (root.parent && root.parent.tag !== 'body' && root.parent.tag !== 'html') {
      const { parent } = root;
      if ((before && contains(parent, before)) || (after && contains(parent, after))) break;
      // With one message only there is no rival: stop where the page's own frame begins.
      if (labels.length === 1 && /^(?:main|article)$/.test(root.tag)) break;
      root = parent;
    }
    return root;
  });
  return [...new Set(roots)];
}

function messageOf(context: ReadContext, root: PageNode): MessageReading | undefined {
  const values = labelled(context.page, root, 60);
  const participants: ParticipantReading[] = [];
  for (const role of ['from', 'to', 'cc'] as const) {
    const field = valueOf(values, FIELD[role]);
    if (!field) continue;
    for (const { name, address } of addressesOf(context, field.node, field.value)) {
      if (participants.length >= 100) break;
      participants.push({ role, ...(name && { name }), ...(address && { address }) });
      if (!address) continue;
      const known = context.out.observations.find(
        (each) => each.kind === 'email' && each.group.startsWith('mail-thread') && each.value === address,
      );
      const group = known?.group ?? context.out.group('mail-thread@1');
      if (!known) {
        const from = {
          extractor: 'mail-thread@1',
          method: 'structured' as const,
          of: 'person' as const,
          confidence: role === 'from' ? 0.95 : 0.85,
        };
        const common = { group, node: field.node, label: role, snippet: `${name} <${address}>` };
        context.out.see(from, { ...common, kind: 'email', raw: address, value: address });
        if (name) context.out.see(from, { ...common, kind: 'name', raw: name });
      }
      // Addresses of the header are this person's; what stands elsewhere in the message is read on its own.
      for (const link of within(context.page, field.node))
        if (link.tag === 'a' && textAt(context, link).includes(address)) context.claims.set(link, group);
    }
  }
  if (!participants.some((each) => each.role === 'from')) return undefined;
  const message: MessageReading = { participants, text: bodyOf(context, root), path: pathOf(root, context.out.limits.path) };
  const date = valueOf(values, FIELD.date);
  if (date)
    message.date = cleanLine(
      within(context.page, date.node)
        .find((node) => node.attributes.has('datetime'))
        ?.attributes.get('datetime') ?? date.value,
      100,
    );
  const subject = valueOf(values, FIELD.subject);
  if (subject) message.subject = cleanLine(subject.value, context.out.limits.line);
  return message;
}

function textAt(context: ReadContext, node: PageNode): string {
  return `${node.attributes.get('href') ?? ''} ${node.attributes.get('title') ?? ''} ${textOf(context.page, node)}`.toLowerCase();
}

/** `Ada Li <ada@x.example>, Bo <bo@x.example>`; addresses may hide in `title` or `href` of a link whose text is the name. */
function addressesOf(context: ReadContext, node: PageNode, value: string): { name: string; address: string }[] {
  const found: { name: string; address: string }[] = [];
  for (const link of within(context.page, node)) {
    const hidden = EMAIL.exec(`${link.attributes.get('title') ?? ''} ${(link.attributes.get('href') ?? '').replace(/^mailto:/i, '')}`)?.[0];
    if (hidden !== undefined) found.push({ name: nameOf(textOf(context.page, link)), address: hidden.toLowerCase() });
  }
  if (found.length > 0) return found;
  for (const piece of value.split(/[;；]|,(?=[^,]*@)|，/)) {
    const address = EMAIL.exec(piece)?.[0]?.toLowerCase() ?? '';
    const name = nameOf(piece);
    if (address !== '' || name !== '') found.push({ name, address });
  }
  return found;
}

function nameOf(text: string): string {
  return cleanLine(
    text
      .replace(new RegExp(EMAIL, 'gu'), '')
      .replace(/[<>"“”[\]()（）]/g, ' ')
      .replace(/^[\s,;]+|[\s,;]+$/g, ''),
    120,
  );
}

/** The lines after the last header line. */
function bodyOf(context: ReadContext, root: PageNode): string {
  const lines = linesOf(context.page, root, 400, 2_000);
  const labels = Object.values(FIELD);
  const isHeader = (text: string) => labels.some((label) => label.test((text.split(/[:：]/)[0] ?? '').trim()));
  let last = -1;
  for (const [i, line] of lines.slice(0, 20).entries()) if (isHeader(line.text)) last = i;
  const header = lines[last];
  // A label alone on its line has its value on the next.
  const skip = header && /^[^:：]{1,20}[:：]?$/.test(header.text) ? 2 : 1;
  return cleanText(
    lines
      .slice(last + skip)
      .map((line) => line.text)
      .join('\n'),
    context.out.limits.long,
  );
}

function headingOf(context: ReadContext, root: PageNode | undefined): string | undefined {
  const heading = context.page.nodes.findLast((node) => /^h[1-3]$/.test(node.tag) && (!root || node.order < root.order));
  return heading && cleanLine(textOf(context.page, heading), context.out.limits.line);
}
