import { isOrgName } from '../org-name';
import { EMAIL } from '../page/contact-patterns';
import { givenNameWeight } from '../people/given-names';
import { surnameWeight } from '../people/surnames';
import { isTitleText } from '../people/title-words';
import { wordsOf, type SenderWords } from './mailbox';
import { afterSignOff, isSignOff } from './sign-off';

/** What a line at the end of a mail shows. `words`: those that are left when contact data and its labels are taken out. */
export type LineSigns = {
  signOff: boolean;
  /** How far the line is the sender's name: 1 whole name or a unique part of it, 0.7 a known given name alone, 0.4 built like somebody's name, 0 not. */
  name: number;
  sender: boolean;
  initials: boolean;
  phones: number;
  emails: number;
  ownEmail: boolean;
  urls: number;
  title: boolean;
  organisation: boolean;
  device: boolean;
  delimiter: boolean;
  greeting: boolean;
  item: boolean;
  file: boolean;
  prose: boolean;
  capitals: boolean;
  words: number;
};

const PHONE = /(?<![\w/.-])(?:[+(]{0,2}\d(?:[\d\s().–/-]|\u00a0){5,20}\d)(?![\w/])|(?<!\d)\d{3}\)\s?\d{3}-\d{4}/g;
const EXTENSION = /^(?:(?:x|ext\.?|\*|#|extension|durchwahl|dw|poste|内线|分机|内線)\s?[-.:]?\s?\d[\d-]{2,6}|x\d-\d{4}|\d-\d{4}|\d{5})$/i;
const URL =
  /(?:https?:\/\/|www\.)\S+|(?<![@\w.])(?:[a-z\d-]{2,40}\.){1,3}(?:com|net|org|io|co|de|at|ch|fr|es|it|nl|be|pl|cz|eu|uk|cn|jp|kr|br|pt|se|no|dk|fi|ru|info|biz|app|example)(?:\/\S*)?(?![\w@])/gi;
const LABELS =
  /(?<![\p{L}\d])(?:tel(?:e(?:phone|fono|fon|fax))?|t[ée]l(?:[ée]phone)?|phone|ph|mobile|mobil|mob|m[óo]vil|cell(?:ular)?|celular|handy|portable|fax|office|direct|direkt|durchwahl|work|home|e-?mail|mail|courriel|correo|web(?:site)?|www|skype|linkedin|twitter|wechat|whatsapp|telegram|ext|zentrale|switchboard|main|desk|[tmfpdew]|gsm|tlf|tfno|puh|fon|url|blog|微信|电话|手机|传真|邮箱|邮件|电邮|网址|地址|座机|直线|qq|電話|携帯|住所|メール|전화|휴대폰|팩스|이메일|тел|моб|факс|почта)(?![\p{L}\d])\.?\s*[:：]?/giu;
const DEVICE =
  /^(?:sent (?:from|with|via|using) |get outlook for|von meinem .{2,40} gesendet|gesendet (?:von|mit)|envoyé (?:de|depuis)|enviado (?:desde|do|de|a partir)|inviato da|verzonden (?:vanaf|van|met)|skickat från|sendt fra|lähetetty|wysłan[eo] z|odesláno z|отправлено (?:с|из)|gönderildi|iphone'?umdan|发自我的|發自我的|从我的.{1,20}发送|来自我的|iphoneから送信|나의 .{1,20}에서 보냄|đã gửi từ|dikirim dari|sent on the move|this message was sent from)/iu;
const DELIMITER = /^(?:--\s?|[-–—_=*~─]{3,}|\*{2,})$/u;
const GREETING =
  /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|hallo|liebe[rs]?|sehr geehrte[rs]?|guten (?:tag|morgen)|moin|servus|bonjour|bonsoir|salut|cher|chère|hola|buen[oa]s|estimad[oa]s?|querid[oa]|ciao|buongiorno|gentile|egregio|olá|prezad[oa]|caro|cara|beste|geachte|hej|hei|kære|cześć|dzień dobry|szanown[ya]|dobrý den|vážen[ýá]|здравствуйте|добрый день|привет|уважаем\p{L}+|merhaba|sayın|您好|你好|尊敬的|亲爱的|安녕|안녕하세요|こんにちは|お世話になっております)(?![\p{L}])/iu;
/** `Barry,` and `Mark and Scott:` alone on a line. */
const ADDRESSEE = /^(?:\p{Lu}[\p{L}'’.-]+(?:\s\p{Lu}[\p{L}'’.-]+)?(?:\s(?:and|&|und|et|y|e)\s\p{Lu}[\p{L}'’-]+)?)\s*[,:：]$/u;
const ITEM = /^(?:[-*•·►▪◦+]\s+\S|\(?(?:\d{1,3}[.)]|[a-zA-Z]\)|[ivx]{1,4}[.)])\s*\D)/u;
const FILE = /(?:^|[\s<(-])[\w .()-]{1,80}\.(?:docx?|xlsx?|pptx?|pdf|jpe?g|gif|png|zip|txt|mpe?g|csv|rtf|wpd|html?|msg|eml)[>)]*$/i;
const FINITE =
  /(?<![\p{L}'’])(?:is|are|was|were|am|be|been|have|has|had|do|does|did|will|would|can|could|should|shall|may|might|must|please|pls|let|call|send|know|think|need|want|hope|see|i|i'm|you|your|we|they|he|she|it|this|that|these|those|which|who|when|what|if|because|so|but|ist|sind|war|haben|hat|wird|können|bitte|ich|sie|wir|das|dass|wenn|est|sont|avez|avons|je|vous|nous|merci de|es|son|tiene|puede|por favor|que|somos|è|sono|può|che|noi|lei)(?![\p{L}'’])/iu;

/** `(she/her)` behind a name. */
export const PRONOUNS = /\s*\(?\b(?:she|he|they|sie|er|elle|il|ella|él|lei|lui)\s?\/\s?\p{L}+(?:\s?\/\s?\p{L}+)?\b\)?/iu;
/** `i. V.`, `ppa.`: German for somebody who signs for the firm. */
const FOR = /^(?:i\.\s?[VA]\.|ppa\.?|p\.\s?p\.|p\.\s?a\.|p\.\s?o\.)\s+(?=\p{Lu})/u;

/** Reads one line for what signatures are known by. */
export function signsOf(line: string, sender: SenderWords): LineSigns {
  const text = line.trim().replace(FOR, '').replace(PRONOUNS, '');
  const inner = afterSignOff(text);
  const emails = [...text.matchAll(new RegExp(EMAIL, 'giu'))].map(([address]) => address.toLowerCase());
  const without = text.replace(new RegExp(EMAIL, 'giu'), ' ').replace(/mailto:/gi, ' ');
  const urls = [...without.matchAll(URL)].length;
  const bare = without.replace(URL, ' ');
  const phones = [...bare.matchAll(PHONE)].filter(([raw]) => isNumber(raw)).length;
  const left = bare
    .replace(PHONE, ' ')
    .replace(LABELS, ' ')
    .replace(/[\d()<>[\]|:;,+#*•·/\\–—-]+/gu, ' ')
    .replace(/(?<=^|\s)[.!?'"]+(?=\s|$)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const words = left === '' ? 0 : left.split(' ').length;
  const capital = left.split(' ').filter((word) => /^[\p{Lu}\p{Lo}]/u.test(word)).length;
  const named = nameAtHead(inner ?? bare, inner ?? left, sender);
  const han = (left.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu) ?? []).length;
  return {
    signOff: isSignOff(text) || inner !== undefined,
    name: named.likeness,
    sender: named.sender,
    initials:
      sender.initials.has((inner ?? text).replace(/[^\p{L}]/gu, '').toLowerCase()) &&
      /^\W*(?:\p{Lu}\W?){2,3}\W*$|^\p{Ll}{2,3}\W*$/u.test(inner ?? text),
    phones: phones + (EXTENSION.test(text) ? 1 : 0),
    emails: emails.length,
    ownEmail: emails.some((address) => address === sender.address || isOwn(address, sender)),
    urls,
    title: words > 0 && words <= 9 && !FINITE.test(left) && isTitleText(left),
    organisation: words > 0 && words <= 8 && !FINITE.test(left) && isOrgName(left),
    device: DEVICE.test(text) && text.length < 100,
    delimiter: DELIMITER.test(text),
    greeting: !isSignOff(text) && words > 0 && (GREETING.test(text) || ADDRESSEE.test(text)),
    item: ITEM.test(text) && phones === 0,
    file: FILE.test(text) || /^<<.*>>$|^\s*-\s.*\.\w{3,4}\s*$/.test(text),
    prose:
      words > 12 ||
      han > 24 ||
      (words >= 4 && FINITE.test(left)) ||
      (words >= 3 && phones > 0 && /[.]$/.test(text)) ||
      (words >= 6 && capital / words < 0.5) ||
      (words >= 3 && /[.?!。？！]$/u.test(text) && (FINITE.test(left) || capital / words < 0.5)) ||
      (words >= 3 && !/^[\P{L}]*[\p{Lu}\p{Lo}]/u.test(text) && phones + emails.length + urls === 0),
    capitals: words > 0 && words <= 8 && capital / words >= 0.6,
    words,
  };
}

function isNumber(raw: string): boolean {
  const digits = raw.replace(/\D/g, '').length;
  return digits >= 7 && digits <= 16 && !/^(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}/.test(raw) && !/^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}/.test(raw);
}

function isOwn(address: string, { full, local }: SenderWords): boolean {
  const name = address.replace(/@.*$/, '');
  return [...full, ...local].some((word) => word.length >= 3 && name.includes(word));
}

/** The name may be the first of several things on the line: `Ada Li - Buyer - Acme`, `Ada Li, Buyer`. */
function nameAtHead(written: string, left: string, sender: SenderWords) {
  const whole = nameIn(left, sender);
  const [head = ''] = written.split(/\s[-–—/·•*]\s|\s*[|｜,;:，：]\s*/u);
  const first = head.trim().length < left.length ? nameIn(head.trim(), sender) : whole;
  return first.likeness > whole.likeness ? first : whole;
}

/** Whether words at the start of a line are the sender's name, a part of it or somebody's. */
function nameIn(text: string, { full, local }: SenderWords): { likeness: number; sender: boolean } {
  const head = text.replace(/^[\s\-–—~*_]+/, '');
  const words = wordsOf(head);
  const first = words.slice(0, 6);
  const known = new Set([...full, ...local]);
  const hits = first.filter(
    (word) => known.has(word) || (word.length >= 5 && local.some((part) => part === `${word}` || part.endsWith(word))),
  );
  const capital = /^[\P{L}]*[\p{Lu}\p{Lo}]/u.test(head) || /^\p{Ll}+[\s.!]*$/u.test(head);
  if (words.length === 0 || !capital) return { likeness: 0, sender: false };
  if (hits.length > 0 && (known.has(words[0] ?? '') || hits.length >= 2 || words.length <= 3) && words.length <= 6)
    return { likeness: 1, sender: true };
  // Chris for Christopher, Steve for Steven: a short form begins as the long one does.
  const [one = ''] = words;
  if (
    words.length <= 3 &&
    one.length >= 3 &&
    !/\s(?:and|und|et|y|&)\s/.test(head) &&
    full.some((word) => word.length > one.length && word.startsWith(one.slice(0, 3)) && givenNameWeight(one) > 0)
  )
    return { likeness: 0.9, sender: true };
  const isWord = (word: string) => /^\p{Lu}[\p{L}'’-]+$/u.test(word);
  const written = head.split(/\s+/);
  if (words.length === 1)
    return { likeness: written.length === 1 && givenNameWeight(one) === 1 && /^\p{Lu}/u.test(head) ? 0.7 : 0, sender: false };
  if (words.length > 4 || !written.slice(0, words.length).every((word) => isWord(word) || /^\p{Lu}\.$/u.test(word)))
    return { likeness: 0, sender: false };
  const given = givenNameWeight(one) > 0 || /^\p{Lu}\.$/u.test(written[0] ?? '');
  const family = surnameWeight(words.at(-1) ?? '') > 0;
  return { likeness: given && family ? 0.6 : given || family ? 0.4 : 0, sender: false };
}
