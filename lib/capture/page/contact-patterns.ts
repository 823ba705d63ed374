/** E-mail address in running text (the practical part of RFC 5322 section 3.4.1). */
export const EMAIL = /[\p{L}\d](?:[\p{L}\d._%+'-]{0,62}[\p{L}\d_+-])?@(?:[\p{L}\d](?:[\p{L}\d-]{0,61}[\p{L}\d])?\.){1,6}\p{L}{2,24}/u;

/** Something long enough to be a phone number; libphonenumber decides in the panel. */
export const PHONE =
  /(?<![\d.,/-])(?:\+|00)?\(?\d(?:[ \u00a0().\-–/]{0,2}\d){6,14}(?:\s?(?:ext\.?|extension|x|#|转|轉|分机)\s?\d{1,6})?(?![\d])/i;
export const PHONE_LABEL =
  /(?:^|[\s(,;|·])(tel|phone|mobile|cell|direct|office|work|fax|telephone|telefon|mobil|handy|whatsapp|wechat|电话|電話|手机|手機|传真|傳真|座机|总机|直线|微信|[tmfpd])\.?\s*[:：]?\s*$/i;
