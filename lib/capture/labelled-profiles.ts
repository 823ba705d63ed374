/** An account that a page names by a word: `微信：adali`, `Telegram: @adali`, `@ada@chaos.example`. `value`: its address, for networks without web pages one of their own kind. */
export type LabelledProfile = { service: string; handle: string; value: string };

const ID = String.raw`@?(?<id>[A-Za-z][\w.-]{3,40})`;
const after = (words: string, id = ID) =>
  new RegExp(String.raw`(?<![\p{L}\d])(?:${words})\s*(?:id|account|号|號|帳號|账号|아이디)?\s*[:：]\s*${id}(?![\w@])`, 'giu');
const RULES: [service: string, pattern: RegExp, address: (id: string) => string][] = [
  ['wechat', after('微\\s?信|wechat|weixin|we\\s?chat'), (id) => `weixin://dl/chat?${id}`],
  ['qq', after('QQ', String.raw`(?<id>[1-9]\d{4,10})`), (id) => `https://wpa.qq.com/msgrd?uin=${id}`],
  ['line', after('LINE'), (id) => `https://line.me/ti/p/~${id}`],
  ['kakaotalk', after('kakao(?:\\s?talk)?|카카오톡?|카톡'), (id) => `kakaotalk://add?id=${id}`],
  ['skype', after('skype', String.raw`(?<id>(?:live:)?[A-Za-z][\w.,-]{4,40})`), (id) => `skype:${id}?chat`],
  ['telegram', after('telegram|телеграм'), (id) => `https://t.me/${id}`],
  ['x', after('twitter|x\\.com|推特'), (id) => `https://x.com/${id}`],
  ['instagram', after('instagram|ig|insta'), (id) => `https://www.instagram.com/${id}/`],
  ['github', after('github'), (id) => `https://github.com/${id}`],
];
/** Any of the words; most lines have none. */
const ANY =
  /微\s?信|wechat|weixin|we\s?chat|QQ|line|kakao|카카오톡?|카톡|skype|telegram|телеграм|twitter|x\.com|推特|instagram|ig|insta|github|@\w+@/iu;
const MASTODON = /(?<![\w@/.])@(?<user>\w{1,30})@(?<host>(?:[a-z\d-]+\.)+[a-z]{2,24})(?![\w@])/giu;

/** Accounts named in a line. Addresses of web pages and e-mail are not among them. */
export function labelledProfiles(line: string): LabelledProfile[] {
  if (!/[:：]|@\w+@/.test(line) || !ANY.test(line)) return [];
  const text = line.slice(0, 600).normalize('NFKC');
  const found: LabelledProfile[] = [];
  for (const [service, pattern, address] of RULES)
    for (const { groups } of text.matchAll(pattern)) {
      const handle = groups?.id?.replace(/[.,-]+$/, '') ?? '';
      if (handle !== '' && !/^(?:https?|www)\b|\.(?:com|cn|net|org)$/i.test(handle))
        found.push({ service, handle, value: address(handle) });
    }
  for (const { groups: { user = '', host = '' } = {} } of text.matchAll(MASTODON))
    found.push({ service: 'mastodon', handle: `@${user}@${host.toLowerCase()}`, value: `https://${host.toLowerCase()}/@${user}` });
  return found;
}
