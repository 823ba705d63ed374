import { type ContactDraft, emptyContactDraft } from '../../lib/domain/contact/contact';
import type { Result } from '../../lib/domain/result';

/** The value of an answer. @throws with the failure where there is none */
export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

/** A draft of a person with a name, and what else is given. */
export function person(full: string, rest: Partial<ContactDraft> = {}): ContactDraft {
  return { ...emptyContactDraft('individual', full), ...rest };
}
export const ana = () =>
  person('Ana Gómez', {
    name: { full: 'Ana Gómez', given: 'Ana', surname: 'Gómez' },
    emails: [{ id: 'e1', address: 'ana@acme.example' }],
    orgs: [{ id: 'o1', name: 'Acme', title: 'Buyer', current: true }],
  });
export const wei = () =>
  person('陈伟', {
    name: { full: '陈伟', surname: '陈', given: '伟' },
    phones: [{ id: 'p1', raw: '+86 138 0013 8000', e164: '+8613800138000', label: 'cell' }],
  });
/** The same man as `wei`, in Latin letters. */
export const chen = () =>
  person('Chen Wei', {
    name: { full: 'Chen Wei', surname: 'Chen', given: 'Wei' },
    phones: [{ id: 'p1', raw: '138 0013 8000', e164: '+8613800138000', label: 'cell' }],
  });
