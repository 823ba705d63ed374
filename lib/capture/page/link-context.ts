import type { PageReading } from '../observation';
import { claimOf, type ReadContext } from './extractor';
import { textOf } from './lines';
import { onlyOf } from './marked';
import { attr, pathOf, type PageNode } from './page-node';
import { profileService } from './profile-hosts';

/** Narrows a reading to the record around the clicked link; where there is none, to the link itself with its text. */
export function keepOnlyAround(reading: PageReading, context: ReadContext, href: string): void {
  const node = context.page.nodes.find((each) => each.tag === 'a' && same(context, attr(each, 'href'), href));
  const group = node && claimOf(context, node);
  reading.link = { href, context: node ? contextOf(context, node) : '' };
  reading.observations = group === undefined ? [] : reading.observations.filter((each) => each.group === group || each.group === 'page');
  reading.orders = reading.orders.filter((order) => group !== undefined && order.customer === group);
  delete reading.thread;
  if (reading.marked) reading.marked = onlyOf(reading.marked, group);
  if (reading.lines) reading.lines = group === undefined ? [] : reading.lines.filter((line) => line.group === group);
  if (group === undefined) seeLink(reading, context, href, node);
}

function same(context: ReadContext, href: string, wanted: string): boolean {
  return href === wanted || context.resolve(href)?.href === wanted;
}

function contextOf(context: ReadContext, node: PageNode): string {
  let around = node;
  for (let i = 0; i < 3 && around.parent && textOf(context.page, around, 200).length < 40; i++) around = around.parent;
  return textOf(context.page, around, 400);
}

function seeLink(reading: PageReading, context: ReadContext, href: string, node: PageNode | undefined): void {
  const url = context.resolve(href);
  if (!url) return;
  const text = node ? textOf(context.page, node, 120) : '';
  const address = decodeURIComponentSafe(url.pathname);
  const kind = url.protocol === 'mailto:' ? 'email' : url.protocol === 'tel:' ? 'phone' : profileService(url) ? 'profile' : 'url';
  const src = {
    extractor: 'link@1',
    method: 'link' as const,
    path: node ? pathOf(node, context.out.limits.path) : '',
    snippet: text || href.slice(0, 200),
  };
  const value = kind === 'email' || kind === 'phone' ? address : url.href;
  reading.observations.push({ kind, raw: value, value, group: 'link:1', of: 'unknown', src, confidence: 0.9 });
  if (text !== '' && !text.includes('@') && !/\d{4}/.test(text))
    reading.observations.push({ kind: 'name', raw: text, group: 'link:1', of: 'unknown', src, confidence: 0.5 });
}

function decodeURIComponentSafe(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray percent sign: the text as it stands is the best reading.
    return text;
  }
}
