/** One message of an mbox file. `read`: bytes of the file up to its end. `tooLarge`: it was skipped, `bytes` is its beginning. */
export type MboxMessage = { bytes: Uint8Array; read: number; tooLarge?: true };

export const DEFAULT_MBOX = {
  /** Bytes of one message (1 to 100 MiB); a larger one is told, not read. */
  message: 40 * 1024 * 1024,
};

const LF = 0x0a;
const CR = 0x0d;
const FROM = [...'From '].map((letter) => letter.charCodeAt(0));
const MARK = 0x3e;

/**
 * Splits an mbox file (RFC 4155 and its relatives: mboxo, mboxrd, what Thunderbird and Takeout write) while it streams in. A message begins at a line
 * `From …` with a time in it that follows an empty line or begins the file; `>From` in a text is put back. Memory stays at one message.
 */
export async function* splitMbox(
  chunks: AsyncIterable<Uint8Array>,
  limits: typeof DEFAULT_MBOX = DEFAULT_MBOX,
): AsyncGenerator<MboxMessage> {
  let buffer = new Uint8Array(64 * 1024);
  let kept = 0;
  let size = 0;
  let read = 0;
  let started = false;
  let blank = true;
  let rest: Uint8Array = new Uint8Array(0);

  const add = (line: Uint8Array) => {
    size += line.length;
    if (size > limits.message) return;
    if (kept + line.length > buffer.length) {
      const larger = new Uint8Array(Math.max(buffer.length * 2, kept + line.length));
      larger.set(buffer.subarray(0, kept));
      buffer = larger;
    }
    buffer.set(line, kept);
    kept += line.length;
  };
  const end = (): MboxMessage | undefined => {
    const message =
      started && size > 0 ? { bytes: buffer.slice(0, kept), read, ...(size > limits.message && { tooLarge: true as const }) } : undefined;
    // One huge mail must not hold its memory until the end of the file.
    if (buffer.length > 4 * 1024 * 1024) buffer = new Uint8Array(64 * 1024);
    size = 0;
    kept = 0;
    return message;
  };
  const take = (line: Uint8Array): MboxMessage | undefined => {
    let done: MboxMessage | undefined;
    if (blank && isFromLine(line)) {
      done = end();
      started = true;
    } else if (started) add(line[0] === MARK ? unquoted(line) : line);
    blank = line.length === 1 || (line.length === 2 && line[0] === CR);
    read += line.length;
    return done;
  };

  for await (const chunk of chunks) {
    const data = rest.length > 0 ? joined(rest, chunk) : chunk;
    let at = 0;
    for (let next = data.indexOf(LF, at); next >= 0; next = data.indexOf(LF, at)) {
      const done = take(data.subarray(at, next + 1));
      at = next + 1;
      if (done) yield done;
    }
    rest = data.slice(at);
    // A file without line ends is none of mails; a line longer than any is taken in pieces.
    if (rest.length > limits.message) {
      const done = take(rest);
      rest = new Uint8Array(0);
      if (done) yield done;
    }
  }
  const last = rest.length > 0 ? take(rest) : undefined;
  if (last) yield last;
  const done = end();
  if (done) yield done;
}

/** `From ada@x.example Thu Mar  5 10:00:00 2026`, `From - Thu Mar …`: the word, somebody, a time. A sentence that begins so has none. */
function isFromLine(line: Uint8Array): boolean {
  if (line[0] !== FROM[0] || line.length < 12 || line.length > 400 || !FROM.every((code, i) => line[i] === code)) return false;
  return /^From \S+ .*\d\d?:\d\d/.test(String.fromCharCode(...line));
}

/** `>From` and `>>From` lose one mark (mboxrd). */
function unquoted(line: Uint8Array): Uint8Array {
  let marks = 0;
  while (line[marks] === MARK && marks < 50) marks++;
  return FROM.every((code, i) => line[marks + i] === code) ? line.subarray(1) : line;
}

function joined(front: Uint8Array, behind: Uint8Array): Uint8Array {
  const all = new Uint8Array(front.length + behind.length);
  all.set(front);
  all.set(behind, front.length);
  return all;
}
