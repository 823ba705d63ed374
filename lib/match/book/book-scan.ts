import type { Features } from '../features';
import { differentCarriers } from './carriers';
import { type Decision, decide } from './decide';
import { MatchBook } from './match-book';
import { BookShares } from './name-shares';
import { type Postings, postingsOf } from './postings';
import type { Calibration } from './precision';
import { Scan } from './scan';
import { type Trained, train } from './train';

/**
 * A whole book against itself: add every contact, `learn`, then slices until `isDone`, then `decide`. All state is in memory; a caller that
 * may be stopped keeps its cursor and the pairs of finished slices, adds the contacts again, learns from the same seed and goes on.
 */
export class BookScan {
  readonly book = new MatchBook();
  #postings: Postings | undefined;
  #scan: Scan | undefined;
  #trained: Trained | undefined;

  /** Answers the number of the contact in this scan, from 0 on. */
  add(features: Features): number {
    return this.book.add(features);
  }

  /** Learns the weights of this book without labels, unless they are given. `random` answers numbers in [0, 1). */
  learn(random: () => number, trained?: Trained): Trained {
    const postings = postingsOf(this.book);
    const found = trained ?? train(this.book, postings, random);
    const { book } = this;
    const shares = new BookShares(book, Math.max(book.size, 2), found.worth);
    this.#postings = postings;
    this.#trained = found;
    this.#scan = new Scan(book, postings, shares, differentCarriers(book, postings), found.tables, found.prior);
    return found;
  }

  /** Compares contacts `from` to `to` (excluded) with those before them. */
  slice(from: number, to: number): void {
    this.scan.slice(from, to);
  }

  decide(options: { precision?: number; areApart?: (x: number, y: number) => boolean; calibration?: Calibration } = {}): Decision {
    return decide(this.scan, this.book.size, options);
  }

  /** @throws before `learn` */
  get scan(): Scan {
    if (!this.#scan || !this.#postings || !this.#trained) throw new Error('match: a scan learns before it compares');
    return this.#scan;
  }
}
