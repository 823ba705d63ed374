import { keepInNote, settleOwn } from '../../../lib/interchange/mapping/own-cells';
import type { RowOutcome, RowReaders } from '../../../lib/interchange/mapping/row';
import { type VCard, readVCards } from '../../../lib/interchange/vcard/read-vcards';
import { toDraft } from '../../../lib/interchange/vcard/to-draft';
import { smallPicture } from '../small-picture';

const NO_FIELDS = new Map<string, never>();

/** The contacts of some cards, their numbers read as those of the user's country, large pictures made small; lists of members are left out. */
export async function* contactsOfCards(bytes: Uint8Array, before: number, readers: RowReaders): AsyncGenerator<RowOutcome> {
  for (const [at, card] of readVCards(bytes).entries()) yield await outcomeOf(card, before + at + 1, readers);
}

async function outcomeOf(card: VCard, row: number, readers: RowReaders): Promise<RowOutcome> {
  const imported = toDraft(card);
  if (!imported) return { ok: false, problems: [{ reason: 'nobody', value: card.properties[0]?.value.slice(0, 120) ?? '' }] };
  const { draft, id, largePicture } = imported;
  const picture = largePicture && (await madeSmall(largePicture));
  const countries = [...draft.addresses.flatMap(({ country }) => country ?? []), readers.country2];
  const phones = draft.phones.map((phone) =>
    phone.e164
      ? phone
      : { ...phone, ...readers.phone(phone.raw, countries), raw: phone.raw, id: phone.id, ...(phone.label && { label: phone.label }) },
  );
  const { values: custom, wrong } = settleOwn(draft.custom, readers.fields ?? NO_FIELDS, readers.currency);
  keepInNote(draft, wrong, readers.fields ?? NO_FIELDS);
  return {
    ok: true,
    item: { kind: 'contacts', row, draft: { ...draft, custom, phones, ...(picture && { picture }) }, ...(id !== undefined && { id }) },
    notes: wrong.map(({ reason, text }) => ({ reason, value: text })),
  };
}

async function madeSmall(picture: string): Promise<string | undefined> {
  try {
    return await smallPicture(bytesToBlob(picture));
  } catch {
    // Not a picture that the browser can draw: the card comes without it.
    return undefined;
  }
}

function bytesToBlob(picture: string): Blob {
  const [head = '', data = ''] = picture.split(',', 2);
  return new Blob([Uint8Array.from(atob(data), (character) => character.charCodeAt(0))], { type: /^data:([^;]+)/.exec(head)?.[1] ?? '' });
}
