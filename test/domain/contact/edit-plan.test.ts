import { describe, expect, it } from 'vitest';
import type { ContactCard } from '../../../lib/domain/contact/card';
import { type Contact, type ContactDraft, emptyContactDraft } from '../../../lib/domain/contact/contact';
import { planEdits } from '../../../lib/domain/contact/edit-plan';

const ROOT = '01900000-0000-7000-8000-000000000001';
const OTHER = '01900000-0000-7000-8000-000000000002';

function member(id: string, fields: Partial<ContactDraft>): Contact {
  return { ...emptyContactDraft('individual', 'Ana Gómez'), ...fields, id, rev: `rev-${id.at(-1)}`, createdAt: 1, updatedAt: 1 };
}

/** Two members that hold one address alike, as a projection shows them. */
function mergedCard(): ContactCard {
  const root = member(ROOT, { emails: [{ id: 'e1', address: 'ana@acme.example' }], tags: ['vip'] });
  const other = member(OTHER, {
    emails: [
      { id: 'x1', address: 'Ana@acme.example' },
      { id: 'x2', address: 'ana@home.example' },
    ],
    note: 'Prefers mail',
    tags: ['vip', 'pumps'],
  });
  return {
    id: ROOT,
    members: [root, other],
    shown: {
      ...emptyContactDraft('individual', 'Ana Gómez'),
      emails: [root.emails[0], other.emails[1]].flatMap((email) => email ?? []),
      note: 'Prefers mail',
      tags: ['vip', 'pumps'],
    },
    from: { name: ROOT, 'emails.e1': ROOT, 'emails.x2': OTHER, note: OTHER },
    provenance: [],
    tasks: [],
    links: [],
    suggested: 0,
  };
}

describe('planEdits', () => {
  it('plans nothing for an unchanged card', () => {
    const card = mergedCard();
    expect(planEdits(card, card.shown)).toEqual([]);
  });

  it('sends a changed value to the member that it came from, with that member’s revision', () => {
    const card = mergedCard();
    expect(planEdits(card, { ...card.shown, note: 'Call first' })).toEqual([{ id: OTHER, rev: 'rev-2', patch: { note: 'Call first' } }]);
  });

  it('empties a field with null', () => {
    const card = mergedCard();
    expect(planEdits(card, { ...card.shown, note: undefined })).toEqual([{ id: OTHER, rev: 'rev-2', patch: { note: null } }]);
  });

  it('adds what is new to the root record', () => {
    const card = mergedCard();
    const added = { id: 'n1', address: 'ana@new.example' };
    const plan = planEdits(card, { ...card.shown, emails: [...card.shown.emails, added], tags: [...card.shown.tags, 'north'] });
    expect(plan).toEqual([
      { id: ROOT, rev: 'rev-1', patch: { emails: [{ id: 'e1', address: 'ana@acme.example' }, added], tags: ['vip', 'north'] } },
    ]);
  });

  it('changes a value that several members hold alike in all of them', () => {
    const card = mergedCard();
    const emails = card.shown.emails.map((email) => (email.id === 'e1' ? { ...email, address: 'ana.gomez@acme.example' } : email));
    expect(planEdits(card, { ...card.shown, emails })).toEqual([
      { id: ROOT, rev: 'rev-1', patch: { emails: [{ id: 'e1', address: 'ana.gomez@acme.example' }] } },
      {
        id: OTHER,
        rev: 'rev-2',
        patch: {
          emails: [
            { id: 'x1', address: 'ana.gomez@acme.example' },
            { id: 'x2', address: 'ana@home.example' },
          ],
        },
      },
    ]);
  });

  it('removes a tag and an address wherever they are held', () => {
    const card = mergedCard();
    const plan = planEdits(card, { ...card.shown, emails: card.shown.emails.slice(1), tags: ['pumps'] });
    expect(plan).toEqual([
      { id: ROOT, rev: 'rev-1', patch: { emails: [], tags: [] } },
      { id: OTHER, rev: 'rev-2', patch: { emails: [{ id: 'x2', address: 'ana@home.example' }], tags: ['pumps'] } },
    ]);
  });
});
