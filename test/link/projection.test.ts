import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Contact } from '../../lib/domain/contact/contact';
import { type Projection, project } from '../../lib/domain/link/projection';
import { contactOf, draftOf, linkOf, testId } from '../support/contact-builder';

const ana = contactOf(1, draftOf('Ana Silva', { emails: ['ana@acme.example'], org: 'Acme', tags: ['VIP'], consent: { email: 'granted' } }));
const anna = contactOf(2, {
  ...draftOf('A. Silva', {
    emails: ['ANA@acme.example', 'ana@home.example'],
    org: 'Globex',
    tags: ['vip', 'fair'],
    note: 'late',
    consent: { email: 'denied' },
  }),
  custom: { size: 'M' },
});
const addresses = ({ shown }: Projection) => shown.emails.map((email) => email.address);

describe('project', () => {
  it('shows one member as it is (PJ-1)', () => {
    const { id: _, createdAt: _c, updatedAt: _u, rev: _r, ...draft } = anna;
    expect(project([anna], []).shown).toEqual(draft);
    expect(() => project([], [])).toThrow(RangeError);
  });

  it('unites lists by key and keeps the element of the earliest member (PJ-2)', () => {
    const card = project([anna, ana], []);
    expect(addresses(card)).toEqual(['ana@acme.example', 'ana@home.example']);
    expect(card.shown.tags).toEqual(['VIP', 'fair']);
    expect(card.from['emails.e0']).toBe(ana.id);
    expect(card.from['emails.e1']).toBe(anna.id);
  });

  it('gives each shown element an id of its own (PJ-2)', () => {
    const other = contactOf(3, draftOf('Ana', { emails: ['ana@third.example'] }));
    const card = project([ana, other], []);
    expect(card.shown.emails.map(({ id }) => id)).toEqual(['e0', 'e0~2']);
    expect(card.from['emails.e0~2']).toBe(other.id);
  });

  it('shows the newest single value, by the revision of its field (PJ-3)', () => {
    expect(project([ana, anna], []).shown.name.full).toBe('A. Silva');
    const renamed: Contact = { ...ana, fieldRevs: { name: '000000000009-00000-test' } };
    expect(project([renamed, anna], []).shown.name.full).toBe('Ana Silva');
    expect(project([ana, anna], []).shown.note).toBe('late');
  });

  it('takes no old value for new because another field of its record was edited since (PJ-3)', () => {
    const tagged: Contact = {
      ...ana,
      tags: ['vip', 'fair'],
      rev: '000000000009-00000-test',
      fieldRevs: { tags: '000000000009-00000-test' },
    };
    expect(project([tagged, anna], []).shown.name.full).toBe('A. Silva');
  });

  it('shows the newest employer first (PJ-3)', () => {
    expect(project([ana, anna], []).shown.orgs.map((org) => org.name)).toEqual(['Globex', 'Acme']);
  });

  it('shows what was chosen at the newest decision that holds (PJ-4)', () => {
    const chosen = [
      linkOf(1, 'same', ana.id, anna.id, { choices: { name: anna.id } }),
      linkOf(2, 'same', ana.id, anna.id, { choices: { name: ana.id } }),
    ];
    expect(project([ana, anna], chosen).shown.name.full).toBe('Ana Silva');
    const undone = chosen.map((link) => (link.at === 2 ? { ...link, undoneAt: 3 } : link));
    expect(project([ana, anna], undone).shown.name.full).toBe('A. Silva');
  });

  it('ignores a choice of a contact that is no member or has no value (PJ-4)', () => {
    const link = linkOf(1, 'same', ana.id, anna.id, { choices: { name: testId(9), note: ana.id } });
    expect(project([ana, anna], [link]).shown).toMatchObject({ name: { full: 'A. Silva' }, note: 'late' });
  });

  it('takes the most restrictive consent (PJ-5)', () => {
    expect(project([ana, anna], []).shown.consent).toEqual({ email: 'denied' });
  });

  it('hides deleted members unless all are deleted (PJ-6)', () => {
    const gone: Contact = { ...anna, deletedAt: 9 };
    expect(addresses(project([ana, gone], []))).toEqual(['ana@acme.example']);
    expect(project([gone], []).shown.name.full).toBe('A. Silva');
  });

  it('does not depend on the order of members or links (PJ-7)', () => {
    const anyMember = fc.record({
      name: fc.constantFrom('Ana', 'Ana Silva', 'A. Silva'),
      emails: fc.array(fc.constantFrom('a@x.example', 'A@x.example', 'b@x.example', 'c@x.example'), { maxLength: 3 }),
      phones: fc.array(fc.constantFrom('+1 555 010 0001', '+15550100001', '555'), { maxLength: 2 }),
      org: fc.constantFrom('Acme', 'acme', 'Globex'),
      note: fc.option(fc.constantFrom('x', 'y'), { nil: undefined }),
      at: fc.nat(3),
    });
    fc.assert(
      fc.property(fc.array(anyMember, { minLength: 2, maxLength: 5 }), fc.infiniteStream(fc.nat()), (rows, stream) => {
        const members = rows.map(({ name, at, ...values }, number) => ({
          ...contactOf(number + 1, draftOf(name, values)),
          createdAt: at,
          updatedAt: at,
          rev: `00000000000${at}-00000-t`,
        }));
        const links = members
          .slice(1)
          .map(({ id }, at) => linkOf(at % 2, 'same', testId(1), id, { id: testId(900 + at), choices: { name: id } }));
        const shuffle = <T>(list: T[]) =>
          list
            .map((each) => [stream.next().value, each] as const)
            .sort(([x], [y]) => x - y)
            .map(([, each]) => each);
        const card = project(members, links);
        expect(project(shuffle(members), shuffle(links))).toEqual(card);
        const fields = ['emails', 'phones', 'orgs'] as const;
        for (const field of fields) {
          const ids = card.shown[field].map(({ id }) => id);
          expect(new Set(ids).size).toBe(ids.length);
          for (const id of ids) expect(members.map((member) => member.id)).toContain(card.from[`${field}.${id}`]);
        }
      }),
    );
  });
});
