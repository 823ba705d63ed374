import { Budget, type Now } from '../budget';
import { cleanLine } from '../clean';
import { textOf } from '../lines';
import { attr, classes, contains, pathOf, within, type Page, type PageNode } from '../page-node';
import { safeDom } from '../safe-dom';
import { selector } from '../sites/selector';
import { snapshot } from '../snapshot';
import { behindHeader, headerBlock, isSenderLabel, rootsAround, senderLabels } from './header-block';
import { withoutLabel } from './header-labels';
import { addressIn, mailboxesOf, writtenMailboxes } from './mailboxes';
import type { MailReading, MessageReading } from './mail-reading';
import { MAIL_ATTRIBUTES, type MailSite } from './mail-site';
import { queryAll } from './query';
import { bodyLines, bodyOf, LIMITS } from './read-body';
import { elsewhere } from './roundcube';
import { MAIL_SITES } from './sites';

export const DEFAULT_MAIL_READING = {
  /** Mails of one thread (20 to 200). */
  messages: 60,
  /** Text nodes in which a sender's label is looked for on a page of no known site (5,000 to 50,000). */
  scan: 20_000,
  /** Milliseconds for the whole (50 to 500). */
  time: 120,
};

const GENERIC: MailSite = { id: 'mail-generic', version: 1, open: 'body' };

/** Reads the mail or thread that is open in a document. Undefined where there is none. Executes nothing, fetches nothing, changes nothing. */
export function readMail(document: Document, location: { href: string }, { now }: { now: Now }): MailReading | undefined {
  const start = now();
  const url = new URL(location.href);
  const site = MAIL_SITES.find(({ hosts }) => hosts?.test(url.hostname)) ?? MAIL_SITES.find(({ mark }) => mark && has(document, mark));
  if (!site && !saysFrom(document)) return undefined;
  const isShown = site !== undefined && has(document, site.open);
  const isOpen = !site || isShown || site.openUrl?.test(url.href) === true;
  if (!isOpen) return closedPage(document, url, site, Math.round(now() - start));
  let cut = false as boolean;
  const page = snapshot(document, {
    url: url.href.slice(0, LIMITS.attribute),
    limits: LIMITS,
    budget: new Budget(now, start + DEFAULT_MAIL_READING.time),
    note: () => (cut = true),
    keep: MAIL_ATTRIBUTES,
  });
  const found = isShown ? siteMessages(page, site) : [];
  const by = site && found.length > 0 ? site : GENERIC;
  const messages = found.length > 0 ? found : labelledMessages(page);
  if (messages.length === 0 && !site) return undefined;
  const heading = by.subject ? first(page, by.subject) : undefined;
  const subject = heading ? subjectOf(page, heading) : (messages.find((each) => each.subject)?.subject ?? headingBefore(page, messages[0]));
  const thread = by.threadKey === undefined ? undefined : threadNode(page, by.threadKey, messages[0]);
  const more = by.id === 'roundcube' ? elsewhere(document, url) : undefined;
  return {
    version: 1,
    url: page.url,
    title: page.title,
    lang: page.lang,
    adapter: `${by.id}@${by.version}`,
    ...(site && found.length === 0 && { changed: true }),
    ...(thread && { threadId: cleanLine(attr(thread, by.threadKey ?? ''), 200) }),
    ...(subject && { subject }),
    own: [...new Set([...(site?.own ? ownAddresses(page, site.own) : []), ...(more?.own ?? [])])],
    ...(by.whole && (by.whole !== 'raw' || more) && { whole: by.whole }),
    messages: messages.map((message) => ({ ...message, ...(more && { key: more.key, date: more.date(message.date) }) })),
    ...more?.thread,
    ...(cut && { cut: true }),
    took: Math.round(now() - start),
  };
}

