/** E-mail address in running text (the practical part of RFC 5322 section 3.4.1). Letters of Chinese or Japanese text around it are not part of its name. */
export const EMAIL =
  /[A-Za-z\d\u00c0-\u024f\u0400-\u04ff](?:[\w\u00c0-\u024f\u0400-\u04ff.%+'&-]{0,62}[\w\u00c0-\u024f\u0400-\u04ff+-])?@(?:[\p{L}\d](?:[\p{L}\d-]{0,61}[\p{L}\d])?\.){1,6}(?:xn--[a-z\d-]{2,40}|[A-Za-z]{2,24}|[\u0400-\u04ff]{2,10}|\p{Script=Han}{2,4})(?![A-Za-z\d-]*@)/u;

/** Something long enough to be a phone number; libphonenumber decides in the panel. */
export const PHONE = /(?<![\w.,/$€£¥#@=-]|\d )(?:\(?[+]\s?|00)?\(?\d(?:(?:[ \u00a0().\-‐-–—]{0,3}|\/)\d){6,15}(?!\d|[,.-]\d)/;

/** Words that announce a number, at most a few words before it. The first group is the word. Plain case folding only: the Unicode one takes milliseconds to compile. */
const PHONE_LABEL =
  /(?:(?:^|[^a-z\u00c0-\u024f\u0400-\u04ff])(tele?(?:phone|fax|f[oóô]n[eo]?|copie)?s?|t[eé]l[eé]?(?:phone|fono|copie)?s?|ph(?:one)?s?|fa(?:x|ks?i?|csimile|ksz?)|local|contact(?: number| no)?|mob(?:iel|iles?|il)?|m[oó]vil|cell(?:ular[eo]?)?|celular|handy|gsm|natel|portable|direct|office|work|switchboard|call|toll[ -]?free|hotline|pager|beeper|durchwahl|zentrale|fixe|fisso|tlf|tfno|tfn?o?|puh(?:elin)?|тел(?:ефон)?|факс|моб|whatsapp|viber|điện thoại|đt|[tmfpdc])(?![a-z\d\u00c0-\u024f\u0400-\u04ff])|(电话|電話|手机|手機|传真|傳真|座机|总机|總機|直线|热线|專線|专线|微信|携帯|대표|전화|팩스|휴대폰|โทร|هاتف|جوال|فاكس))[^\d\n]{0,24}$/i;

/** The word that announces a number at the end of a text; empty for none. */
export function phoneLabelIn(text: string): string {
  const match = PHONE_LABEL.exec(text);
  return match?.[1] ?? match?.[2] ?? '';
}
