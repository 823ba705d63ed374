import type { Answers, Request } from '../../messaging/protocol';
import type { Classification } from '../../domain/pair/pair';
import { type Result, ok } from '../../domain/result';
import { classify } from '../../match/classify';
import type { Deps } from '../deps';
import { matchCandidates } from './match-candidates';

/** Known, possible match or new: what the book knows of each card before it is saved, and why. */
export async function classifyDrafts(deps: Deps, { drafts }: Request<'contacts.classify'>): Promise<Result<Answers['contacts.classify']>> {
  const settings = await deps.settings();
  const results: Classification[] = [];
  for (const draft of drafts) {
    const { candidates, context } = await matchCandidates(deps, draft, settings);
    results.push(classify(draft, candidates, context));
  }
  return ok({ results });
}
