import type { Request } from '../../messaging/protocol';
import { contactSchema } from '../../domain/contact/contact';
import { type Provenance, provenanceSchema } from '../../domain/provenance/provenance';
import { type Result, fail, ok } from '../../domain/result';
import { takeChanges } from '../../match/page-changes';
import type { Put } from '../../store/store';
import type { Deps } from '../deps';
import { amend, stamp } from '../stamp';
import { write } from '../write';

/** Takes over what a page now says of a record, with where it came from. `stale` when the record moved on since it was shown. */
export function takePageChanges(deps: Deps, { id, rev, draft, provenance, takes }: Request<'pages.take'>): Promise<Result<{ id: string }>> {
  return write(deps, async () => {
    const contact = await deps.store.get('contacts', id);
    if (!contact || contact.deletedAt !== undefined) return fail({ reason: 'not-found' });
    if (contact.rev !== rev) return fail({ reason: 'stale' });
    const taken = takeChanges(contact, draft, takes, deps.newId);
    const parsed = taken && contactSchema.safeParse(amend(deps, contact, taken.patch));
    if (!taken || !parsed?.success) return fail({ reason: 'invalid', issues: takes.map(({ field }) => ({ path: field, code: 'take' })) });
    const origins = taken.moved.flatMap(({ source, field }): Put[] =>
      provenance
        .filter((each) => each.field === source)
        .map((each) => ({
          store: 'provenance',
          record: provenanceSchema.parse(stamp<Provenance>(deps, { ...each, contactId: id, field })),
        })),
    );
    return ok({
      batch: {
        at: deps.now(),
        by: 'user' as const,
        expect: [{ store: 'contacts' as const, id, rev }],
        puts: [{ store: 'contacts' as const, record: parsed.data }, ...origins],
      },
      value: { id },
    });
  });
}
