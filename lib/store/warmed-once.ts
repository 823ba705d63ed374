import type { Book } from './book';

/** What is read of the whole book once in the life of the worker, before bulk work: again only after a failure, or of another database. */
export abstract class WarmedOnce {
  #filling: Promise<void> | undefined;

  fill(book: Book): Promise<void> {
    this.#filling ??= this.read(book).catch((error: unknown) => {
      this.forget();
      throw error;
    });
    return this.#filling;
  }

  /** Another database, or other hashes, than before. */
  forget(): void {
    this.#filling = undefined;
    this.drop();
  }

  protected abstract read(book: Book): Promise<void>;
  protected abstract drop(): void;
}
