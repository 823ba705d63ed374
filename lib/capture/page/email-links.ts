import { EMAIL } from './contact-patterns';
import { attr, type PageNode } from './page-node';

/** Where an element that is no link may carry an address. */
export const ADDRESS_ATTRIBUTES = 'onclick data-cfemail data-mailto-token data-domain data-host data-enc-email data-email data-mail'.split(
  ' ',
);

/** Addresses that an element carries in its attributes: a mailto link with all its receivers, Cloudflare's and other protections. Values only; nothing is run. */
export function emailsOfElement(node: PageNode): string[] {
  const href = attr(node, 'href').trim();
  if (/^mailto:/i.test(href)) return receivers(href.slice(7));
  const hex = attr(node, 'data-cfemail') || (/\/cdn-cgi\/l\/email-protection#([\da-f]+)/i.exec(href)?.[1] ?? '');
  if (hex !== '') return unscramble(hex);
  const script = /^javascript:/i.test(href) ? decode(href) : attr(node, 'onclick');
  if (/mai|@|fromCharCode/i.test(script)) return built(script);
  const token = attr(node, 'data-mailto-token');
  if (token !== '') return moved(token);
  const host = attr(node, 'data-domain') || attr(node, 'data-host');
  const user = attr(node, 'data-user') || attr(node, 'data-name') || attr(node, 'data-local');
  const tld = attr(node, 'data-tld');
  if (host !== '') return matches(`${user}@${host}${tld && '.'}${tld}`);
  const rotated = signed(attr(node, 'data-enc-email')).replace(/[a-z]/gi, (sign) =>
    String.fromCharCode(sign.charCodeAt(0) + (/[a-m]/i.test(sign) ? 13 : -13)),
  );
  return matches(signed(rotated || attr(node, 'data-email') || attr(node, 'data-mail')));
}

/** RFC 6068: addresses before the query and in its `to`. */
function receivers(rest: string): string[] {
  const [path = '', ...query] = rest.split('?');
  const to = [...query.join('?').matchAll(/(?:^|&)to=([^&]*)/gi)].map((match) => match[1] ?? '');
  return matches(signed(decode([path, ...to].join(','))));
}

function signed(text: string): string {
  return text.replace(/\s?[([{]at[)\]}]\s?/gi, '@').replace(/\s?[([{]dot[)\]}]\s?/gi, '.');
}

/** Cloudflare's `data-cfemail`: the first byte is the key of an XOR, the rest UTF-8. */
function unscramble(hex: string): string[] {
  if (!/^(?:[\da-f]{2}){4,320}$/i.test(hex)) return [];
  const bytes = hex.match(/../g)?.map((pair) => Number.parseInt(pair, 16)) ?? [];
  const key = bytes[0] ?? 0;
  return matches(new TextDecoder().decode(Uint8Array.from(bytes.slice(1), (byte) => byte ^ key)));
}

/** A script that puts an address together from strings (`'ada' + '@' + 'x.example'`), or TYPO3's letters moved by an offset. */
function built(script: string): string[] {
  const plain = script.replace(
    /String\.fromCharCode\(([\d, ]+)\)/g,
    (_, codes: string) => `'${String.fromCharCode(...codes.split(',').map(Number))}'`,
  );
  const strings = [...plain.matchAll(/'([^']*)'|"([^"]*)"/g)].map((match) => match[1] ?? match[2] ?? '');
  const found = matches(strings.join('').replace(/^.*mailto:/is, ''));
  return found.length > 0 ? found : strings.flatMap(moved);
}

function moved(text: string): string[] {
  for (let by = -25; by <= 25 && /^[+-:@-Za-z_]{12,320}$/.test(text); by++) {
    const letters = text.replace(/[+-:@-Za-z]/g, (sign) => move(sign, by));
    if (/^mailto:/i.test(letters)) return receivers(letters.slice(7));
  }
  return [];
}

/** TYPO3 `linkTo_UnCryptMailto`: signs go round within `+` to `:`, `@` to `Z`, `a` to `z`. */
function move(sign: string, by: number): string {
  const code = sign.charCodeAt(0);
  const [first, count] = code < 64 ? [0x2b, 16] : code < 97 ? [0x40, 27] : [0x61, 26];
  return String.fromCharCode(first + ((((code - first + by) % count) + count) % count));
}

function matches(text: string): string[] {
  return [...text.slice(0, 4_000).matchAll(new RegExp(EMAIL, 'gu'))].slice(0, 20).map((match) => match[0]);
}

export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray percent sign: the text as it stands is the best reading.
    return text;
  }
}
