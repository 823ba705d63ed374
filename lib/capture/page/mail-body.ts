import type { MailLine } from '../mail/thread';
import { cleanLine } from './clean';
import { INLINE } from './lines';
import { attr, classes, within, type Page, type PageNode } from './page-node';

export const DEFAULT_BODY = {
  /** Lines taken of one mail (200 to 5,000); a mail that quotes a year of letters has more. */
  lines: 2_000,
  /** Characters of one line. */
  line: 1_000,
  /** Characters of all lines. */
  all: 60_000,
};

/** Classes, ids and names that mail programs give to a quotation. Web mails put their own letters before them: `v1gmail_quote`, `x_gmail_quote`. */
const QUOTE =
  /(?:^|_|\bv\d+|ecx)(?:gmail_quote|gmail_quote_container|yahoo_quoted|moz-cite-prefix|OLK_SRC_BODY_SECTION|divRplyFwdMsg|(?:mailspring|nylas)-quote|nylas-quoted-text|protonmail_quote|tutanota_quote|zmail_extra|mail-editor-reference-message-container|ms-outlook-mobile-reference-message|messageReplySection|isReplyContent|ntes-mailmaster-quote|netease-quote|front-blockquote|mail_android_quote|airmail_on|bloop_original_html|hey_quoted|elided-text|wps_quotion|qmbox_quote)$/i;
const SIGNATURE =
  /(?:^|_|\bv\d+|ecx)(?:gmail_signature|moz-signature|protonmail_signature_block(?:-user)?|zmail_signature|AppleMailSignature\w*|ms-outlook-mobile-signature|divSignature|Signature|signature|messageSignatureSection|bloop_sign|yahoo-signature|ymail_android_signature|foxmail_signature|nylas_n1_signature|mailspring-signature|tutanota_signature|hey_signature|spark_signature|_rc_sig|sign_block|email-signature|mail-signature)$/i;

/** The body of a mail as lines. A blank line stands for `<br><br>`, an empty paragraph and the space between paragraphs. */
export function mailBody(page: Page, root: PageNode, limits: typeof DEFAULT_BODY = DEFAULT_BODY): MailLine[] {
  const lines: MailLine[] = [];
  const open: { end: number; quote: number; within: MailLine['within']; pre: boolean; block: boolean; gap: boolean }[] = [];
  let text = '';
  let bold: boolean | undefined;
  let rule = false;
  let left = limits.all;
  const depth = () => open.reduce((sum, each) => sum + each.quote, 0);
  // A signature inside of a quotation is somebody else's.
  const container = () => (open.some((each) => each.within === 'quote') ? 'quote' : open.find((each) => each.within)?.within);

  const push = (line: string, more: Partial<MailLine> = {}) => {
    const at = depth();
    const inside = container();
    const previous = lines.at(-1);
    // Two blank lines say no more than one.
    if (line === '' && !more.picture && (!previous || (previous.text === '' && !previous.picture))) return;
    left -= line.length + 1;
    const made: MailLine = { text: line };
    if (at > 0) made.depth = at;
    if (inside) made.within = inside;
    if (rule && line !== '') {
      made.rule = true;
      rule = false;
    }
    lines.push({ ...made, ...more });
  };
  const flush = (blank = false) => {
    const clean = cleanLine(text, limits.line);
    if (clean !== '') push(clean, bold === true ? { bold: true } : {});
    else if (blank) push('');
    text = '';
    bold = undefined;
  };

  for (const node of within(page, root)) {
    if (lines.length >= limits.lines || left <= 0) break;
    for (let at = open.at(-1); at && node.order > at.end; at = open.at(-1)) {
      // A block that holds nothing but a space is a blank line (`<p>&nbsp;</p>`).
      if (at.block) flush(/[^\S\n]/.test(text) && /[\u00a0]/.test(text));
      if (at.gap) push('');
      open.pop();
    }
    if (node.tag === '#text') {
      if (node.text.trim() !== '' && page.visible?.(node) === false) continue;
      const pre = open.some((each) => each.pre);
      const pieces = pre ? node.text.split(/\r?\n/) : [node.text];
      for (const [i, piece] of pieces.entries()) {
        if (i > 0) flush(true);
        if (piece.trim() !== '') bold = (bold ?? true) && isBold(node, root);
        text += piece;
      }
      continue;
    }
    if (node.tag === 'script') continue;
    if (node.tag === 'br') {
      flush(true);
      continue;
    }
    if (node.tag === 'hr') {
      flush();
      rule = true;
      continue;
    }
    if (node.tag === 'img') {
      flush();
      push('', { picture: true });
      continue;
    }
    const block = !INLINE.has(node.tag) && node !== root;
    if (block) flush();
    const gap = node.tag === 'p' && !/MsoNormal/i.test(attr(node, 'class'));
    if (gap && lines.length > 0) push('');
    const name = namesOf(node);
    open.push({
      end: node.end,
      quote: node.tag === 'blockquote' ? 1 : 0,
      within: name.some((each) => QUOTE.test(each)) ? 'quote' : name.some((each) => SIGNATURE.test(each)) ? 'signature' : undefined,
      pre: node.tag === 'pre',
      block,
      gap,
    });
  }
  while (open.length > 0) {
    flush();
    open.pop();
  }
  flush();
  while (lines.at(-1)?.text === '') lines.pop();
  return lines;
}

/** Plain text of a mail (RFC 3676 marks included) as lines. */
export function plainBody(text: string, limits: typeof DEFAULT_BODY = DEFAULT_BODY): MailLine[] {
  const lines: MailLine[] = [];
  for (const line of text.slice(0, limits.all).split(/\r\n|[\n\r\u2028\u2029]/, limits.lines))
    lines.push({ text: cleanLine(line, limits.line) });
  while (lines.at(-1)?.text === '') lines.pop();
  return lines;
}

function namesOf(node: PageNode): string[] {
  return node.attributes.size === 0 ? [] : [attr(node, 'id'), attr(node, 'name'), ...classes(node)].filter(Boolean);
}

function isBold(node: PageNode, root: PageNode): boolean {
  for (let at = node.parent; at && at !== root.parent; at = at.parent) if (/^(?:b|strong|th|h\d)$/.test(at.tag)) return true;
  return false;
}
