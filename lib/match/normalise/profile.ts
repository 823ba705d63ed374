import { uriKey } from '../../domain/link/keys';

/** Where a service keeps the handle: host and path of the address without scheme and `www.`. One capture group, two when it has kinds. */
const SERVICES: readonly { service: string; at: RegExp }[] = [
  { service: 'linkedin', at: /^(?:[a-z]{2,3}\.)?linkedin\.(?:com|cn)\/(?:in|pub|incareer\/in)\/([^/]+)/ },
  { service: 'linkedin-company', at: /^(?:[a-z]{2,3}\.)?linkedin\.(?:com|cn)\/(?:company|school|showcase)\/([^/]+)/ },
  { service: 'x', at: /^(?:twitter|x)\.com\/(?:#!\/)?@?(\w{1,20})(?:\/|$)/ },
  { service: 'github', at: /^github\.com\/([a-z\d-]{1,39})\/?$/ },
  { service: 'gitlab', at: /^gitlab\.com\/([\w.-]+)\/?$/ },
  { service: 'facebook', at: /^(?:[a-z-]+\.)?(?:facebook|fb)\.com\/(?:people\/[^/]+\/|pg\/)?([\w.%-]+)/ },
  { service: 'instagram', at: /^instagram\.com\/([\w.]+)\/?$/ },
  { service: 'tiktok', at: /^tiktok\.com\/@([\w.]+)/ },
  { service: 'youtube', at: /^youtube\.com\/(?:channel\/|c\/|user\/|@)([^/]+)/ },
  { service: 'medium', at: /^medium\.com\/@([\w.-]+)/ },
  { service: 'xing', at: /^xing\.com\/(?:profile|pages)\/([^/]+)/ },
  { service: 'weibo', at: /^weibo\.(?:com|cn)\/(?:u\/|n\/|p\/)?([^/]+)/ },
  { service: 'zhihu', at: /^zhihu\.com\/(?:people|org)\/([^/]+)/ },
  { service: 'douyin', at: /^douyin\.com\/user\/([^/]+)/ },
  { service: 'xiaohongshu', at: /^xiaohongshu\.com\/user\/profile\/([^/]+)/ },
  { service: 'bilibili', at: /^space\.bilibili\.com\/(\d+)/ },
  { service: 'telegram', at: /^(?:t|telegram)\.me\/(\w{4,})\/?$/ },
  { service: 'orcid', at: /^orcid\.org\/([\dx-]{19})/ },
];
/** First path segments that are pages of the service, not people. */
const PAGES = new Set(
  'home search explore about login signup share sharer intent settings help privacy terms hashtag i features pricing'.split(' '),
);
/** Facebook keeps some people in the query. */
const FACEBOOK_ID = /facebook\.com\/profile\.php\?(?:.*&)?id=(\d+)/i;

/** A profile's address as it is compared: `linkedin:ana-silva`, or the canonical address where the service is not known. */
export type ProfileForm = { key: string; service?: string; handle?: string };

/** Undefined for an address that names no person's or company's page (a bare host, a search page). */
export function readProfile(uri: string): ProfileForm | undefined {
  const facebook = FACEBOOK_ID.exec(uri)?.[1];
  if (facebook) return { key: `facebook:${facebook}`, service: 'facebook', handle: facebook };
  const bare = uriKey(uri);
  const lower = bare.toLowerCase();
  for (const { service, at } of SERVICES) {
    const handle = at.exec(lower)?.[1];
    if (handle === undefined) continue;
    return PAGES.has(handle) || handle.endsWith('.php')
      ? undefined
      : { key: `${service}:${decoded(handle)}`, service, handle: decoded(handle) };
  }
  return bare.includes('/') ? { key: bare } : undefined;
}

function decoded(handle: string): string {
  if (!handle.includes('%')) return handle;
  try {
    return decodeURIComponent(handle).toLowerCase();
  } catch {
    return handle; // a stray percent sign: the handle as written is as good a key
  }
}
