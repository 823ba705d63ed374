import { givenShare, surnameShare } from '../normalise/name-frequencies';
import type { MatchBook } from './match-book';
import type { MatchModel } from './match-model';
import type { NameShares } from './name-shares';

/** Shares of names by what a model kept of its book, else by the outside tables. */
export class ModelShares implements NameShares {
  constructor(
    private readonly book: MatchBook,
    private readonly model: Pick<MatchModel, 'surnames' | 'givens'>,
  ) {}

  surname(word: number): number {
    const text = this.book.words.text(word);
    return own(this.model.surnames, text) ?? surnameShare(text);
  }

  given(word: number): number {
    const text = this.book.words.text(word);
    return own(this.model.givens, text) ?? givenShare(text);
  }
}

function own(shares: Record<string, number>, name: string): number | undefined {
  return Object.hasOwn(shares, name) ? shares[name] : undefined;
}
