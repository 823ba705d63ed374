import type { ImportItem } from '../../../lib/domain/import/import-item';
import type { ImportFailure, ImportRecord } from '../../../lib/domain/import/import-record';
import type { AskWorker } from '../backup/make-backup';

/** Rows of one message, as they follow each other in a file. */
export type RowMessage = { items: ImportItem[]; failures: ImportFailure[] };
/** Why the worker takes no more: the disk is full, or it says so in words of its own. */
export type Refusal = { why: 'quota' | 'failed'; detail: string };

/** Messages that are under way at once: the worker takes one while the next has come already. */
const AHEAD = 2;
/** How often a message is sent again to a worker that did not answer: it may have died, and starts anew. */
const ATTEMPTS = 5;
const PAUSE_MS = 300;

/** Sends an import's rows message by message, in their order. What the worker has is not sent again. */
export class RowSender {
  #record: ImportRecord;
  #from = 0;
  readonly #underWay: Promise<Refusal | undefined>[] = [];

  constructor(
    private readonly ask: AskWorker,
    record: ImportRecord,
  ) {
    this.#record = record;
  }

  /** The import as the worker last told it. */
  get record(): ImportRecord {
    return this.#record;
  }

  /** Waits until there is room for one more; answers why an earlier one was refused. `onTaken`: this one is in the book. */
  async send(message: RowMessage, onTaken: (record: ImportRecord) => void): Promise<Refusal | undefined> {
    const from = this.#from;
    this.#from += message.items.length + message.failures.length;
    const sent = this.#deliver(message, from, this.#underWay.at(-1), onTaken);
    // It is waited for before the next but one, and at the end.
    sent.catch(() => undefined);
    this.#underWay.push(sent);
    return this.#underWay.length < AHEAD ? undefined : await this.#underWay.shift();
  }

  /** Waits for what is under way. */
  async settled(): Promise<Refusal | undefined> {
    const refusals = await Promise.all(this.#underWay.splice(0));
    return refusals.find((refusal) => refusal !== undefined);
  }

  async #deliver(
    { items, failures }: RowMessage,
    from: number,
    before: Promise<Refusal | undefined> | undefined,
    onTaken: (record: ImportRecord) => void,
  ): Promise<Refusal | undefined> {
    if (from + items.length + failures.length <= this.#record.next) return undefined;
    for (let attempt = 1; ; attempt += 1) {
      const answer = await this.ask('imports.rows', { id: this.#record.id, from, items, failures });
      if (answer.ok) {
        this.#record = answer.value.record;
        onTaken(this.#record);
        return undefined;
      }
      // One that is refused because the message before it was lost is sent again when that one has arrived.
      const refused = await before;
      if (refused) return refused;
      const { failure } = answer;
      const isLost = failure.reason === 'failed' || failure.reason === 'stale' || (failure.reason === 'refused' && attempt === 1);
      if (!isLost || attempt >= ATTEMPTS)
        return {
          why: failure.reason === 'quota' ? 'quota' : 'failed',
          detail: ('detail' in failure ? failure.detail : undefined) ?? failure.reason,
        };
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * attempt));
    }
  }
}
