import { changesAfter, compact, moveCursors, readCursor, readCursors } from './changes';
import { childReads } from './child-reads';
import { commit } from './commit';
import { byCustomer, contactReads } from './contact-reads';
import { readFulfilled } from './fulfilled';
import { putJob, readJobs } from './jobs';
import { recordReads } from './reads';
import { rekeyContacts } from './rekey';
import type { OpenBookOptions } from './open-options';
import { Session } from './session';
import { asStoreError } from './store-error';
import type { BookStore } from './store';
import { turnLog } from './turn-log';

export type { OpenBookOptions } from './open-options';

/**
 * Opens the book. Always answers one: what stands in the way (a blocked upgrade, a failed opening, a loss) is its `health`, and its methods
 * then throw a StoreError.
 */
export async function openBook(options: OpenBookOptions): Promise<BookStore> {
  const session = new Session(options);
  const { book } = session;
  await session.begin();
  const methods = named(session, {
    ...recordReads(book),
    ...contactReads(book),
    ...childReads(book),
    rekeyContacts: (after, limit) => rekeyContacts(book, after, limit),
    commit: (batch) => commit(book, batch),
    fulfilled: (requestId) => readFulfilled(book, requestId),
    changesAfter: (seq, limit) => changesAfter(book, seq, limit),
    cursor: (consumer) => readCursor(book, consumer),
    cursors: (consumers) => readCursors(book, consumers),
    moveCursors: (cursors) => moveCursors(book, cursors),
    compact: (consumers, limit) => compact(book, consumers, limit),
    jobs: () => readJobs(book),
    putJob: (job) => putJob(book, job),
    acceptRecovery: (how) => session.accept(how),
    flush: () => session.flush(),
    turnLog: () => turnLog(options.name),
    warmKeys: () => book.carriers.fill(book),
    warmLinks: () => book.linkEnds.fill(book),
  } satisfies Methods);
  return {
    ...methods,
    get epoch() {
      return session.epoch();
    },
    health: () => session.health(),
    reopen: () => session.reopen(),
    fresh: () => session.fresh(),
    whoIsWho: () => book.whoIsWho,
    byCustomer: (ids) => byCustomer(book, ids),
    documentsVersion: () => book.documents.version,
    lastSeq: () => book.seq(),
    hashKeys: (keys) => keys.map((key) => book.vault().hash.key(key)),
    close: () => session.close(),
  };
}

type Methods = Omit<
  BookStore,
  'epoch' | 'health' | 'reopen' | 'fresh' | 'documentsVersion' | 'lastSeq' | 'hashKeys' | 'whoIsWho' | 'byCustomer' | 'close'
>;

/** What writes, and so keeps away from a full disk. */
const WRITES: ReadonlySet<string> = new Set<keyof Methods>([
  'commit',
  'moveCursors',
  'compact',
  'putJob',
  'rekeyContacts',
  'acceptRecovery',
  'flush',
  'turnLog',
]);

/** Every method throws StoreErrors only, and opens a book again that the browser had closed. */
function named(session: Session, methods: Methods): Methods {
  const wrapped = Object.entries(methods).map(([name, method]) => [
    name,
    async (...args: unknown[]) => {
      try {
        if (session.isLost) await session.reopen();
        if (WRITES.has(name)) await session.mustHaveRoom();
        return await (method as (...args: unknown[]) => Promise<unknown>)(...args);
      } catch (error) {
        throw asStoreError(error);
      }
    },
  ]);
  return Object.fromEntries(wrapped) as Methods;
}
