/** Contacts of which the root is kept in mind: about 2 MB. */
const MOST = 20_000;

/**
 * Under which root merged contacts were last written or seen. A hint saves a look at the contact and is never taken for the truth: whoever reads by
 * it checks what is found.
 */
export class RootHints {
  readonly #roots = new Map<string, string>();

  /** The contact itself where nothing else is known. */
  of(id: string): string {
    return this.#roots.get(id) ?? id;
  }

  keep(id: string, rootId: string): void {
    this.#roots.delete(id);
    if (rootId === id) return;
    this.#roots.set(id, rootId);
    if (this.#roots.size <= MOST) return;
    const [oldest] = this.#roots.keys();
    if (oldest !== undefined) this.#roots.delete(oldest);
  }
}
