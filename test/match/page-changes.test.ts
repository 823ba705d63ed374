import { describe, expect, it } from 'vitest';
import type { Contact, ContactDraft } from '../../lib/domain/contact/contact';
import { pageChanges, takeChanges } from '../../lib/match/page-changes';
import { contactOf, draftOf as plainDraft } from '../support/contact-builder';

const draftOf = (contact: Contact, patch: Partial<ContactDraft>): ContactDraft => ({ ...contact, ...patch });

const ana = contactOf(1, {
  ...plainDraft('Ana Gómez'),
  emails: [
    { id: 'e1', address: 'ana@acme.example' },
    { id: 'e2', address: 'ana@home.example' },
  ],
  phones: [{ id: 'p1', raw: '+44 20 7946 0011', e164: '+442079460011', label: 'work' }],
  orgs: [{ id: 'o1', name: 'Acme Ltd', title: 'Buyer', current: true }],
});
const fromPage = new Set(['name', 'emails.e1', 'phones.p1', 'orgs.o1']);
const changesTo = (patch: Partial<ContactDraft>, members: ContactDraft[] = [ana]) =>
  pageChanges({ contact: ana, fromPage, members }, draftOf(ana, { emails: [{ id: 'x', address: 'ana@acme.example' }], ...patch }), 'GB');

describe('pageChanges', () => {
  it('says nothing of a page that says the same, in another spelling too', () => {
    expect(changesTo({ phones: [{ id: 'y', raw: '020 7946 0011' }], name: { full: 'ana  gómez' } })).toEqual([]);
  });

  it('puts a new title beside the old one', () => {
    expect(changesTo({ orgs: [{ id: 'z', name: 'ACME Limited', title: 'Head of Buying', current: true }] })).toEqual([
      { field: 'orgs.o1.title', source: 'orgs.0.title', from: 'Buyer', to: 'Head of Buying' },
    ]);
  });

  it('pairs a value that is gone with the one that came, and never one that did not come from the page', () => {
    expect(changesTo({ emails: [{ id: 'x', address: 'a.gomez@acme.example' }] })).toEqual([
      { field: 'emails.e1', source: 'emails.0', from: 'ana@acme.example', to: 'a.gomez@acme.example' },
    ]);
    expect(changesTo({ phones: [] })).toEqual([{ field: 'phones.p1', from: '+44 20 7946 0011' }]);
    expect(changesTo({ birthday: '--05-21' })).toEqual([{ field: 'birthday', source: 'birthday', to: '--05-21' }]);
  });

  it('knows what another record of the same customer has', () => {
    const other = draftOf(ana, { emails: [{ id: 'q', address: 'a.gomez@acme.example' }] });
    expect(changesTo({ emails: [{ id: 'x', address: 'a.gomez@acme.example' }] }, [ana, other])).toEqual([
      { field: 'emails.e1', from: 'ana@acme.example' },
    ]);
  });
});

describe('takeChanges', () => {
  const draft = draftOf(ana, {
    emails: [{ id: 'x', address: 'a.gomez@acme.example' }],
    phones: [{ id: 'y', raw: '+44 20 7946 0099' }],
    orgs: [{ id: 'z', name: 'Acme Ltd', title: 'Head of Buying', current: true }],
  });

  it('replaces the old value under its own id and leaves the rest', () => {
    const taken = takeChanges(
      ana,
      draft,
      [
        { field: 'orgs.o1.title', source: 'orgs.0.title' },
        { field: 'emails.e1', source: 'emails.0' },
        { field: 'phones', source: 'phones.0' },
      ],
      () => 'new',
    );
    expect(taken?.patch).toEqual({
      orgs: [{ id: 'o1', name: 'Acme Ltd', title: 'Head of Buying', current: true }],
      emails: [
        { id: 'e1', address: 'a.gomez@acme.example' },
        { id: 'e2', address: 'ana@home.example' },
      ],
      phones: [ana.phones[0], { id: 'new', raw: '+44 20 7946 0099' }],
    });
    expect(taken?.moved).toContainEqual({ source: 'phones.0', field: 'phones.new' });
  });

  it('takes nothing that the record or the draft does not have', () => {
    for (const take of [
      { field: 'emails.e9', source: 'emails.0' },
      { field: 'emails.e1', source: 'emails.7' },
      { field: 'tags', source: 'tags' },
      { field: 'emails.e1', source: 'phones.0' },
      { field: 'constructor.e1', source: 'constructor.0' },
    ])
      expect(takeChanges(ana, draft, [take], () => 'new')).toBeUndefined();
  });
});
