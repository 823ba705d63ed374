import type { Request } from '../../messaging/protocol';
import { type Contact, contactDraftSchema, contactSchema } from '../../domain/contact/contact';
import { changedOwn } from '../../domain/own-field/own-value';
import type { Provenance } from '../../domain/provenance/provenance';
import { type Result, fail, ok } from '../../domain/result';
import type { Put } from '../../store/store';
import type { Deps } from '../deps';
import { amend, stamp } from '../stamp';
import { write } from '../write';

/** The user's edit of one member record; each changed field is noted as theirs. `stale` when the record moved on since it was shown. */
export function updateContact(deps: Deps, { id, rev, patch }: Request<'contacts.update'>): Promise<Result<Contact>> {
  return write(deps, async () => {
    const contact = await deps.store.get('contacts', id);
    if (!contact || contact.deletedAt !== undefined) return fail({ reason: 'not-found' });
    if (contact.rev !== rev) return fail({ reason: 'stale' });
    const unknown = Object.keys(patch).filter((field) => !Object.hasOwn(contactDraftSchema.shape, field));
    if (unknown.length > 0) return fail({ reason: 'invalid', issues: unknown.map((path) => ({ path, code: 'unrecognized_keys' })) });
    const values = Object.fromEntries(Object.entries(patch).map(([field, value]) => [field, value ?? undefined])) as Partial<Contact>;
    const parsed = contactSchema.safeParse(amend(deps, contact, values));
    if (!parsed.success)
      return fail({ reason: 'invalid', issues: parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), code: issue.code })) });
    const own = patch.custom === undefined ? [] : changedOwn(contact.custom, parsed.data.custom).map((key) => `custom.${key}`);
    for (const path of own) parsed.data.fieldRevs = { ...parsed.data.fieldRevs, [path]: parsed.data.rev };
    const origins = [...Object.keys(patch).filter((field) => field !== 'custom'), ...own].map((field): Put => ({
      store: 'provenance',
      record: stamp<Provenance>(deps, { contactId: id, field, at: deps.now(), extractor: 'user', method: 'user', confidence: 1 }),
    }));
    return ok({
      batch: {
        at: deps.now(),
        by: 'user' as const,
        expect: [{ store: 'contacts' as const, id, rev }],
        puts: [{ store: 'contacts' as const, record: parsed.data }, ...origins],
      },
      value: parsed.data,
    });
  });
}
