import type { RowOutcome, RowReaders } from '../../../lib/interchange/mapping/row';
import { readVCards } from '../../../lib/interchange/vcard/read-vcards';
import { toDraft } from '../../../lib/interchange/vcard/to-draft';

/** The contacts of some cards, their numbers read as those of the user's country; lists of members are left out. */
export function contactOfCard(bytes: Uint8Array, before: number, readers: RowReaders): RowOutcome[] {
  return readVCards(bytes).map((card, at): RowOutcome => {
    const imported = toDraft(card);
    if (!imported) return { ok: false, problems: [{ reason: 'nobody', value: card.properties[0]?.value.slice(0, 120) ?? '' }] };
    const { draft, id } = imported;
    const countries = [...draft.addresses.flatMap(({ country }) => country ?? []), readers.country2];
    const phones = draft.phones.map((phone) =>
      phone.e164
        ? phone
        : { ...phone, ...readers.phone(phone.raw, countries), raw: phone.raw, id: phone.id, ...(phone.label && { label: phone.label }) },
    );
    return {
      ok: true,
      item: { kind: 'contacts', row: before + at + 1, draft: { ...draft, phones }, ...(id !== undefined && { id }) },
      notes: [],
    };
  });
}
