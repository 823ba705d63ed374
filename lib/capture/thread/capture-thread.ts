import type { Capture } from '../candidate';
import { toCandidates, type CaptureOptions } from '../candidates';
import { judgeParticipant } from '../mail/judge-participant';
import { readQuotes } from '../mail/quotes';
import { readSignature } from '../mail/signature';
import { readSignatureFields } from '../mail/signature-fields';
import type { Judgement, Mailbox, MailMessage, MailThread, NeverLog } from '../mail/thread';
import type { Observation, PageReading } from '../observation';
import { elementPath } from '../to-provenance';

/** Somebody whom a thread names: who, what they are to the book, the card that saves them. */
export type ThreadPerson = { mailbox: Mailbox; judgement: Judgement; wrote: boolean; candidateId?: string };
/** With where its mail shows it. */
type Seen = ThreadPerson & { path: string };
export type ThreadCapture = { capture: Capture; people: ThreadPerson[] };
export type ThreadCaptureOptions = CaptureOptions & { never: NeverLog; page: { url: string; title: string; lang: string } };

export const DEFAULT_THREAD_CAPTURE = {
  /** People of one thread who are looked at (50 to 400); a circular to thousands is none of theirs. */
  people: 100,
  /** Confidence in the name and address of a writer, of somebody written to (0.5 to 1). */
  writer: 0.95,
  reader: 0.85,
};

/**
 * People of a thread with what their signatures say: to its writer and to nobody else, the latest mail first. Who is no contact (the user, newsletters,
 * lists, no-reply) stays in `people` with why; role mailboxes go to their company.
 */
export function captureThread(thread: MailThread, options: ThreadCaptureOptions): ThreadCapture {
  const own = new Set(thread.own);
  const latestFirst = thread.messages.toReversed();
  const people = peopleOf(latestFirst, { own, never: options.never });
  const observations = [...people.values()].flatMap((person) => observationsOf(person));
  for (const [at, message] of latestFirst.entries()) {
    const writer = people.get(keyOf(message.from ?? {}));
    if (writer?.judgement.kind !== 'person') continue;
    observations.push(
      ...signatureOf(message, latestFirst, { group: groupOf(writer.mailbox), path: placed(at, message.path), country: options.country }),
    );
  }
  const reading: PageReading = {
    version: 1,
    url: options.page.url,
    title: (thread.subject ?? options.page.title).slice(0, 500),
    lang: options.page.lang,
    observations: observations.slice(0, 2_000),
    orders: [],
    // Nobody of a thread works for the mail site.
    thread: { messages: [] },
    notes: [],
    took: 0,
  };
  const { thread: _, ...capture } = toCandidates(reading, options);
  const candidates = capture.candidates.map((candidate) => fromMessages(candidate, latestFirst));
  const byAddress = new Map(candidates.flatMap(({ id, draft }) => draft.emails.map(({ address }) => [address, id] as const)));
  return {
    capture: { ...capture, candidates },
    people: [...people.values()].map(({ path: __, ...person }) => {
      const candidateId = byAddress.get(person.mailbox.address ?? '');
      return { ...person, ...(candidateId !== undefined && { candidateId }) };
    }),
  };
}

/** Everybody once, by address, or by name where the site shows no address; writers before readers. */
function peopleOf(messages: readonly MailMessage[], known: { own: ReadonlySet<string>; never: NeverLog }): Map<string, Seen> {
  const people = new Map<string, Seen>();
  const see = (mailbox: Mailbox | undefined, message: MailMessage, at: number, wrote: boolean) => {
    const key = keyOf(mailbox ?? {});
    const before = people.get(key);
    if (!mailbox || key === '' || (!before && people.size >= DEFAULT_THREAD_CAPTURE.people)) return;
    const judgement = judgeParticipant(mailbox, message, known);
    if (!before) people.set(key, { mailbox, judgement, wrote, path: placed(at, message.path) });
    else if (!before.mailbox.name && mailbox.name) people.set(key, { ...before, mailbox: { ...before.mailbox, name: mailbox.name } });
  };
  for (const [at, message] of messages.entries()) see(message.from, message, at, true);
  for (const [at, message] of messages.entries())
    for (const mailbox of [...(message.replyTo ?? []), ...message.to, ...message.cc]) see(mailbox, message, at, false);
  return people;
}

function keyOf({ address, name }: Mailbox): string {
  return address ?? name ?? '';
}

function groupOf(mailbox: Mailbox): string {
  return `mail:${keyOf(mailbox)}`.slice(0, 80);
}

function observationsOf({ mailbox, judgement, wrote, path }: Seen): Observation[] {
  const { name, address } = mailbox;
  if (judgement.kind !== 'person' && judgement.kind !== 'role') return [];
  if (address === undefined) return [];
  const isPerson = judgement.kind === 'person';
  const common = {
    group: groupOf(mailbox),
    of: isPerson ? ('person' as const) : ('org' as const),
    src: {
      extractor: 'mail@1',
      method: 'structured' as const,
      path,
      label: wrote ? 'from' : 'to',
      snippet: [name, `<${address}>`].filter(Boolean).join(' ').slice(0, 200),
    },
    confidence: wrote ? DEFAULT_THREAD_CAPTURE.writer : DEFAULT_THREAD_CAPTURE.reader,
  };
  const email: Observation = { ...common, kind: 'email', raw: address, value: address };
  return name && isPerson ? [{ ...common, kind: 'name', raw: name.slice(0, 400) }, email] : [email];
}

function signatureOf(
  message: MailMessage,
  all: readonly MailMessage[],
  at: { group: string; path: string; country: string },
): Observation[] {
  const sender = message.from ?? {};
  const reply = readQuotes(message.body);
  const earlier = all
    .filter((other) => other !== message && keyOf(other.from ?? {}) === keyOf(sender))
    .map((other) => readQuotes(other.body).lines.map((line) => other.body[line]?.text ?? ''));
  const signature = readSignature(message.body, reply, sender, earlier);
  if (!signature) return [];
  return readSignatureFields(
    signature.lines.map((line) => message.body[line]?.text ?? ''),
    sender,
    at,
  );
}

/** A path that names the mail, for as long as the candidate is being built: `@m2 html.0/…`. */
function placed(message: number, path: string): string {
  return `@m${message} ${path}`;
}

/** Each value gets its mail as where it came from: its subject and its time; the path is the page's again. */
function fromMessages(candidate: Capture['candidates'][number], messages: readonly MailMessage[]): Capture['candidates'][number] {
  const mailOf = new Map<string, MailMessage>();
  const fields = candidate.fields.map((field) => {
    const [, number, path] = /^@m(\d+) (.*)$/s.exec(field.path) ?? [];
    const message = messages[Number(number)];
    if (number === undefined || !message) return field;
    mailOf.set(elementPath(field.field), message);
    return { ...field, path: path ?? '' };
  });
  const provenance = candidate.provenance.map((trace) => {
    const message = mailOf.get(trace.field);
    if (!message) return trace;
    return {
      ...trace,
      ...(message.subject && { title: message.subject.slice(0, 500) }),
      ...(message.at !== undefined && { at: message.at }),
    };
  });
  return { ...candidate, fields, provenance };
}
