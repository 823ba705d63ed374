import type { Contact } from '../../../lib/domain/contact/contact';
import { contactOf } from '../../support/contact-builder';
import { labelledRecords } from '../../support/labelled-books';

const SEED = 3;

/** The contacts of a labelled customer book as they are stored, each with the customer that it is of; the same in every run. */
export function* labelledContacts(count: number): Generator<{ entity: number; contact: Contact }> {
  let at = 0;
  for (const { entity, draft } of labelledRecords('crm', count, SEED)) {
    at += 1;
    yield { entity, contact: contactOf(at, draft) };
  }
}
