import { settingsSchema } from '../../domain/setup/settings';
import type { Put } from '../../store/store';
import type { Deps } from '../deps';

/** Addresses of the user's own that are kept (the settings' limit). */
const MOST = 50;

/** What writes the user's own addresses into the settings, where some are new. */
export async function learnOwn(deps: Pick<Deps, 'settings'>, addresses: readonly string[]): Promise<Put[]> {
  const settings = await deps.settings();
  const { own } = settings.mail;
  const fresh = addresses.map((address) => address.toLowerCase()).filter((address) => address.includes('@') && !own.includes(address));
  if (fresh.length === 0 || own.length >= MOST) return [];
  const value = settingsSchema.parse({ ...settings, mail: { ...settings.mail, own: [...own, ...new Set(fresh)].slice(0, MOST) } });
  return [{ store: 'documents', record: { id: 'settings', value } }];
}
