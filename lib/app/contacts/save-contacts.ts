import type { SaveItem } from '../../messaging/request-parts';
import type { Answers, Request } from '../../messaging/protocol';
import { type Contact, contactSchema } from '../../domain/contact/contact';
import type { Interaction } from '../../domain/interaction/interaction';
import { type Order, orderSchema } from '../../domain/order/order';
import { type Provenance, provenanceSchema } from '../../domain/provenance/provenance';
import { type Result, fail, ok } from '../../domain/result';
import { planSaveOnto } from '../../match/save-onto';
import type { Batch, Put } from '../../store/store';
import type { Deps } from '../deps';
import { withOwnElementIds } from '../element-ids';
import { amend, stamp } from '../stamp';
import { notePage } from '../pages/page-notes';
import { write } from '../write';

type Saved = Answers['contacts.save']['saved'][number];
type Planned = { puts: Put[]; expect: NonNullable<Batch['expect']>; saved: Saved };

/** Saves reviewed cards in one transaction: all of them or none. A card that was saved before answers as it did then. */
export function saveContacts(deps: Deps, { items }: Request<'contacts.save'>): Promise<Result<Answers['contacts.save']>> {
  return write(deps, async () => {
    const batch = {
      at: deps.now(),
      by: 'capture' as const,
      puts: [] as Put[],
      expect: [] as NonNullable<Batch['expect']>,
      fulfils: [] as NonNullable<Batch['fulfils']>,
    };
    const saved: Saved[] = [];
    const onto = new Map<string, Contact>();
    for (const given of items) {
      const item = { ...given, draft: withOwnElementIds(given.draft, deps.newId) };
      const before = await deps.store.fulfilled(item.requestId);
      if (before !== undefined) {
        saved.push(before as Saved);
        continue;
      }
      const planned = item.onto ? await planOnto(deps, item, item.onto, onto) : planNew(deps, item);
      if (!planned.ok) return planned;
      batch.puts.push(...planned.value.puts);
      batch.expect.push(...planned.value.expect);
      batch.fulfils.push({ requestId: item.requestId, result: planned.value.saved });
      saved.push(planned.value.saved);
    }
    return ok({ batch, value: { saved } });
  });
}

function planNew(deps: Deps, item: SaveItem): Result<Planned> {
  const contact = contactSchema.parse(stamp<Contact>(deps, item.draft));
  const puts: Put[] = [{ store: 'contacts', record: contact }, ...traces(deps, item, contact, item.draft)];
  return ok({ puts, expect: [], saved: { requestId: item.requestId, id: contact.id, created: true } });
}

/** Two cards of one message may go onto one contact: the second adds to what the first made of it. */
async function planOnto(deps: Deps, item: SaveItem, id: string, pending: Map<string, Contact>): Promise<Result<Planned>> {
  const stored = await deps.store.get('contacts', id);
  const existing = pending.get(id) ?? stored;
  if (!stored || !existing || existing.deletedAt !== undefined) return fail({ reason: 'not-found' });
  const { country } = await deps.settings();
  const { patch } = planSaveOnto(existing, item.draft, { country, newElementId: deps.newId });
  const contact = Object.keys(patch).length === 0 ? existing : contactSchema.parse(amend(deps, existing, patch));
  pending.set(id, contact);
  const puts: Put[] = contact === stored ? [] : [{ store: 'contacts', record: contact }];
  return ok({
    puts: [...puts, ...traces(deps, item, contact, item.draft)],
    expect: [{ store: 'contacts', id, rev: stored.rev }],
    saved: { requestId: item.requestId, id, created: false },
  });
}

/** Provenance of what was kept, the capture on the timeline, and captured orders. */
function traces(deps: Deps, item: SaveItem, contact: Contact, draft: SaveItem['draft']): Put[] {
  const puts: Put[] = [];
  for (const origin of item.provenance) {
    const field = fieldOf(origin.field, draft, contact);
    if (field)
      puts.push({
        store: 'provenance',
        record: provenanceSchema.parse(stamp<Provenance>(deps, { ...origin, contactId: contact.id, field })),
      });
  }
  if (item.captured) {
    const { url, title } = item.captured;
    const capture = stamp<Interaction>(deps, {
      contactId: contact.id,
      type: 'capture',
      at: deps.now(),
      url,
      ...(title.trim() ? { subject: title.trim() } : {}),
    });
    puts.push({ store: 'interactions', record: capture }, ...notePage(deps.store, url, contact.id, deps.now()));
  }
  for (const order of item.orders ?? [])
    puts.push({ store: 'orders', record: orderSchema.parse(stamp<Order>(deps, { ...order, contactId: contact.id })) });
  return puts;
}

/**
 * A draft's field path by list position (`emails.0`) as the path of the record's element (`emails.<id>`); undefined when the value was
 * not taken over because the record has an equal one.
 */
function fieldOf(path: string, draft: SaveItem['draft'], contact: Contact): string | undefined {
  const [list, position] = path.split('.');
  if (position === undefined || !/^\d+$/.test(position)) return path;
  const elements = draft[list as 'emails'];
  const element = Array.isArray(elements) ? elements[Number(position)] : undefined;
  const kept = contact[list as 'emails'];
  if (typeof element !== 'object' || !Array.isArray(kept)) return undefined;
  return kept.some(({ id }) => id === element.id) ? `${list}.${element.id}` : undefined;
}
