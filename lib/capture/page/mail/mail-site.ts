/**
 * How one mail site sets out an open thread, in selectors of `sites/selector.ts`. What a row leaves out is read by its label (`header-block.ts`).
 * Roles, test ids, `data-` names and id prefixes last; generated class names do not.
 */
export type MailSite = {
  id: string;
  version: number;
  /** Hosts of the site. A page there that `open` does not know has changed. */
  hosts?: RegExp;
  /** CSS for `querySelector`: the page is built like this site, wherever it is. */
  mark?: string;
  /** CSS: a mail is open. Without it there is a list at most. */
  open: string;
  /** Addresses on the site at which a mail is open: where `open` is not found then, the site has changed. */
  openUrl?: RegExp;
  /** The element of one mail; without it a mail reaches from its sender as far as no other sender enters. */
  message?: string;
  subject?: string;
  from?: string;
  to?: string;
  cc?: string;
  date?: string;
  /** The text of a mail; an `<iframe>` of the same origin is looked into. */
  body?: string;
  /** CSS for `querySelectorAll`: the fields of a message that is being written which name who gets it. */
  compose?: string;
  /** Folded up: shown as one line without its text. */
  folded?: string;
  /** Where the account's own address stands, as text or in an attribute. */
  own?: string;
  /** The attribute of the mail's element, or of one in it, that names it. */
  key?: string;
  /** The attribute that names the thread. */
  threadKey?: string;
  whole?: 'raw' | 'print';
};

/** Attributes that hold an address, in order of trust. */
export const ADDRESS_ATTRIBUTES = ['email', 'data-email', 'data-hovercard-id', 'data-address', 'title', 'href', 'aria-label', 'alt'];
/** Attributes that readers of mail sites look at beside those of every page. */
export const MAIL_ATTRIBUTES: readonly string[] = [
  'email',
  'data-address',
  'data-hovercard-id',
  'data-convid',
  'data-legacy-message-id',
  'data-legacy-thread-id',
  'data-message-id',
  'data-test-id',
  'data-thread-perm-id',
  'onmouseover',
  'style',
];