/** A page of a mail site on which no mail is open: nothing of it is read but to whom a message is being written. */
function closedPage(document: Document, url: URL, { id, version, compose }: MailSite, took: number): MailReading {
  return {
    version: 1,
    url: url.href.slice(0, LIMITS.attribute),
    title: '',
    lang: '',
    adapter: `${id}@${version}`,
    own: [],
    closed: true,
    ...(compose && composing(document, compose)),
    messages: [],
    took,
  };
}

/** Whom a message that is being written goes to; nothing where none is. */
function composing(document: Document, css: string): Pick<MailReading, 'composing'> {
  const fields = queryAll(document, css);
  const values = fields.flatMap((field) => {
    const { value } = field as { value?: unknown };
    return typeof value === 'string' ? [value] : [];
  });
  return fields.length > 0 ? { composing: values.flatMap(writtenMailboxes) } : {};
}

function has(document: Document, css: string): boolean {
  return queryAll(document, css).length > 0;
}

/** Whether some text of the page is a sender's label: the cheap look at pages of no known mail site. */
function saysFrom(document: Document): boolean {
  const dom = safeDom(document);
  const walker = dom.walker();
  for (let i = 0, at = walker.nextNode(); at && i < DEFAULT_MAIL_READING.scan; i++, at = walker.nextNode())
    if (!dom.isElement(at) && isSenderLabel({ tag: '#text', text: dom.text(at) })) return true;
  return false;
}

function first(page: Page, css: string): PageNode | undefined {
  const test = selector(css);
  return page.nodes.find(test);
}

/** The mails that the site's row finds; none when the site is built in another way by now. */
function siteMessages(page: Page, site: MailSite): MessageReading[] {
  const bodyTest = selector(site.body ?? 'iframe');
  const bodies: PageNode[] = [];
  // The outermost: what a mail itself says in the site's own markup is none of the site.
  for (const node of page.nodes) if (bodyTest(node) && !bodies.some((body) => contains(body, node))) bodies.push(node);
  const outside = (node: PageNode) => !bodies.some((body) => contains(body, node));
  const all = (css: string | undefined) => {
    const test = css === undefined ? undefined : selector(css);
    return test ? page.nodes.filter((node) => test(node) && outside(node)) : [];
  };
  const outermost = (nodes: PageNode[]) => nodes.filter((node) => !nodes.some((other) => other !== node && contains(other, node)));
  const senders = site.from === undefined ? [] : all(site.from);
  const roots = site.message
    ? outermost(all(site.message))
    : senders.length > 0
      ? distinctRoots(senders, bodies)
      : labelledRoots(page, bodies);
  const folded = new Set(all(site.folded));
  return roots.slice(0, DEFAULT_MAIL_READING.messages).flatMap((root): MessageReading[] => {
    const inside = (css: string | undefined) => all(css).filter((node) => contains(root, node));
    const body = bodies.find((node) => contains(root, node)) ?? (roots.length === 1 ? bodies[0] : undefined);
    const block = headerBlock(page, root, body?.order);
    const boxes = (css: string | undefined, field: 'from' | 'to' | 'cc') => {
      const nodes = inside(css);
      const read = (nodes.length > 0 ? nodes : block[field] ? [block[field]] : []).flatMap((node) => mailboxesOf(page, node));
      return [...new Map(read.map((each) => [each.address ?? each.name, each])).values()].slice(0, 100);
    };
    const [from] = boxes(site.from, 'from');
    if (!from) return [];
    const isFolded = [...folded].some((node) => contains(node, root) || (contains(root, node) && node.order - root.order < 3));
    const subject = inside(site.subject)[0] ?? block.subject;
    const date = inside(site.date)[0] ?? block.date;
    const named = site.key === undefined ? undefined : within(page, root).find((node) => node.attributes.has(site.key ?? ''));
    return [
      {
        ...(named && { key: cleanLine(attr(named, site.key ?? ''), 200) }),
        from,
        to: boxes(site.to, 'to'),
        cc: boxes(site.cc, 'cc'),
        ...(date && { date: dateOf(page, date) }),
        ...(subject && { subject: subjectOf(page, subject) }),
        body: body && !isFolded ? bodyOf(page, body) : [],
        path: pathOf(root, LIMITS.path),
      },
    ];
  });
}

