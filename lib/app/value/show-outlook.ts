import type { ContactCard } from '../../domain/contact/card';
import type { Standing } from '../../domain/standing/standing';
import { outlookOf } from '../../value/forecast';
import type { Deps } from '../deps';
import { standingNow } from './standings';
import { valueContext } from './value-context';

/** Where a customer stands today, and what may come of them; no outlook without orders, or while the book is too small to say. */
export async function standToday(
  deps: Deps,
  stored: Standing | undefined,
): Promise<Pick<ContactCard, 'standing' | 'outlook' | 'usualDay'>> {
  if (!stored) return {};
  const context = await valueContext(deps, await deps.settings());
  const standing = standingNow(deps, stored, context);
  const { model, usualDay } = context.cuts;
  if (!model || !context.forecast || standing.ledger?.currency !== context.settings.currency) return { standing, usualDay };
  return { standing, usualDay, outlook: outlookOf(model, standing.ledger, context.settings, context.asOf, standing.id) };
}
