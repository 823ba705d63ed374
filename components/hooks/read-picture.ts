import type { Candidate } from '../../lib/capture/candidate';
import { readProfile } from '../../lib/match/normalise/profile';
import type { FileOptions, FileOutcome } from './read-capture-file';

export const DEFAULT_PICTURE = {
  /** Longest side in pixels at which a code is looked for, in order (300 to 2,400): a photo is too large, an icon too small. */
  sides: [1_200, 700, 400],
  /** Pixels of the longest side that a small picture is drawn up to. */
  least: 300,
};

/** `BarcodeDetector` (WICG Shape Detection), in Chrome on some systems only. */
type Detector = { detect(source: ImageBitmap): Promise<{ rawValue: string }[]> };
type DetectorClass = { new (options: { formats: string[] }): Detector; getSupportedFormats(): Promise<string[]> };

/** Reads the contact code in a picture. Nothing leaves the machine. `url`: the page that shows it. */
export async function readPicture(picture: Blob, name: string, options: FileOptions, url?: string): Promise<FileOutcome> {
  const bitmap = await createImageBitmap(picture);
  try {
    const text = (await detected(bitmap)) ?? (await decoded(bitmap));
    if (text === undefined) return { ok: false, why: 'code-none' };
    return await candidatesOf(text, name, options, url);
  } finally {
    bitmap.close();
  }
}

async function detected(bitmap: ImageBitmap): Promise<string | undefined> {
  const { BarcodeDetector } = globalThis as unknown as { BarcodeDetector?: DetectorClass };
  if (!BarcodeDetector) return undefined;
  try {
    if (!(await BarcodeDetector.getSupportedFormats()).includes('qr_code')) return undefined;
    const [code] = await new BarcodeDetector({ formats: ['qr_code'] }).detect(bitmap);
    return code?.rawValue || undefined;
  } catch {
    // The system's reader is missing or failed: our own reads it.
    return undefined;
  }
}

async function decoded(bitmap: ImageBitmap): Promise<string | undefined> {
  const { decodeQr } = await import('../../lib/interchange/qr/decode-qr');
  const longest = Math.max(bitmap.width, bitmap.height);
  const sides = new Set(DEFAULT_PICTURE.sides.map((side) => Math.max(Math.min(side, longest), DEFAULT_PICTURE.least)));
  for (const side of sides) {
    const scale = side / longest;
    const canvas = new OffscreenCanvas(Math.max(1, Math.round(bitmap.width * scale)), Math.max(1, Math.round(bitmap.height * scale)));
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context) return undefined;
    // A transparent picture stands on white, as pages show it.
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    const text = decodeQr(context.getImageData(0, 0, canvas.width, canvas.height));
    if (text !== undefined) return text;
  }
  return undefined;
}

async function candidatesOf(text: string, name: string, options: FileOptions, url: string | undefined): Promise<FileOutcome> {
  const [{ readCode }, { draftCandidate }, { contactDraftSchema, emptyContactDraft }] = await Promise.all([
    import('../../lib/interchange/qr/read-code'),
    import('../../lib/capture/draft-candidate'),
    import('../../lib/domain/contact/contact'),
  ]);
  const read = readCode(text);
  const drafts = read.kind === 'cards' ? read.cards.map(({ draft }) => draft) : [];
  if (read.kind === 'link') {
    const profile = readProfile(read.url);
    if (profile?.service && profile.handle) {
      const { service, handle } = profile;
      drafts.push({ ...emptyContactDraft('individual', handle), profiles: [{ id: 's0', service, handle, uri: read.url }] });
    }
  }
  const candidates = drafts.flatMap((draft, position): Candidate[] => {
    const parsed = contactDraftSchema.safeParse(draft);
    return parsed.success ? [draftCandidate(parsed.data, { name, position, extractor: 'code@1', url }, options)] : [];
  });
  if (candidates.length > 0) return { ok: true, capture: { url: '', title: name, file: name, candidates, orders: [], notes: [] } };
  const said = read.kind === 'link' ? read.url : read.kind === 'text' ? read.text : text;
  return { ok: false, why: 'code-other', detail: said.slice(0, 300) };
}