/** One root a sender; a sender that is printed twice (in short and in full) has one mail. */
function distinctRoots(senders: PageNode[], bodies: readonly PageNode[]): PageNode[] {
  if (bodies.length > 1) return rootsAround(bodies);
  return rootsAround(senders.slice(0, 1));
}

function labelledRoots(page: Page, bodies: readonly PageNode[]): PageNode[] {
  return bodies.length > 1 ? rootsAround(bodies) : rootsAround(senderLabels(page, 1));
}

/** The mails of a page that prints header fields with their labels. */
function labelledMessages(page: Page): MessageReading[] {
  const roots = rootsAround(senderLabels(page, DEFAULT_MAIL_READING.messages));
  return roots.flatMap((root): MessageReading[] => {
    const block = headerBlock(page, root);
    const read = (field: 'from' | 'to' | 'cc') => (block[field] ? mailboxesOf(page, block[field]) : []);
    const [from] = read('from');
    const others = { to: read('to'), cc: read('cc') };
    // `From: Berlin, To: Paris` is a timetable.
    if (!from || ![from, ...others.to].some(({ address }) => address !== undefined)) return [];
    if (!block.to && !block.date && !block.subject) return [];
    const body = behindHeader(page, root, block);
    return [
      {
        from,
        ...others,
        ...(block.date && { date: dateOf(page, block.date) }),
        ...(block.subject && { subject: subjectOf(page, block.subject) }),
        body: body ? bodyLines(page, body) : [],
        path: pathOf(root, LIMITS.path),
      },
    ];
  });
}

/** The text of a subject without buttons in it and without words that only a screen reader says (`Subject: `). */
function subjectOf(page: Page, node: PageNode): string {
  const aside = within(page, node).filter((each) => attr(each, 'role') === 'button' || classes(each).includes('voice'));
  const said = within(page, node).filter(
    ({ tag, order }) => tag === '#text' && !aside.some((each) => order >= each.order && order <= each.end),
  );
  return cleanLine(withoutLabel(said.map(({ text }) => text).join('')), LIMITS.line);
}

function dateOf(page: Page, node: PageNode): string {
  const nodes = within(page, node);
  const exact = nodes.find((each) => each.attributes.has('datetime'))?.attributes.get('datetime');
  const titled = nodes.find((each) => /\d/.test(attr(each, 'title')))?.attributes.get('title');
  return cleanLine(exact ?? titled ?? withoutLabel(textOf(page, node)), 100);
}

/** Around the first mail, else the last one before it that names a thread: a list of threads may stand beside. */
function threadNode(page: Page, attribute: string, message: MessageReading | undefined): PageNode | undefined {
  const root = message && page.nodes.find((node) => pathOf(node, LIMITS.path) === message.path);
  const named = page.nodes.filter((node) => node.attributes.has(attribute) && (!root || node.order <= root.order));
  return named.findLast((node) => root && contains(node, root)) ?? named.at(-1);
}

function headingBefore(page: Page, message: MessageReading | undefined): string | undefined {
  const headings = page.nodes.filter(({ tag }) => /^h[1-3]$/.test(tag));
  const root = message && page.nodes.find((node) => pathOf(node, LIMITS.path) === message.path);
  const heading = headings.findLast(({ order }) => !root || order < root.order) ?? headings[0];
  const text = heading && cleanLine(textOf(page, heading), LIMITS.line);
  return text === '' ? undefined : text;
}

function ownAddresses(page: Page, css: string): string[] {
  const test = selector(css);
  return page.nodes
    .filter(test)
    .slice(0, 4)
    .flatMap((node) => [addressIn(node), ...mailboxesOf(page, node).map(({ address }) => address)])
    .filter((address) => address !== undefined);
}
