/** A page on a known network. `company`: by its address it is an organisation's. */
export type Profile = { service: string; handle: string; company?: true };

/**
 * The one table of networks: service, hosts (subdomains included), and what stands before the handle in the path. `-` is nothing, `@` must be there,
 * `?key` is a field of the query, `!` marks what belongs to organisations.
 */
const TABLE = `linkedin linkedin.com,linkedin.cn in/ pub/ !company/ !school/ !showcase/
github github.com - !orgs/
gitlab gitlab.com -
gitee gitee.com -
x twitter.com,x.com -
facebook facebook.com,fb.com ?id people/ - !pages/
instagram instagram.com -
threads threads.net,threads.com @
bluesky bsky.app profile/
youtube youtube.com @ channel/ c/ user/
tiktok tiktok.com @
douyin douyin.com user/
bilibili space.bilibili.com -
weibo weibo.com,weibo.cn u/ n/ -
zhihu zhihu.com people/ !org/
xiaohongshu xiaohongshu.com user/profile/
qq wpa.qq.com ?uin
xing xing.com profile/ !companies/ !pages/
vk vk.com,vk.ru -
ok ok.ru profile/
telegram t.me,telegram.me -
whatsapp wa.me,api.whatsapp.com,web.whatsapp.com ?phone -
line line.me ti/p/~ ti/p/ R/ti/p/
kakaotalk pf.kakao.com,open.kakao.com o/ me/ -
orcid orcid.org -
researchgate researchgate.net profile/
scholar scholar.google.com,scholar.google.de,scholar.google.co.uk ?user
academia academia.edu -
stackoverflow stackoverflow.com users/
medium medium.com @
substack substack.com @
behance behance.net -
dribbble dribbble.com -
pinterest pinterest.com,pinterest.de,pinterest.co.uk -
calendly calendly.com -
keybase keybase.io -
linktree linktr.ee -`;
const ROWS = TABLE.split('\n').map((row) => {
  const [service = '', hosts = '', ...paths] = row.split(' ');
  return { service, hosts: hosts.split(','), paths };
});
/** Paths of the networks themselves: sharing, searching, signing in. */
const NOT_HANDLES =
  /^(?:share[\w-]*|sharer?|intent|dialog|plugins|home|log-?in|sign-?up|join|about|company|explore|search|hashtag|privacy|terms|tos|legal|policies|policy|settings|features|pages|groups|events|watch|embed|results|feed|topics?|tags?|status|help|jobs|contact|pricing|download|apps?|developers?|blog|i|p|s|r|tr|orgs|message|send|reel|stories|pin|marketplace|l\.php|index)(?:\.php|\.html?)?$/i;

/** `{ service, handle }` when the address is somebody's page on a known network; undefined for share buttons and the network's own pages. */
export function profileService(url: { hostname: string; pathname: string; search?: string }): Profile | undefined {
  const host = url.hostname.toLowerCase();
  const row = ROWS.find(({ hosts }) => hosts.some((each) => host === each || host.endsWith(`.${each}`)));
  for (const path of row?.paths ?? []) {
    const found = handleOf(path.replace('!', ''), url);
    if (row && found) return { service: row.service, handle: found.slice(0, 200), ...(path.startsWith('!') && { company: true as const }) };
  }
  // A Mastodon account: `/@name` on any other host.
  const handle = row ? undefined : /^\/@(\w{1,30})\/?$/.exec(url.pathname)?.[1];
  return handle === undefined ? undefined : { service: 'mastodon', handle: `@${handle}@${host}` };
}

function handleOf(path: string, { pathname, search = '' }: { pathname: string; search?: string }): string | undefined {
  if (path.startsWith('?')) return new RegExp(`[?&]${path.slice(1)}=\\+?([\\w-]{4,30})`).exec(search)?.[1];
  const front = path === '-' ? '' : path;
  if (!pathname.toLowerCase().startsWith(`/${front}`.toLowerCase())) return undefined;
  const [first = '', ...rest] = pathname
    .slice(1 + front.length)
    .split('/')
    .filter(Boolean);
  const handle = first.replace(/^[@+~]/, '');
  return handle === '' || NOT_HANDLES.test(handle) || (path === '-' && (rest.length > 0 || !/^[\w.%-]{2,60}$/.test(handle)))
    ? undefined
    : handle;
}
