import type { Health } from '../domain/setup/status';
import type { Book } from './book';
import { putInto } from './head';
import { type Opened, openFound, openNext } from './open-found';
import { keepFound } from './recovery';
import { rekey } from './rekey';
import { KeyCarriers } from './key-carriers';
import { LinkEnds } from './link-ends';
import { DEFAULT_OPEN, type OpenBookOptions } from './open-options';
import { Recent } from './recent';
import { RootHints } from './root-hints';
import { Room, roomLeft } from './room';
import { StoreError, asStoreError } from './store-error';
import { turnLog } from './turn-log';
import { type Witnessed, keepWitness } from './witness';

/** `isLost`: the browser closed the book or could not open it, which may be over by now. */
type Phase = { at: 'opening' } | { at: 'failed'; error: StoreError; isLost: boolean } | { at: 'open'; opened: Opened };

/** The life of an opened book: blocked, failed, waiting for the user's answer to what was found, or open. */
export class Session {
  readonly book: Book;
  readonly #options: OpenBookOptions;
  readonly #keeper;
  readonly #room: Room;
  #phase: Phase = { at: 'opening' };
  #closed = false;
  #reopening: Promise<void> | undefined;
  #triedAt = 0;

  constructor(options: OpenBookOptions) {
    this.#options = options;
    this.#keeper = keepWitness(options.witness, (error) => options.onFault?.(error));
    this.#room = new Room(options.roomLeft ?? roomLeft, options.now);
    this.book = {
      db: () => this.#opened().db,
      vault: () => ({ codec: options.codec, keysOf: options.keysOf, hash: this.#opened().hash }),
      mayWrite: () => this.#mayWrite(),
      now: options.now,
      damaged: new Set(),
      recent: new Recent(),
      carriers: new KeyCarriers(options.mostKeysHeld),
      linkEnds: new LinkEnds(),
      roots: new RootHints(),
      whoIsWho: 0,
      documents: { version: 0 },
      seq: () => this.#opened().head.seq,
      wrote: (seq, strict) => this.#wrote(seq, strict),
    };
  }

  /** Returns when the book is open, has failed, or has been blocked for the time-out; a blocked one goes on by itself later. */
  async begin(): Promise<void> {
    const { name, witness, newId, openTimeout = DEFAULT_OPEN.timeout } = this.#options;
    let late = false;
    const found = this.#room.must().then(() => openFound(name, witness, newId, this.#events()));
    const opening = found.then(
      (opened) => this.#enter({ at: 'open', opened }),
      (error: unknown) => this.#enter({ at: 'failed', error: asStoreError(error), isLost: true }),
    );
    const settled = opening.then(() => late && this.#options.onHealth?.(this.health()));
    let timer: ReturnType<typeof setTimeout> | undefined;
    const timeout = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, openTimeout);
    });
    await Promise.race([settled, timeout]);
    clearTimeout(timer);
    late = this.#phase.at === 'opening';
  }

  /**
   * Opens again what the browser closed or could not open: a full disk has room again, a broken connection is made anew. Does nothing while the book
   * is open, was closed by its owner, or belongs to a newer version.
   */
  async reopen(): Promise<void> {
    if (!this.isLost) return;
    this.#reopening ??= this.#openAgain().finally(() => (this.#reopening = undefined));
    await this.#reopening;
  }

  /** @throws StoreError `quota` on a disk that is nearly full: nothing is written then, and the book stays open for reading. */
  mustHaveRoom(): Promise<void> {
    return this.#room.must();
  }

  get isLost(): boolean {
    return this.#reopening !== undefined || (this.#phase.at === 'failed' && this.#phase.isLost);
  }

