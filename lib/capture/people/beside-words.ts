/** The line over the name that ends a letter. */
export const SIGN_OFF =
  /^[-–—―~•*"”»]*\s*(?:(?:best|kind|warm|many|with|yours|most)?\s*(?:regards|wishes|sincerely|thanks|thank you|cheers|truly|respectfully|gratefully|appreciation)|thanks again|mit freundlichen grüßen|viele grüße|cordialement|saludos|atentamente|distinti saluti|此致|敬具)\b.{0,24}[,.!]*$/iu;
/** Words before a name: who is called, asked, written by. */
export const CALLED =
  /(?:^|[\s(])(?:by|contact|dear|hi|hello|mr|call|ask|with|speak to|from|named|attn|attention|c\/o|by:|from:|contact:|author|posted by|written by|presented by|hosted by|ansprechpartner(?:in)?|inhaber(?:in)?|vertreten durch|verantwortlich|geschäftsführer(?:in)?|contactez|par|von|contacto|responsable|owner|founder|president|ceo|director|manager|attorney|author|professor)[\s:,–-]*$/iu;
/** What people do, behind a name. */
export const ACTS =
  /^(?:'s|’s)?[,\s]*(?:who|has|had|have|is|was|joined|joins|founded|co-founded|started|began|works?|worked|leads?|led|serves?|served|brings|brought|holds|held|earned|received|graduated|specializes|specialises|said|says|writes|wrote|oversees|manages|managed|directs|heads|became|grew|lives|enjoys|loves|and his|and her|attended|studied|practices|practises|offers|came|did|went|made|helped|will|can|would|became|spent|received|represents|focuses|previously|currently|also|decided|deciding|bringing|ist|war|leitet|est|es|è|dirige)\b/iu;
/** A label for a person, before a name. */
export const LABELLED =
  /(?:^|[\s|,;·])(?:name|contact(?: person| name)?|full name|姓名|联系人|聯絡人|负责人|氏名|担当者?|이름|성명|담당자?|ansprechpartner(?:in)?|nom|nombre|nome|naam|contactpersoon|имя|фио|isim|ad soyad|الاسم)\s*[:：]\s*$/iu;
/** A price or a shop's button beside it: a product that is called like a person. */
export const PRICE =
  /(?:[$€£¥₩₽]|\b(?:USD|EUR|GBP|CHF|RMB|PLN|SEK)\b)\s?\d|\d\s?(?:€|£|zł|kr\b|元|円|원|₽)|\b(?:add to (?:basket|cart|bag)|in den warenkorb|ajouter au panier|añadir al carrito|aggiungi al carrello|in stock|out of stock|sold out)\b|加入购物车|立即购买/iu;
/** A line that is little but a day: under it or over it stands who wrote a post. */
export const DAY =
  /^.{0,24}?(?:\b\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})\b|\b\d{4}[./-]\d{1,2}[./-]\d{1,2}\b|\d{4}\s?年\s?\d{1,2}\s?月|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mär|mai|okt|dez|janv|févr|avr|juin|juil|août|déc|ene|abr|ago|dic)\p{L}*\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}\b|\b\d{1,2}\.?\s+\p{L}{3,9}\.?,?\s+(?:19|20)\d\d\b).{0,24}$/iu;
/** A way to reach somebody. */
export const MAIL_OR_PHONE = /@|\d{3}[\s.)-]*\d{3}|(?:^|\s)(?:tel|phone|e-?mail|fax|电话|手机|邮箱)\b/i;
