import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Contact } from '../../lib/domain/contact/contact';
import { components, isActive } from '../../lib/domain/link/components';
import { project } from '../../lib/domain/link/projection';
import { bookOf, contacts, sorted } from '../support/link-book';

const anySteps = fc.array(fc.record({ act: fc.constantFrom('merge', 'undo', 'differ'), x: fc.nat(5), y: fc.nat(5), pick: fc.nat(30) }), {
  maxLength: 30,
});

describe('any sequence of merges, undos and marks', () => {
  it('leaves the records alone and the roots as the surviving edges alone give them (MG-9)', () => {
    const before = structuredClone(contacts);
    fc.assert(
      fc.property(anySteps, (steps) => {
        const book = bookOf(contacts);
        for (const { act, x, y, pick } of steps) {
          const [first, second] = [contacts[x], contacts[y]] as [Contact, Contact];
          if (act === 'merge') book.merge(first.id, second.id);
          if (act === 'differ') book.differ(first.id, second.id);
          const link = book.links()[pick];
          const planned = act === 'undo' && link ? book.undo(link) : undefined;
          const parted = planned?.ok && link?.type === 'same' ? [book.roots.get(link.a), book.roots.get(link.b)] : [];
          expect(new Set(parted).size).toBe(parted.length);
        }
        const surviving = book.links().filter(isActive);
        expect(sorted(book.roots)).toEqual(
          sorted(
            components(
              contacts.map(({ id }) => id),
              surviving,
            ),
          ),
        );
        for (const root of new Set(book.roots.values())) {
          const members = contacts.filter(({ id }) => book.roots.get(id) === root);
          expect(project(members, book.links())).toEqual(project(members, surviving));
        }
      }),
    );
    expect(contacts).toEqual(before);
  });

  it('is all undone by undoing each merge in any order: every contact is back (MG-10)', () => {
    fc.assert(
      fc.property(anySteps, fc.array(fc.nat(100)), (steps, order) => {
        const book = bookOf(contacts);
        for (const { x, y } of steps) book.merge((contacts[x] as Contact).id, (contacts[y] as Contact).id);
        const merges = book.links().filter((link) => link.type === 'same');
        const shuffled = merges.map((link, at) => [order[at] ?? at, link] as const).sort(([x], [y]) => x - y);
        for (const [, link] of shuffled) expect(book.undo(link).ok).toBe(true);
        expect(sorted(book.roots)).toEqual(contacts.map(({ id }) => [id, id]));
      }),
    );
  });
});
