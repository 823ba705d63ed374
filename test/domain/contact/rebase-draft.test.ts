import { describe, expect, it } from 'vitest';
import { type ContactDraft, emptyContactDraft } from '../../../lib/domain/contact/contact';
import { rebaseDraft } from '../../../lib/domain/contact/rebase-draft';

function draft(fields: Partial<ContactDraft> = {}): ContactDraft {
  return { ...emptyContactDraft('individual', 'Ana Gómez'), emails: [{ id: 'a', address: 'a@x.example' }], note: 'old', ...fields };
}

describe('rebaseDraft', () => {
  it('keeps what another window wrote in fields that the user left alone', () => {
    const latest = draft({ occupation: 'Buyer', note: 'theirs' });
    expect(rebaseDraft(draft(), draft({ occupation: 'Engineer' }), latest)).toEqual({ ...latest, occupation: 'Engineer' });
  });

  it('takes the user’s value where both changed it, and empties what the user emptied', () => {
    expect(rebaseDraft(draft(), draft({ note: 'mine' }), draft({ note: 'theirs' })).note).toBe('mine');
    expect(rebaseDraft(draft(), draft({ note: undefined }), draft({ note: 'theirs' })).note).toBeUndefined();
  });

  it('joins changes of lists element by element', () => {
    const mine = draft({ emails: [{ id: 'b', address: 'b@x.example' }] });
    const latest = draft({
      emails: [
        { id: 'a', address: 'a@x.example' },
        { id: 'c', address: 'c@x.example' },
      ],
    });
    expect(rebaseDraft(draft(), mine, latest).emails.map((email) => email.id)).toEqual(['c', 'b']);
  });

  it('brings back an element that the user edited while another window removed it', () => {
    const mine = draft({ emails: [{ id: 'a', address: 'ana@x.example' }] });
    expect(rebaseDraft(draft(), mine, draft({ emails: [] })).emails).toEqual([{ id: 'a', address: 'ana@x.example' }]);
  });
});
