import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contactDraftSchema } from '../../lib/domain/contact/contact';
import { planSaveOnto } from '../../lib/match/save-onto';
import { draftOf } from '../support/contact-builder';

const options = { country: 'CN' };

describe('planSaveOnto', () => {
  it('unites lists by what the values mean, not by how they are written (SO-1)', () => {
    const existing = draftOf('Ana', {
      emails: ['ana.silva@gmail.com'],
      phones: ['+86 138 0013 8000'],
      profiles: ['https://x.com/ana'],
      org: 'Acme',
      tags: ['VIP'],
    });
    const draft = draftOf('Ana', {
      emails: ['AnaSilva@googlemail.com'],
      phones: ['13800138000'],
      profiles: ['https://twitter.com/Ana'],
      org: 'ACME Inc.',
      tags: ['vip'],
    });
    expect(planSaveOnto(existing, draft, options)).toEqual({ patch: {}, changes: [] });
  });

  it('adds what is new behind what was there, under ids of its own (SO-1)', () => {
    const existing = draftOf('Ana', { emails: ['ana@acme.example'] });
    const { patch, changes } = planSaveOnto(existing, draftOf('Ana', { emails: ['ana@home.example'] }), options);
    expect(patch.emails).toEqual([
      { id: 'e0', address: 'ana@acme.example' },
      { id: 'e0-2', address: 'ana@home.example' },
    ]);
    expect(changes).toEqual([{ field: 'emails', to: 'ana@home.example' }]);
  });

  it('fills single values and keeps those that are there, the name too, unless chosen (SO-2)', () => {
    const existing = { ...draftOf('Ana Silva'), note: 'old' };
    const draft = { ...draftOf('A. Silva'), note: 'new', birthday: '1990-02-03' };
    expect(planSaveOnto(existing, draft, options).patch).toEqual({ birthday: '1990-02-03' });
    const chosen = planSaveOnto(existing, draft, { ...options, chosen: ['name'] });
    expect(chosen.patch).toEqual({ birthday: '1990-02-03', name: { full: 'A. Silva' } });
    expect(chosen.changes).toContainEqual({ field: 'name', from: 'Ana Silva', to: 'A. Silva' });
  });

  it('fills a missing title, and takes another title for another post (SO-3)', () => {
    const existing = draftOf('Ana', { org: 'Acme' });
    const filled = planSaveOnto(existing, draftOf('Ana', { org: 'Acme Ltd', title: 'CTO' }), options);
    expect(filled.patch.orgs).toEqual([{ id: 'o0', name: 'Acme', title: 'CTO', current: true }]);
    expect(filled.changes).toEqual([{ field: 'orgs', from: 'Acme', to: 'Acme, CTO' }]);
    const moved = planSaveOnto(draftOf('Ana', { org: 'Acme', title: 'CTO' }), draftOf('Ana', { org: 'Acme', title: 'CEO' }), options);
    expect(moved.patch.orgs?.map((org) => org.title)).toEqual(['CTO', 'CEO']);
  });

  it('says nothing about consent where the contact has spoken (SO-4)', () => {
    const existing = { ...draftOf('Ana'), consent: { email: 'denied' as const } };
    const draft = { ...draftOf('Ana'), consent: { email: 'granted' as const, phone: 'granted' as const } };
    expect(planSaveOnto(existing, draft, options).patch.consent).toEqual({ email: 'denied', phone: 'granted' });
  });

  it('never removes a value, changes nothing a second time, and stays a valid contact (SO-5)', () => {
    const anyDraft = fc
      .record({
        name: fc.constantFrom('Ana', 'Ana Silva'),
        emails: fc.array(fc.constantFrom('a@x.example', 'A@X.example', 'b@x.example', 'a.b@gmail.com', 'ab@gmail.com'), { maxLength: 4 }),
        phones: fc.array(fc.constantFrom('13800138000', '+8613800138000', '021-68881234', '021-68881234转8'), { maxLength: 4 }),
        org: fc.constantFrom(undefined, 'Acme', 'ACME Inc', 'Globex'),
        title: fc.constantFrom(undefined, 'CEO', 'CTO'),
        note: fc.constantFrom(undefined, 'x', 'y'),
        tags: fc.array(fc.constantFrom('VIP', 'vip', 'fair'), { maxLength: 3 }),
      })
      .map(({ name, ...values }) => draftOf(name, values));
    fc.assert(
      fc.property(anyDraft, anyDraft, (existing, draft) => {
        const { patch } = planSaveOnto(existing, draft, options);
        const saved = contactDraftSchema.parse({ ...existing, ...patch });
        for (const field of ['emails', 'phones', 'orgs'] as const) {
          expect(saved[field].length).toBeGreaterThanOrEqual(existing[field].length);
          expect(new Set(saved[field].map(({ id }) => id)).size).toBe(saved[field].length);
        }
        expect(saved.emails.slice(0, existing.emails.length)).toEqual(existing.emails);
        expect(saved.phones.slice(0, existing.phones.length)).toEqual(existing.phones);
        expect(saved.tags.slice(0, existing.tags.length)).toEqual(existing.tags);
        expect(planSaveOnto(saved, draft, options)).toEqual({ patch: {}, changes: [] });
      }),
    );
  });
});
