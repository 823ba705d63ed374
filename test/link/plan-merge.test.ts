import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { components, isActive } from '../../lib/domain/link/components';
import type { Link } from '../../lib/domain/link/link';
import { type Planned, planMerge, planUndo } from '../../lib/domain/link/plan-merge';
import { project } from '../../lib/domain/link/projection';
import { anyLinks } from '../support/any-links';
import { contactOf, draftOf, linkOf, testId } from '../support/contact-builder';
import { bookOf, contacts, sorted } from '../support/link-book';

const [a, b, c] = contacts.map(({ id }) => id) as [string, string, string];
const linkIn = (planned: Planned): Link => {
  if (!planned.ok) throw new Error(planned.reason);
  return planned.link;
};

describe('planMerge', () => {
  it('adds one edge with sorted ends and moves nothing (MG-1)', () => {
    const book = bookOf(contacts);
    const planned = book.merge(b, a);
    expect(planned).toMatchObject({ ok: true, links: [{ a, b, type: 'same', by: 'user' }] });
    expect(book.roots.get(b)).toBe(a);
    expect(planned.ok && planned.expect.map(({ store, id }) => [store, id])).toEqual([
      ['contacts', b],
      ['contacts', a],
      ['links', linkIn(planned).id],
    ]);
  });

  it('refuses one customer, one contact, and what is gone (MG-2)', () => {
    const book = bookOf(contacts);
    book.merge(a, b);
    expect(book.merge(b, a)).toEqual({ ok: false, reason: 'already-same' });
    expect(book.merge(a, a)).toEqual({ ok: false, reason: 'same-contact' });
    expect(book.merge(a, testId(99))).toEqual({ ok: false, reason: 'not-found' });
  });

  it('takes back every mark between the two sides when the user merges, and refuses the engine (MG-3)', () => {
    const book = bookOf(contacts);
    book.differ(a, b);
    book.merge(b, c);
    expect(book.merge(a, c, { by: 'engine' })).toEqual({ ok: false, reason: 'kept-apart' });
    const planned = book.merge(a, c);
    expect(planned.ok && planned.links.filter((link) => link.undoneAt !== undefined)).toMatchObject([{ type: 'different', a, b }]);
    expect([a, b, c].map((id) => book.roots.get(id))).toEqual([a, a, a]);
  });

  it('keeps a chosen side as the record whose value that side shows (MG-4)', () => {
    const noted = [
      contactOf(1, draftOf('Ana')),
      contactOf(2, draftOf('Ana Silva', { note: 'asks for samples' })),
      contactOf(3, draftOf('A. Silva', { note: 'new' })),
    ];
    const book = bookOf(noted);
    book.merge(a, b);
    const link = linkIn(book.merge(a, c, { choices: { note: a, name: a } }));
    expect(link.choices).toEqual({ note: b, name: b });
    expect(project(noted, book.links()).shown).toMatchObject({ note: 'asks for samples', name: { full: 'Ana Silva' } });
  });
});

describe('planUndo', () => {
  it('brings both contacts back and marks them as not the same (MG-5)', () => {
    const before = structuredClone(contacts);
    const book = bookOf(contacts);
    const link = linkIn(book.merge(a, b));
    const planned = book.undo(link);
    expect(planned).toMatchObject({
      ok: true,
      links: [
        { id: link.id, type: 'same' },
        { type: 'different', a, b },
      ],
    });
    expect(sorted(book.roots)).toEqual(contacts.map(({ id }) => [id, id]));
    expect(contacts).toEqual(before);
    expect(contacts.map((contact) => project([contact], book.links()).shown.emails)).toEqual(before.map(({ emails }) => emails));
  });

  it('parts two contacts that another way still connects: two devices merged at once (MG-6)', () => {
    const links = [linkOf(1, 'same', a, b), linkOf(2, 'same', a, c), linkOf(3, 'same', b, c)];
    const first = links[0] as Link;
    const planned = planUndo({ links, link: first, now: 10, rev: 'r', newId: () => testId(77) });
    expect(planned.ok && new Map(planned.roots.map(({ id, rootId }) => [id, rootId]))).toEqual(
      new Map([
        [a, a],
        [b, b],
        [c, a],
      ]),
    );
  });

  it('takes a mark back, and an edge that it blocked holds again (MG-7)', () => {
    const links = [linkOf(1, 'same', a, c), linkOf(2, 'same', b, c), linkOf(3, 'different', a, b)];
    const planned = planUndo({ links, link: links[2] as Link, now: 10, rev: 'r', newId: () => testId(77) });
    expect(planned.ok && planned.roots.every(({ rootId }) => rootId === a)).toBe(true);
    expect(planned.ok && planned.links).toHaveLength(1);
  });

  it('refuses a decision that is taken back already (MG-5)', () => {
    const book = bookOf(contacts);
    const planned = book.undo(linkIn(book.merge(a, b)));
    expect(book.undo(linkIn(planned))).toEqual({ ok: false, reason: 'already-undone' });
  });
});

