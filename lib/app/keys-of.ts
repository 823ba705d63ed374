import type { Contact } from '../domain/contact/contact';
import { matchKeys } from '../match/keys';
import type { Records, StoreName } from '../store/store';

/** What a record is looked up by, in plain words; the store keeps keyed hashes of them. */
export function keysOf<N extends StoreName>(store: N, record: Records[N], country: string): string[] {
  return store === 'contacts' ? matchKeys(record as Contact, country) : [];
}
