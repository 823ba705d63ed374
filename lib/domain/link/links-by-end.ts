import type { Link } from './link';

/** Decisions by the contacts that they are about, so that those of many customers can be read in one go. */
export class LinksByEnd {
  readonly #ends = new Map<string, Link[]>();

  constructor(links: Iterable<Link>) {
    for (const link of links) this.add(link);
  }

  add(link: Link): void {
    for (const id of [link.a, link.b]) {
      const known = this.#ends.get(id);
      if (known) known.push(link);
      else this.#ends.set(id, [link]);
    }
  }

  /** Every decision that touches any of these contacts, once. */
  of(ids: readonly string[]): Link[] {
    return [...new Set(ids.flatMap((id) => this.#ends.get(id) ?? []))];
  }
}
