/** What work that pauses comes to when nobody waits for it. */
export function ended<T>(work: Generator<void, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
