import type { Candidate } from '../../lib/capture/candidate';
import type { CaptureOptions } from '../../lib/capture/candidates';
import type { FileMessage } from '../../lib/capture/mail/mail-file';
import type { MailLine, MailThread, NeverLog } from '../../lib/capture/mail/thread';
import type { ThreadPerson } from '../../lib/capture/thread/capture-thread';
import type { MailFile } from '../../lib/interchange/eml/read-eml';
import type { ReadCapture } from '../capture/use-capture';

export type MailFileOptions = CaptureOptions & { never: NeverLog; own: readonly string[] };
/** How far a long file is: bytes read of all, mails found. */
export type FileProgress = { read: number; total: number; mails: number };
/** Why a mail file says less than a letter does: it is encrypted, an invitation, or has no text. */
export type MailFileNote = 'sealed' | 'invitation' | 'blank';
/** A mailbox under review: its threads for the timelines, and how many mails were not read (`broken`, larger than a mail is). */
export type CapturedMailbox = { threads: MailThread[]; people: ThreadPerson[]; mails: number; broken: number; left: number };

export const DEFAULT_MAIL_READING = {
  /** Mails of one mailbox that are read (1,000 to 100,000). */
  mails: 50_000,
  /** Milliseconds of work after which the page gets its turn, and the progress is told (20 to 200). */
  turn: 60,
};

const readers = () =>
  Promise.all([
    import('../../lib/interchange/eml/read-eml'),
    import('../../lib/interchange/mbox/split-mbox'),
    import('../../lib/capture/mail/mail-file'),
    import('../../lib/capture/mail/mailbox-people'),
    import('../../lib/capture/page/mail/read-body'),
    import('../../lib/capture/page/mail-body'),
    import('../../lib/capture/thread/capture-thread'),
  ]);

/** A mail file as the review shows it: its people with what the signature says, its text for the timeline. Undefined when nobody wrote it. */
export async function readMail(
  bytes: Uint8Array,
  file: string,
  options: MailFileOptions,
  cardsOf: (card: Uint8Array) => Promise<Candidate[]>,
): Promise<ReadCapture | undefined> {
  const [{ readEml }, , { fileMessage, fileThreads, ownAddresses }, , , , { captureThread }] = await readers();
  const mail = await readEml(bytes);
  if (!mail) return undefined;
  const message = fileMessage(mail, await linesOf(mail, true));
  const own = ownAddresses([message], options.own);
  const [thread] = fileThreads([message], 'eml@1', own);
  if (!thread) return undefined;
  const { capture, people } = captureThread(thread, { ...options, page: { url: '', title: mail.subject || file, lang: '' } });
  const attached = (await Promise.all(mail.cards.map(cardsOf))).flat();
  return { ...capture, file, candidates: [...capture.candidates, ...attached], mail: { thread, people }, ...noteOf(mail, message) };
}

function noteOf({ sealed, invitation }: MailFile, { body }: FileMessage): { mailNote?: MailFileNote } {
  if (sealed) return { mailNote: 'sealed' };
  if (invitation) return { mailNote: 'invitation' };
  return body.some(({ text }) => text !== '') ? {} : { mailNote: 'blank' };
}

/** A mailbox file as the review shows it, read while it streams. Undefined when there is no mail in it, or when `signal` stopped it. */
export async function readMailbox(
  file: File,
  options: MailFileOptions,
  { signal, onProgress }: { signal: AbortSignal; onProgress: (progress: FileProgress) => void },
): Promise<ReadCapture | undefined> {
  const [{ readEml }, { splitMbox }, { fileMessage, fileThreads, ownAddresses }, { mailboxPeople }, , , { captureThread }] =
    await readers();
  const messages: FileMessage[] = [];
  let broken = 0;
  let turn = performance.now();
  const breathe = async (read: number) => {
    if (performance.now() - turn < DEFAULT_MAIL_READING.turn) return;
    onProgress({ read, total: file.size, mails: messages.length });
    await new Promise((resolve) => setTimeout(resolve));
    turn = performance.now();
  };
  for await (const { bytes, read, tooLarge } of splitMbox(chunksOf(file))) {
    if (signal.aborted || messages.length >= DEFAULT_MAIL_READING.mails) break;
    const mail = tooLarge ? undefined : await readEml(bytes).catch(() => undefined);
    // A draft and the mail folder's own message have no sender: they are no fault of the file.
    if (mail) messages.push(fileMessage(mail, await linesOf(mail, false)));
    else broken += 1;
    await breathe(read);
  }
  if (signal.aborted || messages.length === 0) return undefined;
  const own = ownAddresses(messages, options.own);
  const threads = fileThreads(messages, 'mbox@1', own);
  const { slices, left } = mailboxPeople(threads, { own, never: options.never });
  const candidates = new Map<string, Candidate>();
  const people: ThreadPerson[] = [];
  for (const slice of slices) {
    if (signal.aborted) return undefined;
    const part = captureThread(slice, { ...options, page: { url: '', title: file.name, lang: '' } });
    for (const each of part.capture.candidates) {
      const key = each.type === 'org' ? `org ${each.draft.name.full}` : each.id;
      if (!candidates.has(key)) candidates.set(key, each);
    }
    people.push(...part.people);
    await breathe(file.size);
  }
  const all = [...candidates.values()].sort((x, y) => rank(x) - rank(y));
  return {
    url: '',
    title: file.name,
    file: file.name,
    candidates: all,
    orders: [],
    notes: [],
    mailbox: { threads, people, mails: messages.length, broken, left },
  };
}

function rank({ preselected, type }: Candidate): number {
  return (preselected ? 0 : 2) + (type === 'org' ? 1 : 0);
}

/** `markup`: HTML tells quotations and signatures apart better; in a mailbox of thousands plain text is enough where there is some. */
async function linesOf({ html, text }: MailFile, markup: boolean): Promise<MailLine[]> {
  const [, , , , { documentBody }, { plainBody }] = await readers();
  if (html === undefined || (!markup && text.trim() !== '')) return plainBody(text);
  // Parsed, never shown: nothing in such a document runs or is loaded.
  const lines = documentBody(new DOMParser().parseFromString(html, 'text/html'));
  return lines.length > 0 ? lines : plainBody(text);
}

async function* chunksOf(file: File): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  try {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) yield chunk.value;
  } finally {
    await reader.cancel();
  }
}
