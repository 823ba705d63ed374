import type { Request } from '../messaging/protocol';
import { type Result, fail, ok } from '../domain/result';
import { type Settings, settingsSchema } from '../domain/setup/settings';
import type { BookStore } from '../store/store';
import type { Deps } from './deps';
import { startRekey } from './match/rekey-job';
import { write } from './write';

const ID = 'settings';

/** The user's set-up; the defaults where nothing was set. What cannot be read any more falls back field by field, never as a whole. */
export async function readSettings(store: Pick<BookStore, 'get'>, defaults: Partial<Settings>): Promise<Settings> {
  const stored = await store.get('documents', ID);
  const value = typeof stored?.value === 'object' && stored.value !== null ? stored.value : {};
  const whole = settingsSchema.safeParse({ ...defaults, ...value });
  if (whole.success) return whole.data;
  const broken = new Set(whole.error.issues.map((issue) => String(issue.path[0])));
  return settingsSchema.parse({ ...defaults, ...Object.fromEntries(Object.entries(value).filter(([field]) => !broken.has(field))) });
}

export async function setSettings(deps: Deps, { patch }: Request<'settings.set'>): Promise<Result<Settings>> {
  const { country } = await deps.settings();
  const result = await write(deps, async () => {
    const next = settingsSchema.safeParse({ ...(await deps.settings()), ...patch });
    if (!next.success)
      return fail({ reason: 'invalid', issues: next.error.issues.map((issue) => ({ path: issue.path.join('.'), code: issue.code })) });
    return ok({
      batch: { at: deps.now(), by: 'user' as const, puts: [{ store: 'documents' as const, record: { id: ID, value: next.data } }] },
      value: next.data,
    });
  });
  // Numbers without a country are other numbers now.
  if (result.ok && result.value.country !== country) await startRekey(deps);
  return result;
}
