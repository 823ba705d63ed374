import type { Health } from '../domain/setup/status';
import type { Codec } from './codec';
import type { Vault } from './envelope';
import type { Witness } from './witness';

export type OpenBookOptions = {
  /** Of the first database; a book begun afresh on the recovery screen lives in `<name>-2` and so on. */
  name: string;
  codec: Codec;
  /** Keys by which a record is found exactly, such as `email:ana@acme.example`. Only those of contacts are looked up. */
  keysOf: Vault['keysOf'];
  witness: Witness;
  now(): number;
  newId(): string;
  /** Bytes that may still be written. @default what the browser tells */
  roomLeft?(): Promise<number>;
  /** Keys of contacts that `warmKeys` holds at most, 0 to 8 million: a book with more is asked key by key. @default 4,000,000, about 100 MB */
  mostKeysHeld?: number;
  /** How long, in ms, an upgrade may be blocked before the book says so; 100 to 60,000. @default 5000 */
  openTimeout?: number;
  /** Hears when the book comes free after it was blocked, is closed from outside, or was recovered. */
  onHealth?(health: Health): void;
  /** Hears of the witness, or a new log, failing to be written. @default nothing: the book is whole, its loss would be noticed later than it could */
  onFault?(error: unknown): void;
};

export const DEFAULT_OPEN = {
  /** Milliseconds that an upgrade may be blocked (100 to 60,000). */
  timeout: 5_000,
  /** Milliseconds between two attempts to open a book that the browser closed (100 to 10,000). */
  again: 500,
} as const;
