import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../components/capture/apply-edits';
import { contactDraftSchema } from '../../../lib/domain/contact/contact';
import { aCandidate } from './builders';

function edited(edits: Record<string, string>) {
  const result = applyEdits(aCandidate(), edits, 'ES');
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.candidate;
}

describe('applyEdits', () => {
  it('keeps the candidate as it is when nothing was typed', () => {
    expect(edited({})).toEqual(aCandidate());
  });

  it('drops the parts that a new text no longer has', () => {
    const { draft } = edited({ name: 'Ana María Gómez', 'addresses.0': 'Calle Menor 2' });
    expect(draft.name).toEqual({ full: 'Ana María Gómez' });
    expect(draft.addresses[0]).toEqual({ id: 'a0', full: 'Calle Menor 2', country: 'ES' });
  });

  it('reads a phone number in the country of the book', () => {
    expect(edited({ 'phones.0': '600 300 400' }).draft.phones[0]).toMatchObject({ id: 'p0', raw: '600 300 400', e164: '+34600300400' });
  });

  it('names the user as the origin of what was typed, and of nothing else', () => {
    const { provenance } = edited({ 'orgs.0.title': 'Head of Purchasing' });
    expect(provenance.filter(({ method }) => method === 'user').map(({ field }) => field)).toEqual(['orgs.0']);
  });

  it('makes drafts that the worker takes', () => {
    const { draft } = edited({ 'emails.0': 'ana.gomez@acme.example', 'orgs.0.name': 'Acme SL', name: 'A. Gómez' });
    expect(contactDraftSchema.safeParse(draft).success).toBe(true);
  });

  it('says which text cannot be what its field holds, and leaves the candidate alone', () => {
    const candidate = aCandidate();
    expect(applyEdits(candidate, { 'emails.0': 'ana at acme', 'phones.0': 'later', name: ' ' }, 'ES')).toEqual({
      ok: false,
      issues: { 'emails.0': 'email', 'phones.0': 'phone', name: 'empty' },
    });
    expect(candidate).toEqual(aCandidate());
  });
});
