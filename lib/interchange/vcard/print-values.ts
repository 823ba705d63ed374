/** RFC 6350 section 3.4. */
export function escapeText(text: string): string {
  return text.replace(/[\\,;]/g, (character) => `\\${character}`).replace(/\r\n?|\n/g, '\\n');
}

/** A parameter value (RFC 6350 section 3.3), in quotes where it needs them, with RFC 6868 for what may not stand there. */
export function paramText(text: string): string {
  const encoded = text
    .replaceAll('^', '^^')
    .replace(/\r\n?|\n/g, '^n')
    .replaceAll('"', "^'");
  return /^[\w.-]+$/.test(encoded) ? encoded : `"${encoded}"`;
}

const LONGEST = 75;

/** Folds a line at 75 octets (RFC 6350 section 3.2), never within a character. */
export function foldLine(line: string): string {
  // Cheap test first: most lines are short.
  if (line.length <= LONGEST / 3) return line;
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const code = character.codePointAt(0) ?? 0;
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (octets + size > LONGEST) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}
