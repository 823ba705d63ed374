/** One property of a vCard (RFC 6350 section 3.3): `value` still escaped, parameters by upper-case name, types in lower case. */
export type ContentLine = { group?: string; name: string; params: Record<string, string[]>; value: string };

/** Characters of a line in which its parameters are looked for (200 to 2,000): a hostile line is not run through again and again. */
const HEAD = 500;
const QUOTED_PRINTABLE = /^[^:]*;(?:ENCODING=)?"?QUOTED-PRINTABLE/i;
const BASE64 = /^[^:]*;(?:ENCODING=)?"?(?:B|BASE64)"?(?:[;:]|$)/i;
/** A line that begins a property: name, perhaps with a group, then parameters or the value. */
const STARTS = /^(?:[\w.-]+|x-messaging\/[\w-]+)\s*[;:]/i;
/** Outer blanks, of ASCII alone: 0xA0 may be the end of a character. */
const OUTER = /^[ \t]+|[ \t]+$/g;
const ENCODINGS = new Set(['QUOTED-PRINTABLE', 'BASE64', 'B', '7BIT', '8BIT']);

/**
 * Lines as they were before folding: RFC 6350 section 3.2, the soft breaks of quoted-printable values (vCard 2.1 section 2.1.3), and base64 or
 * text that a program broke without indenting it.
 */
export function unfold(text: string): string[] {
  const lines: string[] = [];
  /** Of the line that is put together: its pieces, joined once, and its first characters, in which its encoding stands. */
  let parts: string[] = [];
  let head = '';
  let isOld = false;
  const close = () => {
    if (parts.length > 0) lines.push(parts.join(''));
  };
  const add = (piece: string) => {
    parts.push(piece);
    head += piece.slice(0, HEAD - head.length);
  };
  // A run of carriage returns is one break, looked at once: some programs write two before a line feed.
  for (const raw of text.split(/(?<!\r)\r+\n?|\n/)) {
    const last = parts.at(-1);
    if (last?.endsWith('=') && QUOTED_PRINTABLE.test(head)) {
      parts[parts.length - 1] = last.slice(0, -1);
      if (head.length < HEAD) head = head.slice(0, -1);
      if (raw !== '') add(raw);
    } else if (last !== undefined && /^[ \t]/.test(raw)) {
      // vCard 2.1 folds before white space that belongs to the value; later ones add the space.
      add(isOld && !BASE64.test(head) ? raw.replace(/^[ \t]+/, ' ') : raw.slice(1));
    } else if (raw.trim() !== '') {
      if (last !== undefined && !STARTS.test(raw)) add(raw.replace(OUTER, ''));
      else {
        close();
        parts = [];
        head = '';
        add(raw);
      }
      if (/^VERSION\s*:/i.test(raw)) isOld = /:\s*2\.1/.test(raw);
    }
  }
  close();
  return lines;
}

/** Group, name, parameters and value of an unfolded line; undefined for what is no property. */
export function parseLine(line: string): ContentLine | undefined {
  const end = colonOf(line);
  if (end < 0) return undefined;
  const [head = '', ...params] = splitOutsideQuotes(line.slice(0, end), ';');
  const dot = head.lastIndexOf('.');
  const name = head
    .slice(dot + 1)
    .trim()
    .toUpperCase();
  // The slash is KAddressBook's: `X-messaging/xmpp-All`.
  if (!/^[A-Z][\w/-]*$/.test(name)) return undefined;
  return { ...(dot > 0 && { group: head.slice(0, dot).trim() }), name, params: parseParams(params), value: line.slice(end + 1) };
}

/** The colon before the value: the first one outside of quotes, or the first at all where quotes do not close. */
function colonOf(line: string): number {
  let quoted = false;
  for (let at = 0; at < line.length; at++) {
    if (line[at] === '"') quoted = !quoted;
    else if (line[at] === ':' && !quoted) return at;
  }
  return line.indexOf(':');
}

function splitOutsideQuotes(text: string, separator: string): string[] {
  const parts = [''];
  let quoted = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    if (character === separator && !quoted) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts;
}

/** `TYPE=work,voice`, `TYPE="work,voice"` and the bare `WORK;VOICE` of vCard 2.1 are the same. */
function parseParams(params: string[]): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const param of params) {
    const equals = param.indexOf('=');
    const bare = param.trim().toUpperCase();
    const name = equals < 0 ? (ENCODINGS.has(bare) ? 'ENCODING' : 'TYPE') : param.slice(0, equals).trim().toUpperCase();
    if (!/^[A-Z][\w-]*$/.test(name)) continue;
    const written = equals < 0 ? [param] : splitOutsideQuotes(param.slice(equals + 1), ',');
    const values = written.map((value) => unquote(value)).flatMap((value) => (name === 'TYPE' ? asciiLower(value).split(',') : value));
    (found[name] ??= []).push(...values.map((value) => value.replace(OUTER, '')).filter((value) => value !== ''));
  }
  return found;
}

/** Bytes beyond ASCII are left alone: they may be halves of a character. */
function asciiLower(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/** Without quotes; `^n`, `^'` and `^^` as RFC 6868 has them. */
function unquote(value: string): string {
  return value.replaceAll('"', '').replace(/\^([n'^])/g, (_, code: string) => ({ n: '\n', "'": '"' })[code] ?? '^');
}
