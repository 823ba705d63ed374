import { isFreeMail, isRoleMailbox, registeredDomain } from '../email';
import { givenNameWeight } from '../people/given-names';
import { isPersonalMailbox } from '../personal-mailbox';
import { wordsOf } from './mailbox';
import type { Judgement, JudgeParticipant, MailHeaders, NeverLog, ParticipantKind, ParticipantReason } from './thread';

const NO_REPLY =
  /^(?:.*[._+-])?(?:no-?_?reply|do-?_?not-?_?reply|dont-?reply|noreply|donotreply|nicht-?antworten|keine-?antwort|ne-?pas-?repondre|no-?responder|nao-?responda|non-?rispondere|mailer-?daemon|postmaster|bounces?|auto-?reply|automailer|unattended|system|daemon)(?:[._+-].*)?\d*$/i;
const BULK =
  /^(?:.*[._+-])?(?:news-?letters?|nieuwsbrief|boletin|infolettre|news|updates?|notifications?|notify|alerts?|digest|promo(?:tion)?s?|offers?|deals?|announce(?:ments?)?|campaigns?|mailings?|invitations?|calendar-notification|reminders?)(?:[._+-].*)?$/i;
const LIST_LOCAL =
  /(?:^|[._-])(?:list|lists|listserv|announce|discuss(?:ion)?|subscribers?|all-?staff|everyone|verteiler|diffusion)$|-(?:l|users|dev|owner|request|bounces|subscribe|unsubscribe)$/i;
const LIST_HOST =
  /^(?:lists?|groups?|mailman|listserv|ml)\.|(?:^|\.)(?:googlegroups\.com|groups\.io|yahoogroups\.com|freelists\.org|listes\.\w+)$/i;
/** Hosts that only machines write from: of mailing services, and subdomains that firms give them. */
const BULK_HOST =
  /(?:^|\.)(?:sendgrid\.net|amazonses\.com|mailgun\.org|mcsv\.net|mcdlv\.net|rsgsv\.net|mandrillapp\.com|exacttarget\.com|constantcontact\.com|createsend\.com|cmail\d+\.com|sparkpostmail\.com|hubspotemail\.net|hs-mail\.com|mailjet\.com|sendinblue\.com|brevo\.com|klaviyomail\.com|intercom-mail\.com|customeriomail\.com|mktomail\.com|bounces?\.\S+)$|^(?:e|em\d*|email|mailer?s?|mktg|marketing|news|newsletter|notify|notifications?|bounces?|click|promo|updates?|info-?mail|reply)\.(?=[^.]+\.[^.]+)/i;
/** Display names of functions: `Acme Support Team`, `采购部`. */
const FUNCTION_NAME =
  /(?:^|\s)(?:team|support|sales|service|services|info|office|help ?desk|customer (?:care|service|success)|billing|accounts? (?:payable|receivable)|accounting|purchasing|procurement|orders?|reception|recruiting|careers|human resources|press office|kundenservice|kundendienst|vertrieb|einkauf|buchhaltung|bestellung|service client|comptabilité|achats|compras|ventas|atención al cliente|acquisti|amministrazione|ufficio \p{L}+)(?:\s|$)|(?:部|组|中心|客服|小组|团队|사업부|고객센터)$|サポート|窓口/iu;
const ROLE_MORE =
  /^(?:einkauf|verkauf|vertrieb|buero|buchhaltung|bewerbung|rechnung|compras|ventas|contabilidad|pedidos|facturas|achats|commandes|comptabilite|facturation|acquisti|vendite|amministrazione|ordini|fatture|inkoop|verkoop|administratie|purchasing|procurement|buying|quotes?|rfq|logistics|warehouse|dispatch|export|import|finance|ap|ar|payments?|invoicing|studio|booking|bookings|reservations?|events|community|success|customer-?(?:care|success)|zakupy|sprzedaz|biuro|faktury|zakaz|buhgalteria|caigou|xiaoshou|kefu|caiwu)$/i;

