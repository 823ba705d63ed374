import type { Contact } from '../../../lib/domain/contact/contact';
import { contactOf } from '../../support/contact-builder';
import { labelledBook } from '../../support/labelled-books';

const SEED = 3;

/**
 * The contacts of a labelled customer book as they are stored, each with the customer that it is of, those of one customer anywhere in it; the same
 * in every run.
 */
export function* labelledContacts(count: number): Generator<{ entity: number; contact: Contact }> {
  for (const [at, { entity, draft }] of labelledBook('crm', count, SEED).entries()) yield { entity, contact: contactOf(at + 1, draft) };
}
