import type { ContactDraft } from '../../domain/contact/contact';

/** Beside people a firm of which the page tells one number or one mailbox only is their employer, not a find of its own. */
export function isWhole(type: 'person' | 'org', draft: ContactDraft, beside: boolean): boolean {
  const told = [draft.emails, draft.phones, draft.addresses].filter((list) => list.length > 0).length;
  return (
    type === 'person' ||
    !beside ||
    told >= 2 ||
    draft.addresses.length > 0 ||
    draft.vatNumber !== undefined ||
    draft.legalName !== undefined
  );
}
