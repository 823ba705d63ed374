const WORD = [...'format='].map((letter) => letter.charCodeAt(0));
const FLOWED = new Map([...'flowed'].map((letter, i) => [i, letter.charCodeAt(0)]));
const FIXED = [...'fixed '].map((letter) => letter.charCodeAt(0));

export const DEFAULT_FLOWED = {
  /** Bytes at the start in which a part may say that its text is flowed (16 KiB to 1 MiB). */
  within: 256 * 1024,
};

/**
 * A copy of a mail in which no part is `format=flowed`, and whether one was: a reader that joins lines across quotation depths (against RFC 3676 section
 * 4.5) would put the answer behind the last quoted line. Bytes are the same in number.
 */
export function unflaggedFlowed(bytes: Uint8Array): { bytes: Uint8Array; flowed: boolean } {
  const end = Math.min(bytes.length, DEFAULT_FLOWED.within);
  let copy: Uint8Array | undefined;
  for (let at = bytes.indexOf(0x3d); at >= 0 && at < end; at = bytes.indexOf(0x3d, at + 1)) {
    const start = at - WORD.length + 1;
    if (start < 0 || !WORD.every((code, i) => lower(bytes[start + i]) === code)) continue;
    const from = bytes[at + 1] === 0x22 ? at + 2 : at + 1;
    if (![...FLOWED].every(([i, code]) => lower(bytes[from + i]) === code)) continue;
    copy ??= bytes.slice();
    for (const [i, code] of FIXED.entries()) copy[from + i] = code;
  }
  return { bytes: copy ?? bytes, flowed: copy !== undefined };
}

function lower(code = 0): number {
  return code >= 0x41 && code <= 0x5a ? code + 0x20 : code;
}

/** Text of `format=flowed` as paragraphs (RFC 3676 section 4): lines that end in a space go on in the next one of the same depth. */
export function unflow(text: string): string {
  const out: { depth: number; text: string; open: boolean }[] = [];
  for (const line of text.split(/\r?\n/)) {
    const marks = /^>*/.exec(line)?.[0].length ?? 0;
    const content = line.slice(marks).replace(/^ /, '');
    const isSignature = content === '-- ';
    const last = out.at(-1);
    const open = content.endsWith(' ') && !isSignature;
    if (last?.open && last.depth === marks && !isSignature) {
      last.text += content;
      last.open = open;
    } else out.push({ depth: marks, text: content, open });
  }
  return out.map(({ depth, text: content }) => (depth > 0 ? `${'>'.repeat(depth)} ${content}` : content)).join('\n');
}
