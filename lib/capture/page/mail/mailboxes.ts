import type { Mailbox } from '../../mail/thread';
import { cleanLine } from '../clean';
import { EMAIL } from '../contact-patterns';
import { textOf } from '../lines';
import { attr, within, type Page, type PageNode } from '../page-node';
import { withoutLabel } from './header-labels';
import { ADDRESS_ATTRIBUTES } from './mail-site';

export const DEFAULT_MAILBOXES = {
  /** Addresses of one header field (20 to 500): nobody writes to more people by hand. */
  most: 100,
  /** Characters of a name, of an address. */
  name: 200,
  address: 320,
};

/**
 * Who a header field names: `Ada Li <ada@x.example>, Bo <bo@x.example>`, or elements whose text is the name and whose address stands in an attribute.
 * A mailbox without an address is one whose address the site does not show.
 */
export function mailboxesOf(page: Page, node: PageNode): Mailbox[] {
  const held = within(page, node).flatMap((each): Mailbox[] => {
    const address = each.tag === '#text' ? undefined : addressIn(each);
    return address === undefined ? [] : [mailbox(attr(each, 'name') || textOf(page, each), address)];
  });
  return unique(held.length > 0 ? held : fromText(textOf(page, node, DEFAULT_MAILBOXES.most * 80))).slice(0, DEFAULT_MAILBOXES.most);
}

/** The address in an attribute of an element; of a link what its text says is not asked. */
export function addressIn(node: PageNode): string | undefined {
  if (node.attributes.size === 0) return undefined;
  for (const name of ADDRESS_ATTRIBUTES) {
    const value = name === 'href' && !/^mailto:/i.test(attr(node, name)) ? '' : attr(node, name).replace(/^mailto:|\?.*$/gi, '');
    const address = value.length < 600 && value.includes('@') ? EMAIL.exec(decoded(value))?.[0] : undefined;
    if (address !== undefined) return address.toLowerCase().slice(0, DEFAULT_MAILBOXES.address);
  }
  return undefined;
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    // A per cent sign that is none of an escape: the value as it stands.
    return value;
  }
}

/** Who a field of a message that is being written names. */
export function writtenMailboxes(text: string): Mailbox[] {
  return unique(fromText(text.slice(0, 8_000))).slice(0, DEFAULT_MAILBOXES.most);
}

/** Commas part people only between an address and what follows: `Li, Ada <ada@x.example>` is one. */
function fromText(text: string): Mailbox[] {
  const pieces = text.split(/[;；、\n]|(?<=[@＠][^\s,]*>?)\s*[,，]/);
  return pieces.flatMap((piece): Mailbox[] => {
    const address = EMAIL.exec(piece)?.[0]?.toLowerCase();
    const made = mailbox(piece, address);
    return made.name === undefined && made.address === undefined ? [] : [made];
  });
}

function mailbox(text: string, address: string | undefined): Mailbox {
  const name = cleanLine(
    withoutLabel(text)
      .replace(new RegExp(EMAIL, 'gu'), ' ')
      .replace(/[<>"“”]|\(\s*\)|（\s*）|\[\s*\]/g, ' ')
      .replace(/^[\s,;:：]+|[\s,;]+$/g, ''),
    DEFAULT_MAILBOXES.name,
  );
  return { ...(name !== '' && { name }), ...(address !== undefined && { address }) };
}

/** The same address twice is one person; the longer name is the better one. */
function unique(found: readonly Mailbox[]): Mailbox[] {
  const kept = new Map<string, Mailbox>();
  for (const each of found) {
    const key = each.address ?? each.name ?? '';
    const known = kept.get(key);
    if (!known) kept.set(key, each);
    else if (each.name && (known.name?.length ?? 0) < each.name.length && !known.name) kept.set(key, each);
  }
  return [...kept.values()];
}
