import { EMAIL, phoneLabelIn } from './contact-patterns';
import { ADDRESS_ATTRIBUTES, decode, emailsOfElement } from './email-links';
import { emailsInRun, mayHoldEmail } from './email-text';
import { claimOf, type ReadContext } from './extractor';
import { lookOf } from './look';
import { attr, type PageNode } from './page-node';
import { labelOfElement, labelOutside, mayHoldPhone, phonesInRun } from './phone-text';
import { profileService } from './profile-hosts';
import { runsOf, type Run } from './runs';

/** A value that belongs to somebody, and where it stands. `text`: found in running text, not in a link. */
export type Anchor = { kind: 'email' | 'phone' | 'profile'; node: PageNode; raw: string; value: string; text: boolean; label: string };

/** More than anybody reviews; a reading has room for 2,000 observations. */
const MAX_ANCHORS = 800;
/** Elements and texts at the top of a page that are looked at whatever the clock says. */
const ALWAYS_LOOKED_AT = 1_000;

/** mailto, tel, sms and profile links; addresses and numbers in text, cut up and hidden ones included. In document order. */
export function findAnchors(context: ReadContext): Anchor[] {
  const anchors: Anchor[] = [];
  const told = new Set<PageNode>();
  const { nodes, occurs } = context.page;
  // On most pages nothing but links carries an address.
  const onlyLinks = occurs !== undefined && !ADDRESS_ATTRIBUTES.some((name) => occurs.names.has(name));
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i];
    if (!node || (onlyLinks && node.tag !== 'a') || node.attributes.size === 0) continue;
    if (anchors.length >= MAX_ANCHORS || (context.budget.spent() && node.order >= ALWAYS_LOOKED_AT)) break;
    const found = ofElement(context, node);
    if (found.length > 0 && found[0]?.kind !== 'profile') told.add(node);
    anchors.push(...found);
  }
  const look = lookOf(context.page);
  for (const run of runsOf(context.page, (text) => mayHoldPhone(text) || mayHoldEmail(text))) {
    if (anchors.length >= MAX_ANCHORS || context.budget.spent()) break;
    const untold = run.pieces.some(({ node }) => isTold(node, told)) ? withoutTold(run, told) : run;
    for (const { node, raw, value } of emailsInRun(untold, look)) anchors.push({ kind: 'email', node, raw, value, text: true, label: '' });
    for (const { node, raw, label } of phonesInRun(untold, (each) => labelOutside(each, rawText)))
      anchors.push({ kind: 'phone', node, raw, value: '', text: true, label });
  }
  return anchors.sort((x, y) => x.node.order - y.node.order);
}

/** Text in a link that told its own value says nothing more; it still parts what stands around it. */
function withoutTold(run: Run, told: Set<PageNode>): Run {
  const pieces = run.pieces.map((piece) => (isTold(piece.node, told) ? { ...piece, text: '~'.repeat(piece.text.length) } : piece));
  return { text: pieces.map(({ text }) => text).join(''), pieces };
}

function isTold(node: PageNode, told: Set<PageNode>): boolean {
  for (let at = node.parent, i = 0; at && i < 4; at = at.parent, i++) if (told.has(at)) return true;
  return false;
}

function ofElement(context: ReadContext, node: PageNode): Anchor[] {
  const raw = () => rawText(node);
  const emails = emailsOfElement(node);
  if (emails.length > 0) {
    // A link whose words show another address than it writes to: both are the page's.
    const shown = EMAIL.exec(raw())?.[0];
    const all = shown && !emails.some((each) => each.toLowerCase() === shown.toLowerCase()) ? [...emails, shown] : emails;
    return all.map((value) => ({ kind: 'email', node, raw: value, value, text: false, label: '' }));
  }
  const href = node.tag === 'a' ? attr(node, 'href').trim() : '';
  if (/^(?:tel|sms|fax|callto):|^whatsapp:.*phone=/i.test(href)) {
    const number = decode(
      href
        .replace(/^whatsapp:.*phone=/i, '+')
        .replace(/^\w+:/, '')
        .replace(/[?&].*$/s, ''),
    );
    const written = /\d{3}/.test(raw().replace(/\D/g, '')) ? raw() : number;
    const label = /^(?:fax|whatsapp):/i.exec(href)?.[0].slice(0, -1) || labelOfElement(node) || phoneLabelIn(raw()) || labelBefore(node);
    return [{ kind: 'phone', node, raw: written, value: number, text: false, label }];
  }
  // `<a href="ada@x.example">`
  if (/^[^\s/:?#@]+@[^\s/?#@]+$/.test(href) && EMAIL.test(href) && !raw().includes('@'))
    return [{ kind: 'email', node, raw: href, value: href, text: false, label: '' }];
  if (!/^(?:https?:)?\/\//i.test(href)) return [];
  const url = context.resolve(href);
  const profile = url && profileService(url);
  return profile
    ? [{ kind: 'profile', node, raw: url.href, value: url.href, text: false, label: profile.company ? 'company' : profile.service }]
    : [];
}

/** The word before a link: in the text before it on its line, or outside. */
function labelBefore(node: PageNode): string {
  const previous = node.parent?.children[node.index - 1];
  const text = previous?.tag === 'br' ? '' : previous ? rawText(previous) : '';
  return phoneLabelIn(text.slice(-40)) || labelOutside(node, rawText);
}

function rawText(node: PageNode): string {
  if (node.tag === '#text') return node.text.replace(/\s+/g, ' ').trim().slice(-200);
  let text = '';
  const queue = [...node.children];
  for (let i = 0; i < queue.length && i < 40; i++) {
    const each = queue[i];
    if (each?.tag === '#text') text += each.text;
    else if (each) queue.push(...each.children.slice(0, 20));
  }
  return text.replace(/\s+/g, ' ').trim().slice(0, 200);
}

/** Anchors inside a record that a structured reader claimed, and the rest. */
export function splitByClaim(context: ReadContext, anchors: Anchor[]): { claimed: [Anchor, string][]; free: Anchor[] } {
  const claimed: [Anchor, string][] = [];
  const free: Anchor[] = [];
  for (const anchor of anchors) {
    const group = claimOf(context, anchor.node);
    if (group === undefined) free.push(anchor);
    else claimed.push([anchor, group]);
  }
  return { claimed, free };
}
