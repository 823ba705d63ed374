import type { Candidate } from '../../lib/capture/candidate';
import type { ReadCapture } from '../capture/use-capture';
import { type FileProgress, type MailFileOptions, readMail, readMailbox } from './read-mail-file';
import { readPicture } from './read-picture';

export type FileOptions = Required<MailFileOptions>;
/** How a long reading is watched and stopped. */
export type FileWatch = { signal: AbortSignal; onProgress: (progress: FileProgress) => void };
/**
 * `kind`: no file of a kind that is read here; `empty`: nobody is in it; `code-none`: a picture without a code that can be read; `code-other`: one that
 * is no contact, `detail` is what it says; `closed`: a picture of a page that cannot be read there.
 */
export type FileFailure = 'kind' | 'too-large' | 'empty' | 'broken' | 'code-none' | 'code-other' | 'closed';
export type FileOutcome = { ok: true; capture: ReadCapture } | { ok: false; why: FileFailure; detail?: string };

export const DEFAULT_FILE = {
  /** Bytes of a file that is read here (1 to 100 MiB); larger books go through the import. */
  bytes: 25 * 1024 * 1024,
  /** Bytes of a mailbox file, which streams (100 MiB to 8 GiB). */
  mailbox: 4 * 1024 * 1024 * 1024,
};

/** What can be chosen: vCards, mails, mailboxes, pictures with a code. */
export const FILE_TYPES = '.vcf,.vcard,.eml,.mbox,.mbx,text/vcard,message/rfc822,application/mbox,image/*';

const VCARD = /\.(?:vcf|vcard)$/i;
const EML = /\.(?:eml|mht)$/i;
const MBOX = /\.(?:mbox|mbx)$/i;

/** Reads a dropped, picked or pasted file into what the review shows. Libraries are loaded when they are wanted. */
export async function readCaptureFile(file: File, options: FileOptions, watch: FileWatch): Promise<FileOutcome> {
  try {
    if (await isMailbox(file)) {
      if (file.size > DEFAULT_FILE.mailbox) return { ok: false, why: 'too-large' };
      const capture = await readMailbox(file, options, watch);
      return capture ? { ok: true, capture } : { ok: false, why: 'empty' };
    }
    if (file.size > DEFAULT_FILE.bytes) return { ok: false, why: 'too-large' };
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (VCARD.test(file.name) || /vcard/i.test(file.type) || startsWith(bytes, /^\s*BEGIN\s*:\s*VCARD/i))
      return outcome(await cardsOf(bytes, file.name, options), file.name);
    if (EML.test(file.name) || file.type === 'message/rfc822') {
      const capture = await readMail(bytes, file.name, options, (card) => cardsOf(card, file.name, options));
      return capture ? { ok: true, capture } : { ok: false, why: 'empty' };
    }
    if (file.type.startsWith('image/')) return await readPicture(file, file.name, options);
    return { ok: false, why: 'kind' };
  } catch {
    return { ok: false, why: 'broken' };
  }
}

/** By its name, or by its first line where it has no name of a kind (`Inbox` of Thunderbird). */
async function isMailbox(file: File): Promise<boolean> {
  if (MBOX.test(file.name) || file.type === 'application/mbox') return true;
  if (/\.\w{2,5}$/.test(file.name)) return false;
  return startsWith(new Uint8Array(await file.slice(0, 64).arrayBuffer()), /^From \S+ /);
}

function startsWith(bytes: Uint8Array, pattern: RegExp): boolean {
  return pattern.test(new TextDecoder().decode(bytes.subarray(0, 64)));
}

function outcome(candidates: Candidate[], file: string): FileOutcome {
  if (candidates.length === 0) return { ok: false, why: 'empty' };
  return { ok: true, capture: { url: '', title: file, file, candidates, orders: [], notes: [] } };
}

async function cardsOf(bytes: Uint8Array, file: string, options: FileOptions): Promise<Candidate[]> {
  const [{ readVCards }, { toDraft }, { draftCandidate }, { contactDraftSchema }] = await Promise.all([
    import('../../lib/interchange/vcard/read-vcards'),
    import('../../lib/interchange/vcard/to-draft'),
    import('../../lib/capture/draft-candidate'),
    import('../../lib/domain/contact/contact'),
  ]);
  return readVCards(bytes).flatMap((card, position) => {
    const imported = toDraft(card);
    const parsed = contactDraftSchema.safeParse(imported?.draft);
    if (!imported || !parsed.success) return [];
    return [draftCandidate(parsed.data, { name: file, position, extractor: 'vcard@1', origins: imported.origins }, options)];
  });
}
