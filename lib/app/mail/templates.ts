import type { Answers, Request } from '../../messaging/protocol';
import { type Result, fail, ok } from '../../domain/result';
import { type MessageTemplate, messageTemplateSchema } from '../../domain/setup/field-def';
import type { Deps } from '../deps';
import { amend, stamp } from '../stamp';
import { once, write } from '../write';

/** Templates of one book. */
const MOST = 500;

/** The user's saved replies, by name. */
export async function listTemplates(deps: Deps): Promise<Result<Answers['templates.list']>> {
  const all = await deps.store.scan('messageTemplates', undefined, MOST);
  const templates = all.filter(({ deletedAt }) => deletedAt === undefined).toSorted((x, y) => x.name.localeCompare(y.name));
  return ok({ templates });
}

/** A new template, or with `id` another name and text for one that exists. */
export function saveTemplate(
  deps: Deps,
  { id, name, body, requestId }: Request<'templates.save'>,
): Promise<Result<Answers['templates.save']>> {
  return once<'templates.save'>(deps, requestId, () =>
    write(deps, async () => {
      const old = id === undefined ? undefined : await deps.store.get('messageTemplates', id);
      if (id !== undefined && (!old || old.deletedAt !== undefined)) return fail({ reason: 'not-found' });
      const record = messageTemplateSchema.parse(
        old ? amend<MessageTemplate>(deps, old, { name, body }) : stamp<MessageTemplate>(deps, { name, body }),
      );
      const value = { id: record.id };
      const puts = [{ store: 'messageTemplates' as const, record }];
      const expect = old ? [{ store: 'messageTemplates' as const, id: old.id, rev: old.rev }] : [];
      return ok({ batch: { at: deps.now(), by: 'user' as const, puts, expect, fulfils: [{ requestId, result: value }] }, value });
    }),
  );
}

export function deleteTemplate(deps: Deps, { id }: Request<'templates.delete'>): Promise<Result<Answers['templates.delete']>> {
  return write(deps, async () => {
    const old = await deps.store.get('messageTemplates', id);
    if (!old || old.deletedAt !== undefined) return fail({ reason: 'not-found' });
    const record = amend<MessageTemplate>(deps, old, { deletedAt: deps.now() });
    return ok({
      batch: {
        at: deps.now(),
        by: 'user' as const,
        expect: [{ store: 'messageTemplates' as const, id, rev: old.rev }],
        puts: [{ store: 'messageTemplates' as const, record }],
      },
      value: { id },
    });
  });
}
