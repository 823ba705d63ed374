/**
 * What is remembered of the book outside of IndexedDB, so that its loss is noticed: who it is, how far it is known to be on disk, the key of
 * its hashes, and the database that holds it (absent: the one of the given name).
 */
export type Witnessed = { epoch: string; lastSeq: number; hashKey?: string; database?: string };
export type Witness = { read(): Promise<Witnessed | undefined>; write(witnessed: Witnessed): Promise<void> };

/** Writes the newest word only, one at a time. It may lag behind the database and never runs ahead of it. */
export type WitnessKeeper = {
  note(witnessed: Witnessed): void;
  /** When everything noted so far is written. */
  settled(): Promise<void>;
};

/** `onFault` hears of a word that could not be written: the book is whole, its loss would be noticed later than it could. */
export function keepWitness(witness: Witness, onFault: (error: unknown) => void): WitnessKeeper {
  let pending: Witnessed | undefined;
  let running: Promise<void> | undefined;
  async function drain(): Promise<void> {
    while (pending) {
      const next = pending;
      pending = undefined;
      try {
        await witness.write(next);
      } catch (error) {
        onFault(error);
      }
    }
    running = undefined;
  }
  return {
    note(witnessed) {
      pending = witnessed;
      running ??= drain();
    },
    settled: () => running ?? Promise.resolve(),
  };
}
