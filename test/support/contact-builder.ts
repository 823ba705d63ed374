import { type Contact, type ContactDraft, emptyContactDraft } from '../../lib/domain/contact/contact';
import type { Link } from '../../lib/domain/link/link';

/** A UUIDv7 that sorts by its number. */
export function testId(number: number): string {
  return `01980000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
}

export type Values = { emails?: string[]; phones?: string[]; profiles?: string[]; org?: string; title?: string } & Partial<
  Omit<ContactDraft, 'emails' | 'phones' | 'profiles' | 'orgs' | 'name' | 'kind'>
>;

/** A draft from the plain values of its lists. */
export function draftOf(full: string, values: Values = {}, kind: Contact['kind'] = 'individual'): ContactDraft {
  const { emails = [], phones = [], profiles = [], org, title, ...rest } = values;
  return {
    ...emptyContactDraft(kind, full),
    ...rest,
    emails: emails.map((address, at) => ({ id: `e${at}`, address })),
    phones: phones.map((raw, at) => ({ id: `p${at}`, raw })),
    profiles: profiles.map((uri, at) => ({ id: `s${at}`, service: 'web', uri })),
    orgs: org || title ? [{ id: 'o0', ...(org && { name: org }), ...(title && { title }), current: true }] : [],
  };
}

/** A record made at instant `number`, so that a greater number is the newer record. */
export function contactOf(number: number, draft: ContactDraft): Contact {
  const rev = `${number.toString(16).padStart(12, '0')}-00000-test`;
  return { ...draft, id: testId(number), createdAt: number, updatedAt: number, rev };
}

export function linkOf(number: number, type: Link['type'], x: string, y: string, more: Partial<Link> = {}): Link {
  const [a, b] = x < y ? [x, y] : [y, x];
  const rev = `${number.toString(16).padStart(12, '0')}-00000-link`;
  return { id: testId(1_000_000 + number), createdAt: number, updatedAt: number, rev, a, b, type, by: 'user', at: number, ...more };
}
