import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { components, isActive, membersOf, reachLinks } from '../../lib/domain/link/components';
import { anyLinks } from '../support/any-links';
import { linkOf, testId } from '../support/contact-builder';

const [a, b, c, d] = [testId(1), testId(2), testId(3), testId(4)];

describe('components', () => {
  it('gives each contact the smallest id that it is connected to (LK-1)', () => {
    const roots = components([a, d], [linkOf(1, 'same', c, b), linkOf(2, 'same', b, a)]);
    expect([...roots]).toEqual([
      [a, a],
      [d, d],
      [b, a],
      [c, a],
    ]);
  });

  it('ignores decisions that were taken back (LK-1)', () => {
    expect(components([], [linkOf(1, 'same', a, b, { undoneAt: 5 })]).size).toBe(0);
  });

  it('keeps apart what is marked as not the same, also through a third contact (LK-2)', () => {
    const links = [linkOf(1, 'same', a, c), linkOf(2, 'same', b, c), linkOf(3, 'different', a, b)];
    const roots = components([], links);
    expect(roots.get(c)).toBe(a);
    expect(roots.get(b)).toBe(b);
  });

  it("follows the user's decisions before the engine's where both cannot hold (LK-2)", () => {
    const links = [linkOf(1, 'same', a, c, { by: 'engine' }), linkOf(2, 'same', b, c), linkOf(3, 'different', a, b)];
    expect(components([], links).get(c)).toBe(b);
  });

  it('never joins two contacts that an active mark keeps apart, whatever the links and their order (LK-2, LK-3)', () => {
    fc.assert(
      fc.property(anyLinks, fc.infiniteStream(fc.nat()), (links, stream) => {
        const roots = components([], links);
        const marks = links.filter((link) => isActive(link) && link.type === 'different');
        expect(marks.filter((link) => roots.has(link.a) && roots.get(link.a) === roots.get(link.b))).toEqual([]);
        const shuffled = links.map((link) => [stream.next().value, link] as const).sort(([x], [y]) => x - y);
        const again = components(
          [],
          shuffled.map(([, link]) => link),
        );
        expect(new Set([...again].map(String))).toEqual(new Set([...roots].map(String)));
      }),
    );
  });

  it('gives every member a root that is a member and the smallest of them (LK-1)', () => {
    fc.assert(
      fc.property(anyLinks, (links) => {
        const roots = components([], links);
        for (const [id, root] of roots) {
          expect(roots.get(root)).toBe(root);
          expect(root <= id).toBe(true);
          expect(membersOf(id, links)).toContain(root);
        }
      }),
    );
  });
});

describe('reachLinks', () => {
  it('finds the decisions of everybody who can be reached, also over one without effect (LK-4)', async () => {
    const links = [linkOf(1, 'same', a, b), linkOf(2, 'same', b, c), linkOf(3, 'different', a, c), linkOf(4, 'same', c, d)];
    const asked: string[] = [];
    const found = await reachLinks([a], (ids) => {
      asked.push(...ids);
      return Promise.resolve(links.filter((link) => ids.includes(link.a) || ids.includes(link.b)));
    });
    expect(found.map((link) => link.at).sort()).toEqual([1, 2, 3, 4]);
    expect(asked.sort()).toEqual([a, b, c, d]);
  });
});