  async #openAgain(): Promise<void> {
    const now = this.#options.now();
    if (Math.abs(now - this.#triedAt) < DEFAULT_OPEN.again) return;
    this.#triedAt = now;
    this.#phase = { at: 'opening' };
    await this.begin();
    const { state } = this.health();
    try {
      if (state === 'ok' || state === 'recovery') await turnLog(this.#options.name);
    } catch (error) {
      this.#options.onFault?.(error);
    }
    if (this.health().state !== 'blocked') this.#options.onHealth?.(this.health());
  }

  /** What was remembered of the book is asked again. */
  #forget(): void {
    this.book.carriers.forget();
    this.book.linkEnds.forget();
    this.book.whoIsWho += 1;
    this.book.documents.version += 1;
  }

  health(): Health {
    const phase = this.#phase;
    if (phase.at === 'opening') return { state: 'blocked' };
    if (phase.at === 'failed' && phase.error.code === 'quota') return { state: 'full' };
    if (phase.at === 'failed') return { state: 'failed', detail: phase.error.message };
    const { verdict, lastSeq, head } = phase.opened;
    const damaged = this.book.damaged.size;
    const found = verdict === 'ok' || verdict === 'fresh' ? (damaged > 0 ? 'damaged' : undefined) : verdict;
    return found ? { state: 'recovery', found, lastSeq: Math.max(lastSeq, 0), foundSeq: head.seq, damaged } : { state: 'ok' };
  }

  epoch(): string {
    return this.#phase.at === 'open' ? this.#phase.opened.identity.epoch : '';
  }

  fresh(): boolean {
    const phase = this.#phase;
    return phase.at === 'open' && this.health().state === 'ok' && phase.opened.head.seq === 0 && !phase.opened.identity.recovered;
  }

  /** The user's answer to what was found. Does nothing where there is nothing to answer; never deletes. */
  async accept(how: 'keep' | 'fresh'): Promise<{ seq: number }> {
    if (this.#phase.at === 'opening') throw new StoreError('blocked', 'another version of Sidecard holds the database');
    if (this.health().state === 'ok') return { seq: this.#opened().head.seq };
    const opened = how === 'fresh' ? await this.#begunAfresh() : await this.#kept();
    this.#phase = { at: 'open', opened };
    this.#forget();
    if (opened.keyLost) await rekey(this.book);
    await this.#keeper.settled();
    await this.#options.witness.write(witnessedOf(this.#options.name, opened));
    this.#options.onHealth?.(this.health());
    return { seq: opened.head.seq };
  }

  /** Everything written so far is on disk and witnessed, bulk work too. */
  async flush(): Promise<void> {
    this.#mayWrite();
    const { db, head } = this.#opened();
    const tx = db.transaction('meta', 'readwrite', { durability: 'strict' });
    const stored: unknown = await tx.store.get('head');
    if (stored) putInto(tx.store, stored);
    await tx.done;
    if (head.seq > 0) this.#wrote(head.seq, true);
    await this.#keeper.settled();
  }

  close(): void {
    this.#closed = true;
    if (this.#phase.at === 'open') this.#phase.opened.db.close();
    if (this.#phase.at !== 'opening') this.#phase = { at: 'failed', error: new StoreError('closed', 'the book was closed'), isLost: false };
  }

  #enter(phase: Phase): void {
    this.#phase = phase;
    if (phase.at === 'open') this.#forget();
    if (this.#closed) this.close();
    else if (phase.at === 'open' && phase.opened.verdict === 'ok' && !phase.opened.witnessed && phase.opened.head.seq > 0) {
      this.#keeper.note(witnessedOf(this.#options.name, phase.opened));
    }
  }

  #opened(): Opened {
    if (this.#phase.at === 'open') return this.#phase.opened;
    if (this.#phase.at === 'failed') throw this.#phase.error;
    throw new StoreError('blocked', 'another version of Sidecard holds the database');
  }

  #mayWrite(): void {
    const { verdict } = this.#opened();
    if (verdict !== 'ok' && verdict !== 'fresh')
      throw new StoreError('recovery', `the book on disk is ${verdict}; nothing is written over it`);
  }

  #wrote(seq: number, strict: boolean): void {
    const opened = this.#opened();
    opened.head = { ...opened.head, seq: Math.max(seq, opened.head.seq) };
    if (strict) this.#keeper.note(witnessedOf(this.#options.name, { ...opened, head: { ...opened.head, seq } }));
  }

  async #kept(): Promise<Opened> {
    const opened = this.#opened();
    const identity = { ...opened.identity, epoch: this.#options.newId(), recovered: true };
    const head = await keepFound(opened.db, identity, opened.head, this.book.damaged, this.#options.now());
    this.book.damaged.clear();
    return { ...opened, identity, head, verdict: 'ok', lastSeq: head.seq };
  }

  async #begunAfresh(): Promise<Opened> {
    const next = await openNext(this.#options.name, this.#options.newId, this.#events());
    if (this.#phase.at === 'open') this.#phase.opened.db.close();
    this.book.damaged.clear();
    return next;
  }

  #events() {
    const lost = (why: string, isLost: boolean) => () => {
      if (this.#closed) return;
      this.#phase = { at: 'failed', error: new StoreError('closed', why), isLost };
      this.#options.onHealth?.(this.health());
    };
    return {
      onYield: lost('another version of Sidecard took the database over', false),
      onTerminated: lost('the browser closed the database', true),
    };
  }
}

function witnessedOf(name: string, { identity, head, database }: Opened): Witnessed {
  return { epoch: identity.epoch, hashKey: identity.hashKey, lastSeq: head.seq, ...(database !== name && { database }) };
}
