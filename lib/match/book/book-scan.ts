import type { Features } from '../features';
import { differentCarriers } from './carriers';
import { type Decision, type DecisionRules, deciding } from './decide';
import type { DecisionCounts } from './decisions';
import { ended } from './ended';
import { modelOf } from './learned-model';
import { MatchBook } from './match-book';
import type { MatchModel } from './match-model';
import { BookShares } from './name-shares';
import { type Postings, postingsOf } from './postings';
import { Scan } from './scan';
import { type Trained, training } from './train';

/**
 * A whole book against itself: add every contact, `learn`, then slices until all are compared, then `decide`. All state is in memory; a caller
 * that was stopped begins again, with the same seed to the same end.
 */
export class BookScan {
  readonly book = new MatchBook();
  #lesson: { postings: Postings; steps: Generator<void, Trained> } | undefined;
  #learned: { trained: Trained; scan: Scan } | undefined;

  /** Answers the number of the contact in this scan, from 0 on. */
  add(features: Features): number {
    return this.book.add(features);
  }

  /** Learns the weights of this book without labels, in one go. `random` answers numbers in [0, 1). */
  learn(random: () => number, decisions?: DecisionCounts): Trained {
    while (this.learnStep(random, decisions));
    return this.#ready().trained;
  }

  /** Learns for a few milliseconds; true while there is more to learn. `random` and `decisions` count in the first step. */
  learnStep(random: () => number, decisions?: DecisionCounts): boolean {
    if (!this.#lesson) {
      const postings = postingsOf(this.book);
      this.#lesson = { postings, steps: training(this.book, postings, random, decisions) };
      return true;
    }
    const { postings, steps } = this.#lesson;
    const step = steps.next();
    if (!step.done) return true;
    this.#begin(postings, step.value);
    return false;
  }

  #begin(postings: Postings, trained: Trained): void {
    const { book } = this;
    const shares = new BookShares(book, Math.max(book.size, 2), trained.worth);
    this.#lesson = undefined;
    const scan = new Scan(book, postings, shares, differentCarriers(book, postings), trained.tables, trained.prior);
    this.#learned = { trained, scan };
  }

  /** What was learned, as it is stored. `version`: one above the model before. */
  model(version: number): MatchModel {
    return modelOf(this.#ready().trained, this.book, version);
  }

  /** Compares contacts `from` to `to` (excluded) with those before them. */
  slice(from: number, to: number): void {
    this.scan.slice(from, to);
  }

  decide(rules: DecisionRules = {}): Decision {
    return ended(this.deciding(rules));
  }

  /** As `decide`, with a pause every few milliseconds. */
  deciding(rules: DecisionRules = {}): Generator<void, Decision> {
    return deciding(this.scan, this.book.size, rules);
  }

  get scan(): Scan {
    return this.#ready().scan;
  }

  #ready(): { trained: Trained; scan: Scan } {
    if (!this.#learned) throw new Error('match: a scan learns before it compares');
    return this.#learned;
  }
}
