import { type StoredModel, storedModelSchema } from '../../domain/pair/stored-model';
import { FACTORY, type MatchModel } from '../../match/book/match-model';
import { NORMALISE_VERSION } from '../../match/features';
import type { BookStore, Put } from '../../store/store';

const ID = 'match:model';

/** The model of this book. The factory's where nothing was learned yet, or was learned under another way of writing names and numbers. */
export async function readModel(store: Pick<BookStore, 'get'>): Promise<{ model: MatchModel; decisions: number; at?: number }> {
  const read = storedModelSchema.safeParse((await store.get('documents', ID))?.value);
  if (!read.success || read.data.model.normalise !== NORMALISE_VERSION) return { model: FACTORY, decisions: 0 };
  return read.data;
}

export function putModel(stored: StoredModel): Put {
  return { store: 'documents', record: { id: ID, value: stored } };
}

export const MODEL_ID = ID;
