import type { Answers, Request } from '../../messaging/protocol';
import { type FieldDef, fieldDefSchema } from '../../domain/own-field/own-field';
import type { Draft } from '../../domain/record';
import { type Result, fail, ok } from '../../domain/result';
import type { BookStore } from '../../store/store';
import type { Deps } from '../deps';
import { amend, stamp } from '../stamp';
import { once, write } from '../write';

/** Fields of one book. */
const MOST = 500;

/** The user's own fields in their order, retired ones too. A definition that an older version wrote is brought up to date. */
export async function readFields(store: Pick<BookStore, 'scan'>): Promise<FieldDef[]> {
  const stored = (await store.scan('fieldDefs', undefined, 2 * MOST)).flatMap((record) => fieldDefSchema.safeParse(record).data ?? []);
  return stored.filter(({ deletedAt }) => deletedAt === undefined).toSorted((x, y) => x.order - y.order || x.createdAt - y.createdAt);
}

export async function listFields(deps: Pick<Deps, 'store'>): Promise<Result<Answers['fields.list']>> {
  return ok({ fields: await readFields(deps.store) });
}

/** Fields as records: those of drafts whose name is free, behind the ones that are there. */
export function stampFields(deps: Deps, drafts: readonly Draft<FieldDef>[], known: readonly FieldDef[]): FieldDef[] {
  const taken = new Set(known.map(({ key }) => key));
  const last = Math.max(0, ...known.map(({ order }) => order));
  const fresh = [...new Map(drafts.map((draft) => [draft.key, draft])).values()].filter(({ key }) => !taken.has(key));
  return fresh.map((draft, at) => stamp<FieldDef>(deps, { ...draft, order: last + 1 + at }));
}

/**
 * New fields, and changes to those with an `id`. Records name a field by its key and hold what its type says, so that neither changes; a choice
 * that is left out is retired, since records may hold it.
 */
export function saveFields(deps: Deps, { requestId, fields }: Request<'fields.save'>): Promise<Result<Answers['fields.save']>> {
  return once<'fields.save'>(deps, requestId, () =>
    write(deps, async () => {
      const known = await readFields(deps.store);
      const byId = new Map(known.map((field) => [field.id, field]));
      const fresh = fields.flatMap(({ id, draft }) => (id === undefined ? [draft] : []));
      const made = stampFields(deps, fresh, known);
      if (made.length < fresh.length) return fail({ reason: 'invalid', issues: [{ path: 'key', code: 'taken' }] });
      if (known.length + made.length > MOST) return fail({ reason: 'invalid', issues: [{ path: 'fields', code: 'too_big' }] });
      const changed: FieldDef[] = [];
      for (const { id, draft } of fields) {
        if (id === undefined) continue;
        const before = byId.get(id);
        if (!before) return fail({ reason: 'not-found' });
        const { key, type } = before;
        const dropped = (before.choices ?? []).filter((choice) => !draft.choices?.some((each) => each.key === choice.key));
        const choices = [...(draft.choices ?? []), ...dropped.map((choice) => ({ ...choice, retired: true }))];
        const next = { ...draft, key, type, retiredAt: draft.retiredAt, ...(choices.length > 0 && { choices }) };
        changed.push(fieldDefSchema.parse(amend<FieldDef>(deps, before, next)));
      }
      const value = { ids: [...changed, ...made].map(({ id }) => id) };
      return ok({
        batch: {
          at: deps.now(),
          by: 'user' as const,
          expect: changed.map(({ id }) => ({ store: 'fieldDefs' as const, id, rev: byId.get(id)?.rev ?? null })),
          puts: [...changed, ...made].map((record) => ({ store: 'fieldDefs' as const, record })),
          fulfils: [{ requestId, result: value }],
        },
        value,
      });
    }),
  );
}
