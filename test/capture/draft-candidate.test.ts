import { describe, expect, it } from 'vitest';
import { draftCandidate } from '../../lib/capture/draft-candidate';
import { emptyContactDraft } from '../../lib/domain/contact/contact';

const options = { now: 1_000, country: 'GB' };
const source = { name: 'cards.vcf', position: 0, extractor: 'vcard@1' };

describe('draftCandidate', () => {
  it('shows every field of a draft, with where it came from', () => {
    const draft = {
      ...emptyContactDraft('individual', 'Ama Ode'),
      emails: [{ id: 'e0', address: 'ama@haf.example', label: 'work' }],
      phones: [{ id: 'p0', raw: '020 7946 0011', label: 'work' as const }],
      orgs: [{ id: 'o0', name: 'Haf Ltd', title: 'Buyer', current: true }],
      birthday: '--02-03',
    };
    const candidate = draftCandidate(draft, { ...source, origins: { 'emails.0': { label: 'work' } } }, options);
    expect(candidate.fields.map(({ field, kind, value }) => [field, kind, value])).toEqual([
      ['name', 'name', 'Ama Ode'],
      ['emails.0', 'email', 'ama@haf.example'],
      ['phones.0', 'phone', '020 7946 0011'],
      ['orgs.0.title', 'title', 'Buyer'],
      ['orgs.0.name', 'org', 'Haf Ltd'],
      ['birthday', 'birthday', '--02-03'],
    ]);
    expect(candidate.draft.phones[0]).toMatchObject({ raw: '020 7946 0011', e164: '+442079460011', label: 'work' });
    expect(candidate.fields[1]?.label).toBe('work');
    expect(candidate.provenance).toContainEqual({
      field: 'orgs.0',
      title: 'cards.vcf',
      at: 1_000,
      extractor: 'vcard@1',
      method: 'import',
      confidence: 1,
    });
    expect(candidate.preselected).toBe(true);
  });

  it('tells two cards of one name in a file apart', () => {
    const draft = emptyContactDraft('individual', 'Ama Ode');
    expect(draftCandidate(draft, source, options).id).not.toBe(draftCandidate(draft, { ...source, position: 1 }, options).id);
  });
});
