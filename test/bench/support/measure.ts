/** One number of a table. `target` says what was promised: at most, or at least, that value. */
export type Measure = { value: number; unit: string; target?: { at: 'most' | 'least'; value: number } };
export type Measures = Record<string, Measure>;

/** What the runner hands to a suite's `run`. Everything but `root` comes from the command line. */
export type BenchOptions = {
  /** The project's folder. */
  root: string;
  data?: string;
  predict?: string;
  /** Fewer (or more) records than the suite's own number, for a quick look. */
  size?: number;
  /** Only these parts of a suite that has several. */
  rows?: string[];
  /** A file of customer histories to predict for, and how many weeks ahead (value). */
  cbs?: string;
  horizon?: number;
};
export type Suite = (options: BenchOptions) => Measures | Promise<Measures>;

export function atMost(value: number, unit: string, target: number): Measure {
  return { value, unit, target: { at: 'most', value: target } };
}
export function atLeast(value: number, unit: string, target: number): Measure {
  return { value, unit, target: { at: 'least', value: target } };
}

/** The value below which `share` (0 to 1) of the samples lie: nearest rank. NaN of nothing. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((x, y) => x - y);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** Milliseconds that it took, and what it gave. */
export function timed<T>(work: () => T): { ms: number; value: T } {
  const start = performance.now();
  const value = work();
  return { ms: performance.now() - start, value };
}

/** Bytes on the heap after a collection, where Node was started with --expose-gc; else as it is. */
export function heapBytes(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}
