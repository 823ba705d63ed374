import type { Candidate, Capture } from '../../lib/capture/candidate';
import type { CaptureOptions } from '../../lib/capture/candidates';
import type { Observation, PageReading } from '../../lib/capture/observation';
import type { MailFile } from '../../lib/interchange/eml/read-eml';
import { readPicture } from './read-picture';

export type FileOptions = Required<CaptureOptions>;
/**
 * `kind`: no file of a kind that is read here; `empty`: nobody is in it; `code-none`: a picture without a code that can be read; `code-other`: one that
 * is no contact, `detail` is what it says; `closed`: a picture of a page that cannot be read there.
 */
export type FileFailure = 'kind' | 'too-large' | 'empty' | 'broken' | 'code-none' | 'code-other' | 'closed';
export type FileOutcome = { ok: true; capture: Capture } | { ok: false; why: FileFailure; detail?: string };

export const DEFAULT_FILE = {
  /** Bytes of a file that is read here (1 to 100 MiB); larger books go through the import. */
  bytes: 25 * 1024 * 1024,
};

/** What can be chosen: vCards, mails, pictures with a code. */
export const FILE_TYPES = '.vcf,.vcard,.eml,text/vcard,message/rfc822,image/*';

const VCARD = /\.(?:vcf|vcard)$/i;
const EML = /\.(?:eml|mht)$/i;

/** Reads a dropped, picked or pasted file into what the review shows. Libraries are loaded when they are wanted. */
export async function readCaptureFile(file: File, options: FileOptions): Promise<FileOutcome> {
  if (file.size > DEFAULT_FILE.bytes) return { ok: false, why: 'too-large' };
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (VCARD.test(file.name) || /vcard/i.test(file.type) || startsWith(bytes, /^\s*BEGIN\s*:\s*VCARD/i))
      return outcome(await cardsOf(bytes, file.name, options), file.name);
    if (EML.test(file.name) || file.type === 'message/rfc822') return await readMail(bytes, file.name, options);
    if (file.type.startsWith('image/')) return await readPicture(file, file.name, options);
    return { ok: false, why: 'kind' };
  } catch {
    return { ok: false, why: 'broken' };
  }
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

/** The people of a mail, what its text says, and the cards that came along; the text goes through the readers that a page goes through. */
async function readMail(bytes: Uint8Array, file: string, options: FileOptions): Promise<FileOutcome> {
  const [{ readEml }, { readPage }, { toCandidates }] = await Promise.all([
    import('../../lib/interchange/eml/read-eml'),
    import('../../lib/capture/page/read-page'),
    import('../../lib/capture/candidates'),
  ]);
  const mail = await readEml(bytes);
  if (!mail) return { ok: false, why: 'empty' };
  const body = bodyOf(mail);
  const read = readPage(body, { href: 'about:blank' }, { now: () => performance.now() });
  const reading: PageReading = {
    ...read,
    url: '',
    title: (mail.subject || file).slice(0, 400),
    observations: [...participantObservations(mail), ...read.observations].slice(0, 2_000),
    thread: {
      ...(mail.subject && { subject: mail.subject.slice(0, 400) }),
      messages: [
        {
          participants: mail.participants.map(({ role, name, address }) => ({
            role: role === 'reply-to' ? ('from' as const) : role,
            address: address.slice(0, 320),
            ...(name && { name: name.slice(0, 400) }),
          })),
          ...(mail.date && { date: mail.date }),
          ...(mail.subject && { subject: mail.subject.slice(0, 400) }),
          text: (mail.text || (body.body.textContent ?? '')).trim().slice(0, 4_000),
          path: '',
        },
      ],
    },
  };
  const capture = toCandidates(reading, options);
  const attached = (await Promise.all(mail.cards.map((card) => cardsOf(card, file, options)))).flat();
  return { ok: true, capture: { ...capture, file, candidates: [...capture.candidates, ...attached] } };
}

/** A document that runs and loads nothing: mail HTML is hostile. */
function bodyOf(mail: MailFile): Document {
  if (mail.html) return new DOMParser().parseFromString(mail.html, 'text/html');
  const body = document.implementation.createHTMLDocument('');
  for (const line of mail.text.split(/\r?\n/)) {
    const paragraph = body.createElement('p');
    paragraph.textContent = line;
    body.body.append(paragraph);
  }
  return body;
}

function participantObservations(mail: MailFile): Observation[] {
  return mail.participants.flatMap(({ role, name, address }, at): Observation[] => {
    const src = {
      extractor: 'eml@1',
      method: 'structured' as const,
      path: '',
      label: role,
      snippet: [name, `<${address}>`].filter(Boolean).join(' ').slice(0, 200),
    };
    const seen = { group: `eml:${at}`, of: 'person' as const, src, confidence: role === 'from' ? 0.95 : 0.85 };
    const email: Observation = { ...seen, kind: 'email', raw: address.slice(0, 320), value: address.slice(0, 320) };
    return name ? [{ ...seen, kind: 'name', raw: name.slice(0, 400) }, email] : [email];
  });
}
