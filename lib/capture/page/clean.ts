// Bidi controls, zero-width characters and the byte order mark (Unicode UAX 9, UTR 36): they make text read as what it is not.
// Built from escapes, so that this file itself holds none of them.
const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;
// C0 and C1 controls and lone surrogates.
// oxlint-disable-next-line no-control-regex -- control characters are what is taken out
const CONTROL = /[\u0000-\u001f\u007f-\u009f]+/g;
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Words of ordinary letters and signs with one space between: nothing to clean, and most texts are such. Marks in the private area are of `lines.ts`. */
const PLAIN =
  /^[!-~\u00a1-\u00ac\u00ae-\u02ff\u0370-\u0600\u3001-\u9fff\uac00-\ud7a3\ue000](?:[!-~\u00a1-\u00ac\u00ae-\u02ff\u0370-\u0600\u3001-\u9fff\uac00-\ud7a3\ue000]| (?! |$))*$/;

const SPACES = /[\t\n\f\r \u00a0]+/g;

/** One line of readable text of at most `max` UTF-16 units: no control, bidi or invisible characters, single spaces. */
export function cleanLine(text: string, max: number): string {
  if (text.length <= max) {
    if (PLAIN.test(text)) return text;
    // Set out over lines in the source, as most are: one look where the rest takes five.
    const single = text.replace(SPACES, ' ').trim();
    if (PLAIN.test(single)) return single;
  }
  return clip(
    text
      .slice(0, max * 4)
      .replace(INVISIBLE, '')
      .replace(CONTROL, ' ')
      .replace(LONE, '')
      .replace(/\s+/g, ' ')
      .trim(),
    max,
  );
}

/** Several lines, each cleaned; empty lines are dropped. */
export function cleanText(text: string, max: number): string {
  const lines = text
    .slice(0, max * 4)
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => cleanLine(line, max))
    .filter((line) => line !== '');
  return clip(lines.join('\n'), max);
}

function clip(text: string, max: number): string {
  return text.length <= max
    ? text
    : text
        .slice(0, max)
        .replace(/[\ud800-\udbff]$/, '')
        .trim();
}
