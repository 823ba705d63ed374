import { expect } from 'vitest';
import { contactDraftSchema } from '../../lib/domain/contact/contact';
import { readVCards } from '../../lib/interchange/vcard/read-vcards';
import { toDraft } from '../../lib/interchange/vcard/to-draft';

/** Texts in UTF-8 and bytes as they are, one after the other. */
export const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)));
/** A card of these lines, as a file. */
export const card = (...lines: string[]) => ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n');

/** The contacts of a file, as the book would take them. */
export function draftsOf(file: string | Uint8Array) {
  return readVCards(file).flatMap((each) => {
    const imported = toDraft(each);
    return imported ? [contactDraftSchema.parse(imported.draft)] : [];
  });
}
/** The one contact of a file. */
export function only(file: string | Uint8Array) {
  const [draft, ...more] = draftsOf(file);
  expect(more).toEqual([]);
  return draft;
}
