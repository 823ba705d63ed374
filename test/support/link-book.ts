import { expect } from 'vitest';
import type { Contact } from '../../lib/domain/contact/contact';
import type { Link } from '../../lib/domain/link/link';
import { type Planned, planDiffer, planMerge, planUndo } from '../../lib/domain/link/plan-merge';
import { contactOf, draftOf, testId } from './contact-builder';

/** A book in memory that applies plans as the store does: links put, roots noted, revisions checked. */
export function bookOf(contacts: Contact[]) {
  const links = new Map<string, Link>();
  const roots = new Map(contacts.map(({ id }) => [id, id]));
  let made = 0;
  const context = () => {
    made += 1;
    const number = made;
    let next = 0;
    return {
      links: [...links.values()],
      now: 1000 + number,
      rev: `${number.toString(16).padStart(12, '0')}-00000-b`,
      newId: () => testId(50_000 + number * 10 + (next += 1)),
    };
  };
  const apply = (planned: Planned) => {
    if (!planned.ok) return planned;
    const seen = planned.expect.filter(({ store }) => store === 'links');
    expect(seen.map(({ id }) => links.get(id)?.rev ?? null)).toEqual(seen.map(({ rev }) => rev));
    for (const link of planned.links) links.set(link.id, link);
    for (const { id, rootId } of planned.roots) roots.set(id, rootId);
    return planned;
  };
  return {
    links: () => [...links.values()],
    roots,
    merge: (a: string, b: string, more: { by?: 'user' | 'engine'; choices?: Record<string, string> } = {}) =>
      apply(planMerge({ ...context(), a, b, members: contacts, by: more.by ?? 'user', choices: more.choices })),
    undo: (link: Link) => apply(planUndo({ ...context(), link })),
    differ: (a: string, b: string) => apply(planDiffer({ ...context(), a, b, by: 'user' })),
  };
}

/** Six people who share nothing. */
export const contacts = [1, 2, 3, 4, 5, 6].map((number) =>
  contactOf(number, draftOf(`Person ${'abcdef'[number - 1]}`, { emails: [`p${number}@acme.example`] })),
);

export const sorted = (roots: ReadonlyMap<string, string>) => [...roots].sort(([x], [y]) => (x < y ? -1 : 1));