/** What somebody in a mail is to the book, and why. Header fields count for the one that wrote; a customer at a free-mail address is a person. */
export const judgeParticipant: JudgeParticipant = (mailbox, mail, { own, never }) => {
  const address = mailbox.address?.toLowerCase();
  if (address === undefined) return judged('person', 'no-address');
  if (own.has(address)) return judged('self', 'own-address');
  if (isNever(address, never)) return judged('never', 'never-log');
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at);
  const host = address.slice(at + 1);
  const free = isFreeMail(registeredDomain(host) ?? host);
  if (NO_REPLY.test(local) && !(free && /^system|daemon/.test(local))) return judged('noreply', 'noreply-address');
  const wrote = mail.from?.address?.toLowerCase() === address;
  const headers = mail.headers ?? {};
  if (isListAddress(address, headers)) return judged('list', 'list-header');
  if (LIST_HOST.test(host) || (LIST_LOCAL.test(local) && !free)) return judged('list', 'list-address');
  const bulk = wrote ? bulkByHeaders(headers, address) : undefined;
  if (bulk) return bulk;
  if (free) return judged('person', 'personal');
  if (BULK.test(local)) return judged('bulk', 'bulk-host');
  if (BULK_HOST.test(host) && (isRoleMailbox(address) || !isPersonalMailbox(address))) return judged('bulk', 'bulk-host');
  if (isRoleMailbox(address) || ROLE_MORE.test(local)) return judged('role', 'role-address');
  if (mailbox.name !== undefined && FUNCTION_NAME.test(mailbox.name) && !isCalledSo(mailbox.name) && !isPersonalMailbox(address))
    return judged('role', 'role-name');
  return judged('person', 'personal');
};

/** Somebody whose surname is a word of firms: `Maria Sales`. */
function isCalledSo(name: string): boolean {
  const words = wordsOf(name);
  return words.length === 2 && givenNameWeight(words[0] ?? '') === 1;
}

function judged(kind: ParticipantKind, reason: ParticipantReason): Judgement {
  return { kind, reason };
}

/** Whether an address, or the domain that it is of, is on the user's list of what is never logged. */
export function isNever(address: string, never: NeverLog): boolean {
  const lower = address.toLowerCase();
  const host = lower.slice(lower.lastIndexOf('@') + 1);
  return never.some((entry) => {
    const each = entry.trim().toLowerCase().replace(/^@/, '');
    return each !== '' && (each.includes('@') ? each === lower : host === each || host.endsWith(`.${each}`));
  });
}

/** The list's own address, by the header fields of RFC 2369 and RFC 2919. */
function isListAddress(address: string, headers: MailHeaders): boolean {
  const post = /mailto:([^>?\s]+)/i.exec(headers['list-post'] ?? '')?.[1]?.toLowerCase();
  if (post === address) return true;
  const id = /<([^<>]+)>/.exec(headers['list-id'] ?? '')?.[1]?.toLowerCase() ?? '';
  return id !== '' && address.replace('@', '.') === id;
}

/** A mail that a machine sent to many. Of a discussion (it has an address to post to) the writer is a person; an answer from the holidays is one too. */
function bulkByHeaders(headers: MailHeaders, address: string): Judgement | undefined {
  const auto = headers['auto-submitted']?.toLowerCase();
  if (auto !== undefined && auto.startsWith('auto-generated')) return judged('noreply', 'auto-submitted');
  if (headers['list-post'] !== undefined) return undefined;
  const precedence = headers.precedence?.toLowerCase() ?? '';
  if (/bulk|junk|list/.test(precedence) && !auto?.startsWith('auto-replied')) return judged('bulk', 'bulk-header');
  if (headers['feedback-id'] !== undefined && headers['list-unsubscribe'] !== undefined) return judged('bulk', 'bulk-header');
  if (headers['list-unsubscribe'] !== undefined && !isPersonalMailbox(address)) return judged('bulk', 'bulk-header');
  if (headers['list-id'] !== undefined && !isPersonalMailbox(address)) return judged('bulk', 'list-header');
  return undefined;
}
