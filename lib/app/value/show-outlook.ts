import type { Outlook } from '../../domain/standing/outlook';
import type { Standing } from '../../domain/standing/standing';
import { outlookOf } from '../../value/forecast';
import type { Deps } from '../deps';
import { readCuts, todayOf } from './value-context';

/** What may come of a customer as of today; undefined without orders, or while the book is too small to say. */
export async function outlookFor(deps: Deps, standing: Standing | undefined): Promise<Outlook | undefined> {
  if (!standing?.ledger) return undefined;
  const settings = await deps.settings();
  const { model, currency } = await readCuts(deps, settings);
  if (!model || currency !== settings.currency || standing.ledger.currency !== currency) return undefined;
  return outlookOf(model, standing.ledger, settings, todayOf(deps), standing.id);
}
