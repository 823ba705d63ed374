import { type IDBPDatabase, openDB, unwrap } from 'idb';
import { MIGRATIONS } from './migrations/migrations';
import { StoreError, asStoreError } from './store-error';

export type Database = IDBPDatabase;

/** What happens to an open connection from outside. */
export type ConnectionEvents = {
  /** Another connection wants to upgrade or delete: this one has been closed for it. */
  onYield(): void;
  /** The browser ended the connection: disk error, or data cleared by the user. */
  onTerminated(): void;
};

/**
 * Opens (and upgrades) the database. The promise stays pending while another connection blocks the upgrade: IndexedDB goes on by itself when
 * that one closes. Steps aside for an upgrade that somebody else wants. @throws StoreError, also for a database newer than this program.
 */
export async function openDatabase(name: string, events: ConnectionEvents): Promise<Database> {
  try {
    return await openDB(name, MIGRATIONS.length, {
      upgrade(db, from, _to, tx) {
        for (const migrate of MIGRATIONS.slice(from)) migrate(unwrap(db), unwrap(tx) as IDBTransaction);
      },
      blocking(_current, _wanted, event) {
        (event.target as IDBDatabase).close();
        events.onYield();
      },
      terminated: events.onTerminated,
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'VersionError') {
      throw new StoreError('failed', `database ${name} was written by a newer version than ${MIGRATIONS.length}`, { cause: error });
    }
    throw asStoreError(error);
  }
}
