/** Hosts whose addresses name a person or a company, with the path that does so. The first group is the handle. */
const HOSTS: [service: string, host: RegExp, path: RegExp][] = [
  ['linkedin', /(?:^|\.)linkedin\.(?:com|cn)$/, /^\/(?:in|pub|company)\/([^/?#]+)/],
  ['github', /^(?:www\.)?github\.com$/, /^\/([\w-]+)\/?$/],
  ['gitlab', /^(?:www\.)?gitlab\.com$/, /^\/([\w.-]+)\/?$/],
  ['x', /^(?:www\.|mobile\.)?(?:twitter|x)\.com$/, /^\/@?(\w{1,30})\/?$/],
  ['facebook', /(?:^|\.)facebook\.com$/, /^\/([\w.-]+)\/?$/],
  ['instagram', /^(?:www\.)?instagram\.com$/, /^\/([\w.]+)\/?$/],
  ['xing', /^(?:www\.)?xing\.com$/, /^\/(?:profile|companies|pages)\/([^/?#]+)/],
  ['weibo', /(?:^|\.)weibo\.(?:com|cn)$/, /^\/(?:u\/)?([^/?#]+)\/?$/],
  ['zhihu', /^(?:www\.)?zhihu\.com$/, /^\/(?:people|org)\/([^/?#]+)/],
  ['whatsapp', /^(?:wa\.me|api\.whatsapp\.com)$/, /^\/\+?(\d{6,15})/],
  ['telegram', /^t\.me$/, /^\/(\w{4,40})\/?$/],
  ['orcid', /^orcid\.org$/, /^\/(\d{4}-\d{4}-\d{4}-\d{3}[\dX])/],
];
const NOT_HANDLES =
  /^(?:share|sharer|intent|home|login|signup|about|explore|search|hashtag|privacy|terms|settings|features|pages|groups)(?:\.php)?$/i;

/** `{ service, handle }` when the address is somebody's page on a known network. */
export function profileService(url: { hostname: string; pathname: string }): { service: string; handle: string } | undefined {
  for (const [service, host, path] of HOSTS) {
    if (!host.test(url.hostname)) continue;
    const handle = path.exec(url.pathname)?.[1];
    return handle === undefined || NOT_HANDLES.test(handle) ? undefined : { service, handle: handle.slice(0, 200) };
  }
  return undefined;
}
