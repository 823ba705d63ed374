/**
 * Reads JSON as pages write it: CDATA and HTML comment wrappers, comments, control characters and quotes inside strings, missing, doubled and
 * trailing commas, HTML-escaped quotes, bare and single-quoted keys, an assignment around it, several roots (then a list of them), words after its
 * end. Undefined when it stays unreadable. Never runs anything.
 */
export function tolerantJson(text: string): unknown {
  const bare = unwrap(text);
  for (const attempt of [() => bare, () => repair(bare), () => (/&(?:quot|#34|#x22);/i.test(bare) ? repair(unescapeHtml(bare)) : '')]) {
    const value = parse(attempt());
    if (value !== undefined) return value;
  }
  return undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // Expected of a broken page: the caller tries the next repair and notes what stays unreadable.
    return undefined;
  }
}

function unwrap(text: string): string {
  let bare = text
    .replace(/^\ufeff/, '')
    .trim()
    .replace(/^(?:\/\/|\/\*)?\s*<!\[CDATA\[\s*(?:\*\/)?/, '');
  const close = bare.lastIndexOf(']]>');
  // Only at the end, and without a pattern that a megabyte of blanks would keep busy.
  if (close >= 0 && close > bare.length - 20)
    bare = bare
      .slice(0, close)
      .trimEnd()
      .replace(/(?:\/\/|\/\*)$/, '');
  // A comment before the value is a comment; one that holds the value is its wrapper.
  const comment = bare.startsWith('<!--') ? bare.indexOf('-->') : 0;
  if (comment < 0 || (comment > 0 && !/[{[]/.test(bare.slice(comment)))) bare = bare.replace(/^<!--/, '').replace(/-->$/, '');
  return bare
    .trim()
    .replace(/^(?:var\s+|let\s+|const\s+)?[\w$.]{1,80}\s*=\s*(?=[{[])/, '')
    .replace(/;$/, '');
}

/** One pass over the characters, in and out of strings. */
function repair(text: string): string {
  const out: string[] = [];
  let depth = 0;
  let roots = 0;
  let end = 0;
  /** The last character that counts; a space stands for the start. */
  let last = ' ';
  const push = (piece: string) => {
    // What starts a value right behind the end of another lacks its comma.
    if (/^["{[\w-]/.test(piece) && /["}\]\w]/.test(last)) out.push(',');
    out.push(piece);
    last = piece.charAt(piece.length - 1);
  };
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (char === '"' || char === "'") {
      const [string, next] = readString(text, i);
      push(string);
      i = next;
    } else if (char === '/' && text.charAt(i + 1) === '/') i = endOf(text, '\n', i);
    else if (char === '/' && text.charAt(i + 1) === '*') i = endOf(text, '*/', i) + 1;
    else if (char === '<' && text.startsWith('<!--', i)) i = endOf(text, '-->', i) + 2;
    else if (char === '{' || char === '[') {
      if (depth++ === 0) roots++;
      push(char);
    } else if (char === '}' || char === ']') {
      while (last === ',' && out.length > 0) {
        out.pop();
        last = out.at(-1)?.at(-1) ?? ' ';
      }
      out.push(char);
      last = char;
      if (--depth === 0) end = out.length;
    } else if (char === ',') {
      if (/["}\]\w]/.test(last) && depth > 0) push(char);
    } else if (char === ':') push(char);
    else if (/[\w$@.+-]/.test(char)) {
      const word = /[\w$@.+-]+/y;
      word.lastIndex = i;
      const found = word.exec(text)?.[0] ?? char;
      if (depth > 0)
        push(
          /^\s*:/.test(text.slice(i + found.length, i + found.length + 20))
            ? `"${found}"`
            : /^(?:undefined|NaN)$/.test(found)
              ? 'null'
              : found,
        );
      i += found.length - 1;
    }
  }
  const whole = out.slice(0, end).join('');
  return roots > 1 ? `[${whole}]` : whole;
}

/** The string that starts at `from` in JSON, and where it ends. A quote that nothing follows which could follow a string is part of it. */
function readString(text: string, from: number): [json: string, end: number] {
  const quote = text.charAt(from);
  const out = ['"'];
  let i = from + 1;
  for (; i < text.length; i++) {
    const char = text.charAt(i);
    if (char === '\\') {
      const next = text.charAt(++i);
      out.push(/["\\/bfnrt]/.test(next) || /^u[\da-f]{4}/i.test(text.slice(i, i + 5)) ? `\\${next}` : next);
    } else if (char === quote && endsString(text, i + 1)) break;
    else if (char === '"') out.push('\\"');
    else out.push(char < ' ' ? `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}` : char);
  }
  out.push('"');
  return [out.join(''), i];
}

/** Looks no further than a few lines of blanks: a page could hold a megabyte of them. */
function endsString(text: string, at: number): boolean {
  let line = false;
  for (let i = at; i < at + 300; i++) {
    const char = text.charAt(i);
    if (char === '\n') line = true;
    else if (char !== ' ' && char !== '\r' && char !== '\t')
      return ',:}]'.includes(char) || /^(?:\/[/*]|<!--)/.test(text.slice(i, i + 4)) || (line && /["{]/.test(char));
  }
  return true;
}

function endOf(text: string, mark: string, from: number): number {
  const end = text.indexOf(mark, from + 2);
  return end < 0 ? text.length : end;
}

function unescapeHtml(text: string): string {
  return text
    .replace(/&(?:quot|#34|#x22);/gi, '"')
    .replace(/&(?:apos|#39|#x27);/gi, "'")
    .replace(/&lt;/gi, '<')
    .replace(/&gt;/gi, '>')
    .replace(/&amp;/gi, '&');
}
