import { migrate0001 } from './0001-first';
import { migrate0002 } from './0002-cadences';

/** In order; the position (from 1) is the schema version that a migration leads to. Never edited once released. */
export const MIGRATIONS: readonly ((db: IDBDatabase, tx: IDBTransaction) => void)[] = [migrate0001, migrate0002];
