/**
 * Reads JSON as pages write it: CDATA and HTML comment wrappers, line and block comments, control characters inside strings, trailing commas,
 * HTML-escaped quotes, a semicolon at the end. Undefined when it stays unreadable. Never runs anything.
 */
export function tolerantJson(text: string): unknown {
  const bare = unwrap(text);
  return parse(bare) ?? parse(repair(bare)) ?? (/&(?:quot|#34|#x22);/i.test(bare) ? parse(repair(unescapeHtml(bare))) : undefined);
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
  return text
    .replace(/^\ufeff/, '')
    .trim()
    .replace(/^(?:\/\/|\/\*)?\s*<!\[CDATA\[\s*(?:\*\/)?/, '')
    .replace(/(?:\/\/|\/\*)?\s*\]\]>\s*(?:\*\/)?$/, '')
    .replace(/^<!--/, '')
    .replace(/-->$/, '')
    .trim()
    .replace(/;$/, '');
}

/** One pass over the characters, in and out of strings. */
function repair(text: string): string {
  const out: string[] = [];
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (inString) {
      if (char === '\\') {
        const next = text.charAt(++i);
        out.push(/["\\/bfnrtu]/.test(next) ? `\\${next}` : next);
      } else {
        if (char === '"') inString = false;
        out.push(char < ' ' ? ' ' : char);
      }
    } else if (char === '"') {
      inString = true;
      out.push(char);
    } else if (char === '/' && text.charAt(i + 1) === '/') i = endOf(text, '\n', i);
    else if (char === '/' && text.charAt(i + 1) === '*') i = endOf(text, '*/', i) + 1;
    else if (char === '<' && text.startsWith('<!--', i)) i = endOf(text, '-->', i) + 2;
    else if (char === '}' || char === ']') {
      while (out.length > 0 && /^[\s,]$/.test(out[out.length - 1] ?? '')) out.pop();
      out.push(char);
    } else out.push(char < ' ' ? ' ' : char);
  }
  return out.join('');
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
