import type { Answers } from '../../messaging/protocol';
import type { Link } from '../../domain/link/link';
import { type Result, ok } from '../../domain/result';
import type { Deps } from '../deps';
import { readScanResult } from './scan-result';
import { readModel } from './stored-model';

/** Links read at once. */
const CHUNK = 1000;

/** What was suggested, merged, taken back and learned; each of it a count over what is stored. */
export async function matchStats(deps: Deps): Promise<Result<Answers['match.stats']>> {
  const merges = { byUser: 0, byEngine: 0, undoneByUser: 0, undoneByEngine: 0 };
  let apart = 0;
  for await (const link of allLinks(deps)) {
    const isActive = link.undoneAt === undefined && link.deletedAt === undefined;
    if (link.type === 'different') apart += isActive ? 1 : 0;
    else {
      const isUser = link.by === 'user';
      merges[isUser ? 'byUser' : 'byEngine'] += 1;
      if (!isActive) merges[isUser ? 'undoneByUser' : 'undoneByEngine'] += 1;
    }
  }
  const [waiting, scan, stored] = await Promise.all([deps.store.count('pairs'), readScanResult(deps.store), readModel(deps.store)]);
  const { model, at, decisions } = stored;
  return ok({
    waiting,
    merges,
    apart,
    ...(scan && { scan }),
    ...(at !== undefined && { model: { version: model.version, at, trainedOn: model.trainedOn, decisions } }),
  });
}

async function* allLinks(deps: Deps): AsyncGenerator<Link> {
  let after: string | undefined;
  for (;;) {
    const chunk = await deps.store.scan('links', after, CHUNK);
    yield* chunk;
    after = chunk.at(-1)?.id;
    if (chunk.length < CHUNK) return;
  }
}
