import { claimOf, type ReadContext } from './extractor';
import { attr, type PageNode } from './page-node';
import { profileService } from './profile-hosts';
import { EMAIL, PHONE, PHONE_LABEL } from './contact-patterns';

/** A value that belongs to somebody, and where it stands. `text`: found in running text, not in a link. */
export type Anchor = { kind: 'email' | 'phone' | 'profile'; node: PageNode; raw: string; value: string; text: boolean; label: string };

/** More than anybody reviews; a reading has room for 2,000 observations. */
const MAX_ANCHORS = 800;

/** mailto, tel, sms and profile links; addresses and labelled or international numbers in text; Cloudflare's hidden addresses. */
export function findAnchors(context: ReadContext): Anchor[] {
  const anchors: Anchor[] = [];
  for (const node of context.page.nodes) {
    if (anchors.length >= MAX_ANCHORS || context.budget.spent()) break;
    const found = node.tag === 'a' ? linkAnchor(context, node) : node.tag === '#text' ? textAnchors(node) : hiddenEmail(node);
    if (Array.isArray(found)) anchors.push(...found);
    else if (found) anchors.push(found);
  }
  return anchors;
}

function linkAnchor(context: ReadContext, node: PageNode): Anchor | undefined {
  const href = attr(node, 'href').trim();
  const raw = rawText(node);
  if (/^mailto:/i.test(href)) {
    const address = decode(href.slice(7).replace(/\?.*$/s, '').split(/[,;]/)[0] ?? '').trim();
    return EMAIL.test(address) && address.length <= 320
      ? { kind: 'email', node, raw: raw.includes('@') ? raw : address, value: address, text: false, label: '' }
      : undefined;
  }
  if (/^(?:tel|sms|callto):/i.test(href)) {
    const number = decode(href.replace(/^\w+:/, '').replace(/\?.*$/s, ''));
    const written = /\d{3}/.test(raw.replace(/\D/g, '')) ? raw : number;
    return { kind: 'phone', node, raw: written, value: number, text: false, label: attr(node, 'title') || labelBefore(node) };
  }
  if (!/^(?:https?:)?\/\//i.test(href)) return hiddenEmail(node);
  const url = context.resolve(href);
  const profile = url && profileService(url);
  return profile ? { kind: 'profile', node, raw: url.href, value: url.href, text: false, label: profile.service } : undefined;
}

function textAnchors(node: PageNode): Anchor[] {
  if (node.parent?.tag === 'script' || node.parent?.tag === 'a' || node.text.length < 6) return [];
  const anchors: Anchor[] = [];
  const text = node.text.slice(0, 2_000);
  if (text.includes('@')) {
    for (const match of text.matchAll(new RegExp(EMAIL, 'gu'))) {
      anchors.push({ kind: 'email', node, raw: match[0], value: match[0], text: true, label: '' });
      if (anchors.length >= 20) break;
    }
  }
  if (/\d{2}/.test(text)) {
    for (const match of text.matchAll(new RegExp(PHONE, 'gi'))) {
      const before = text.slice(0, match.index);
      const label = (PHONE_LABEL.exec(before) ?? PHONE_LABEL.exec(before.trim() === '' ? labelBefore(node) : ''))?.[1] ?? '';
      if (label === '' && !/^(?:\+|00|1[3-9]\d{9}$|1[3-9]\d[ -]\d{4}[ -]\d{4}$|\(?0\d{1,4}[) -])/.test(match[0])) continue;
      anchors.push({ kind: 'phone', node, raw: match[0], value: '', text: true, label });
      if (anchors.length >= 40) break;
    }
  }
  return anchors;
}

/** `data-cfemail`: the first byte is the key of an XOR, the rest UTF-8. */
function hiddenEmail(node: PageNode): Anchor | undefined {
  const hex = attr(node, 'data-cfemail') || (/\/cdn-cgi\/l\/email-protection#([\da-f]+)$/i.exec(attr(node, 'href'))?.[1] ?? '');
  if (!/^(?:[\da-f]{2}){4,320}$/i.test(hex)) return undefined;
  const bytes = hex.match(/../g)?.map((pair) => Number.parseInt(pair, 16)) ?? [];
  const key = bytes[0] ?? 0;
  const value = new TextDecoder().decode(Uint8Array.from(bytes.slice(1), (byte) => byte ^ key));
  return EMAIL.test(value) ? { kind: 'email', node, raw: value, value, text: false, label: '' } : undefined;
}

/** The word before a value: the rest of the line before it, or the cell or term beside it. */
function labelBefore(node: PageNode): string {
  let at: PageNode | undefined = node;
  for (let i = 0; at && i < 3; i++, at = at.parent) {
    const previous: PageNode | undefined = at.parent?.children[at.index - 1];
    const text = previous ? rawText(previous) : '';
    if (text !== '') return text.length <= 30 ? text.replace(/[:：\s|·-]+$/, '') : (PHONE_LABEL.exec(text)?.[1] ?? '');
    if (previous?.tag === 'br') return '';
  }
  return '';
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

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray percent sign: the text as it stands is the best reading.
    return text;
  }
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
