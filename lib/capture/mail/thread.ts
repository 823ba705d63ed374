import type { InteractionDraft } from '../../domain/interaction/interaction';
import type { Observation } from '../observation';

/** One mailbox of a header (RFC 5322 section 3.4). A web mail may show the name alone: then there is no address. Addresses are lower case. */
export type Mailbox = { name?: string; address?: string };

/**
 * One line of a mail's body in reading order, empty lines included as `text: ''`. `depth`: levels of `<blockquote>` around it (marks such as `> ` stay in
 * the text). `within`: inside a container that mail programs put around a quotation or a signature (`gmail_quote`, `moz-signature`, …); class names may carry
 * a prefix (`v1gmail_quote`). `rule`: a drawn line (`<hr>`) stands right above it; `picture`: a picture stands here, without text. Hostile text, never markup.
 */
export type MailLine = { text: string; depth?: number; within?: 'quote' | 'signature'; rule?: true; bold?: true; picture?: true };

/** Header fields that tell machines and lists from people; only where the raw message was read. Values as written, unfolded. */
export type MailHeaders = Partial<
  Record<
    | 'list-id'
    | 'list-unsubscribe'
    | 'list-post'
    | 'precedence'
    | 'auto-submitted'
    | 'x-auto-response-suppress'
    | 'feedback-id'
    | 'x-mailer'
    | 'return-path'
    | 'sender'
    | 'delivered-to',
    string
  >
>;

/** One mail. `id`: its Message-ID without brackets, else `<thread id>#<epoch ms of at>`; equal for the same mail however often it is read. */
export type MailMessage = {
  id: string;
  /** Epoch milliseconds. */
  at?: number;
  subject?: string;
  from?: Mailbox;
  replyTo?: Mailbox[];
  to: Mailbox[];
  cc: Mailbox[];
  /** Seen from the user: `out` when one of the thread's `own` addresses wrote it; missing when nobody can tell. */
  direction?: 'in' | 'out';
  body: MailLine[];
  headers?: MailHeaders;
  /** For `highlight`; empty when it is no place on the page. */
  path: string;
};

/** The mails of one subject, oldest first. `adapter`: `roundcube@1`, `mail-generic@1`, `eml@1`. `extent`: whether all of the thread's mails are in it. */
export type MailThread = {
  id: string;
  subject?: string;
  adapter: string;
  extent: 'complete' | 'partial';
  /** Addresses that the page says are the user's own (the account's menu, the From of the compose box). */
  own: string[];
  messages: MailMessage[];
};

/**
 * Which lines of a body its writer wrote for this mail: indexes into the body. `cuts`: where something was left out and by what sign it was known.
 * `below`: lines of a signature that the program set under the quotation; they are not among `lines`.
 */
export type Reply = { lines: number[]; below: number[]; cuts: { at: number; reason: QuoteReason }[] };
export type QuoteReason =
  | 'quote-mark'
  | 'blockquote'
  | 'container'
  | 'attribution'
  | 'header-block'
  | 'separator'
  | 'sent-from'
  | 'outlook-rule';
/** `quotes.ts`: takes the quotation of earlier mails out of a body; a body that is all quotation (a forwarded mail) is kept whole. */
export type ReadQuotes = (body: readonly MailLine[]) => Reply;

/** Where a signature begins and why it is one. `lines`: indexes into the body. `probability` 0 to 1; nothing is returned below the threshold. */
export type Signature = { lines: number[]; probability: number; reasons: SignatureReason[] };
export type SignatureReason =
  | 'container'
  | 'delimiter'
  | 'repeated'
  | 'sender-name'
  | 'sign-off'
  | 'contact-data'
  | 'job-title'
  | 'organisation'
  | 'device'
  | 'short-last-lines';
/**
 * `signature.ts`: the lines behind the last sentence that say who wrote it. `earlier`: replies (without quotations) of other mails of the same sender, for
 * the tail that repeats.
 */
export type ReadSignature = (
  body: readonly MailLine[],
  reply: Reply,
  sender: Mailbox,
  earlier?: readonly (readonly string[])[],
) => Signature | undefined;
/** `signature-fields.ts`: what a signature says about its writer, as observations of one record (`group`); nobody else gets them. */
export type ReadSignatureFields = (
  lines: readonly string[],
  sender: Mailbox,
  at: { group: string; path: string; country: string },
) => Observation[];

/** What an address is to the book. `role`: it belongs to the company; everything but `person` and `role` becomes no contact. */
export type ParticipantKind = 'person' | 'role' | 'bulk' | 'list' | 'noreply' | 'self' | 'never';
export type ParticipantReason =
  | 'own-address'
  | 'never-log'
  | 'list-header'
  | 'list-address'
  | 'bulk-header'
  | 'bulk-host'
  | 'auto-submitted'
  | 'noreply-address'
  | 'role-address'
  | 'role-name'
  | 'no-address'
  | 'personal';
export type Judgement = { kind: ParticipantKind; reason: ParticipantReason };
/** Addresses (`ada@x.example`) and domains (`x.example`, its subdomains included) of which nothing is kept. */
export type NeverLog = readonly string[];
/** `judge-participant.ts`. `mail`: the message that it was seen in, for its headers and for who else is there. */
export type JudgeParticipant = (
  mailbox: Mailbox,
  mail: Pick<MailMessage, 'from' | 'headers'>,
  known: { own: ReadonlySet<string>; never: NeverLog },
) => Judgement;

/** Who of a thread is in the book, by lower-case address. */
export type ThreadContacts = ReadonlyMap<string, { contactId: string }>;
/**
 * `plan-thread-log.ts`: one interaction a message and known participant, with `source: 'mail'` and an `externalId` of the message (and the contact), so that
 * logging again adds nothing. `text: 'none'` keeps subject, date and participants only. Mails with an address of `never` are left out.
 */
export type PlanThreadLog = (
  thread: MailThread,
  contacts: ThreadContacts,
  how: { text: 'new' | 'none'; own: ReadonlySet<string>; never: NeverLog; now: number; url?: string },
) => InteractionDraft[];
