import type { PageReading } from '../../lib/capture/observation';

export type LookupKeys = { emails: string[]; phones: string[]; uris: string[] };

export const DEFAULT_LOOKUP = {
  /** Keys of each kind (the protocol's limit is 100). */
  most: 100,
};

/** By what the people of a page are looked up in the book: e-mails, phones, profiles, the page itself. Nothing in a reading is trusted to be there. */
export function lookupKeys(reading: PageReading): LookupKeys {
  const emails = new Set<string>();
  const phones = new Set<string>();
  const uris = new Set<string>();
  const add = (set: Set<string>, value: unknown, longest: number) => {
    if (typeof value !== 'string') return;
    const text = value.trim();
    if (text !== '' && text.length <= longest && set.size < DEFAULT_LOOKUP.most) set.add(text);
  };
  for (const { kind, raw, value } of Array.isArray(reading.observations) ? reading.observations : []) {
    if (kind === 'email') add(emails, value ?? raw, 320);
    if (kind === 'phone') add(phones, value ?? raw, 80);
    if (kind === 'profile') add(uris, value ?? raw, 8000);
  }
  for (const message of reading.thread?.messages ?? []) for (const { address } of message.participants) add(emails, address, 320);
  add(uris, reading.url, 8000);
  return { emails: [...emails], phones: [...phones], uris: [...uris] };
}
