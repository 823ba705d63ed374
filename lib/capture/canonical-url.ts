/** Parameters that say how somebody came to a page, not which page it is: analytics, campaigns, mailings, shares. */
const TRACKING =
  /^(?:utm_\w+|hsa_\w+|mtm_\w+|pk_\w+|mc_[ce]id|_h(?:senc|smi)|[gdwm]clid|gclsrc|[gw]braid|fbclid|msclkid|yclid|twclid|ttclid|igshid?|li_fat_id|mkt_tok|vero_\w+|oly_\w+|_openstat|ref|ref_?src|ref_url|referrer|s_cid|cmpid|trk|trackingid|originalsubdomain|spm|scm|from_?source|share_?(?:from|source|token|id)|share|si|sessionid|phpsessid|jsessionid|_ga|_gl)$/i;
/** Hosts under which the same page is shown to a telephone or without a prefix. */
const VARIANT = /^(?:www\d?|m|mobile|wap|touch|amp)\./;
const DEFAULT_PORT: Record<string, string> = { 'http:': '80', 'https:': '443' };

/**
 * One spelling for all addresses of a page, to look it up by: `example.com/team?id=7`. Without scheme, `www.` and mobile hosts, credentials, default
 * port, fragment, session and tracking parameters, index file and trailing slash; parameters sorted. A key, not an address to open.
 * Undefined unless http(s).
 */
export function canonicalUrl(address: string): string | undefined {
  const text = address.trim();
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (!Object.hasOwn(DEFAULT_PORT, url.protocol)) return undefined;
  // http://host:443 and https://host:80 are no pages that anybody means.
  const port = Object.values(DEFAULT_PORT).includes(url.port) ? '' : url.port && `:${url.port}`;
  const path = url.pathname
    .replace(/;jsessionid=[^/]*/i, '')
    .replace(/\/{2,}/g, '/')
    .replace(/\/(?:index|default)\.(?:html?|php|aspx?|jsp)$/i, '/')
    .replace(/\/+$/, '');
  const query = [...url.searchParams]
    .filter(([name]) => !TRACKING.test(name))
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .sort()
    .join('&');
  return `${bareHost(url.hostname)}${port}${decoded(path)}${query && `?${query}`}`;
}

/** `www.m.example.com`, `en.m.example.com`: what is left must still be a host. */
function bareHost(hostname: string): string {
  let host = hostname.replace(/\.$/, '').replace(/^([a-z]{2,3}(?:-[a-z]+)?)\.m\.(?=.+\.)/, '$1.');
  for (let bare = host.replace(VARIANT, ''); bare !== host && bare.includes('.'); bare = host.replace(VARIANT, '')) host = bare;
  return host;
}

/** `%E9%99%88` and `陈` are the same path, `%2f` and `%2F` as well. */
function decoded(path: string): string {
  try {
    return encodeURI(decodeURI(path)).replace(/%25([\da-f]{2})/gi, (_, hex: string) => `%${hex.toUpperCase()}`);
  } catch {
    // A stray percent sign: the path as it stands is the best reading.
    return path;
  }
}
