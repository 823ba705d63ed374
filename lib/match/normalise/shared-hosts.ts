/** Sites on which everybody has a page: their domain belongs to nobody's company in a customer book. */
export const ROOT_HOSTS: ReadonlySet<string> = new Set(
  (
    'linkedin.com twitter.com x.com facebook.com fb.com instagram.com tiktok.com youtube.com github.com github.io gitlab.com medium.com xing.com ' +
    'weibo.com weibo.cn zhihu.com douyin.com xiaohongshu.com bilibili.com t.me wa.me qq.com wordpress.com blogspot.com wixsite.com ' +
    'squarespace.com shopify.com myshopify.com taobao.com tmall.com jd.com 1688.com alibaba.com amazon.com ebay.com etsy.com linktr.ee ' +
    'notion.site google.com bit.ly about.me'
  ).split(' '),
);
