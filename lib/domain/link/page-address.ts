import { uriKey } from './keys';

/** Parameters that say how somebody came to a page, or who looks, not which page it is. */
const NOISE =
  /^(?:utm_\w+|gclid|fbclid|msclkid|dclid|yclid|igshid|mc_[ce]id|_ga|_gl|ref|ref_src|referrer|source|src|from|spm|scm|trk|si|share\w*|lang|hl|locale|sid|phpsessid|jsessionid|sessionid)$/i;

/**
 * One spelling for all addresses of a page: host, path, the parameters that choose its content in one order, and a fragment by which a script routes.
 * A key, not an address to open; what is stored about pages lies under it, so its form does not change. Undefined unless http(s).
 */
export function pageAddress(url: string): string | undefined {
  const text = url.trim();
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return undefined;
  const { searchParams, hash } = new URL(text);
  const chosen = [...searchParams].filter(([name, value]) => !NOISE.test(name) && value !== '').map(([name, value]) => `${name}=${value}`);
  const route = /^#!?\//.test(hash) ? hash.replace(/\/+$/, '') : '';
  return `${uriKey(text)}${chosen.length > 0 ? `?${chosen.sort().join('&')}` : ''}${route}`;
}
