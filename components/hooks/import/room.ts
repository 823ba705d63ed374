import type { AskWorker } from '../backup/make-backup';
import type { MessageName } from '../../../lib/messaging/protocol';

export const DEFAULT_ROOM = {
  /** Bytes of disk that a row takes in the book for each byte in the file, with keys, lists and log (measured 4 to 6). */
  share: 6,
  /** Bytes that taking back needs for each byte that came in: what is marked as deleted is written anew before the browser drops the old (0.5 to 2). */
  takeBack: 1,
  /** Bytes that stay free whatever comes: the store writes nothing below 16 million, and taking back is writing (20 to 200 million). */
  floor: 32_000_000,
  /** Messages between two looks (1 to 20). */
  every: 3,
} as const;

async function room(): Promise<{ left: number; usage: number }> {
  const { quota = Infinity, usage = 0 } = await navigator.storage.estimate();
  return { left: quota - usage, usage };
}

/** Whether a file of `bytes` fits into the book. */
export async function fits(bytes: number): Promise<boolean> {
  return bytes * DEFAULT_ROOM.share + DEFAULT_ROOM.floor <= (await room()).left;
}

/**
 * `ask` that sends no more messages of one name, and answers `quota`, once the disk has no room to take back what was written since now: others write to
 * it meanwhile.
 */
export async function withRoom(ask: AskWorker, watched: MessageName): Promise<AskWorker> {
  const before = (await room()).usage;
  let sent = 0;
  let isFull = false;
  return async (name, payload) => {
    if (name === watched && !isFull && sent++ % DEFAULT_ROOM.every === 0) {
      const { left, usage } = await room();
      isFull = left < DEFAULT_ROOM.floor + Math.max(0, usage - before) * DEFAULT_ROOM.takeBack;
    }
    return name === watched && isFull ? { ok: false, failure: { reason: 'quota' } } : ask(name, payload);
  };
}