describe('planUndo of a merge over marks', () => {
  it('lets the marks that the merge took back hold again: they outlive a third contact that goes its own way (MG-11)', () => {
    const book = bookOf(contacts);
    book.differ(b, c);
    const joined = linkIn(book.merge(a, b));
    const over = linkIn(book.merge(a, c));
    expect([a, b, c].map((id) => book.roots.get(id))).toEqual([a, a, a]);
    book.undo(over);
    book.undo(joined);
    expect(book.merge(b, c, { by: 'engine' })).toEqual({ ok: false, reason: 'kept-apart' });
    const marks = book.links().filter((link) => link.type === 'different' && isActive(link));
    expect(marks.map((link) => [link.a, link.b])).toEqual([
      [b, c],
      [a, c],
      [a, b],
    ]);
  });

  it('marks the two once where the mark between them holds again (MG-11)', () => {
    const book = bookOf(contacts);
    book.differ(a, b);
    book.undo(linkIn(book.merge(a, b)));
    expect(book.links().filter((link) => link.type === 'different')).toMatchObject([{ a, b }]);
    expect(book.links().filter((link) => link.type === 'different' && isActive(link))).toHaveLength(1);
  });

  it('leaves a mark alone that the user took back before (MG-11)', () => {
    const book = bookOf(contacts);
    const mark = linkIn(book.differ(b, c));
    book.undo(mark);
    book.merge(a, b);
    book.undo(linkIn(book.merge(a, c)));
    expect(book.links().filter((link) => link.type === 'different' && isActive(link))).toMatchObject([{ a, b: c }]);
  });
});

describe('planDiffer', () => {
  it("refuses one customer's own records and a mark that stands (MG-8)", () => {
    const book = bookOf(contacts);
    book.merge(a, b);
    expect(book.differ(a, b)).toEqual({ ok: false, reason: 'already-same' });
    book.differ(a, c);
    expect(book.differ(c, a)).toEqual({ ok: false, reason: 'already-different' });
  });
});

describe('plans about links that two devices made', () => {
  const people = Array.from({ length: 8 }, (_, number) => contactOf(number, draftOf(`Person ${number}`)));
  const after = (links: readonly Link[], planned: Planned) =>
    planned.ok
      ? components([], [...new Map([...links, ...planned.links].map((link) => [link.id, link])).values()])
      : new Map<string, string>();
  const context = { now: 1000, rev: 'ffff', newId: () => testId(99_999) };

  it('join the two that a user merges (MG-1, MG-3)', () => {
    fc.assert(
      fc.property(anyLinks, fc.nat(7), fc.nat(7), (links, x, y) => {
        const [first, second] = [testId(x), testId(y)];
        const planned = planMerge({ ...context, links, a: first, b: second, members: people, by: 'user' });
        const roots = after(links, planned);
        const refused = planned.ok ? undefined : planned.reason;
        expect([undefined, 'same-contact', 'already-same']).toContain(refused);
        expect(roots.get(first)).toBe(roots.get(second));
      }),
      { numRuns: 500 },
    );
  });

  it('part the two whose merge is undone (MG-5, MG-6)', () => {
    fc.assert(
      fc.property(anyLinks, fc.nat(24), (links, at) => {
        const link = links[at];
        fc.pre(link !== undefined && isActive(link) && link.type === 'same');
        const roots = after(links, planUndo({ ...context, links, link }));
        expect(roots.get(link.a) ?? link.a).not.toBe(roots.get(link.b) ?? link.b);
      }),
      { numRuns: 500 },
    );
  });
});
