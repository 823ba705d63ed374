import { Ints } from './ints';

/** Texts as numbers from 1 on, equal texts as one; 0 is no text. `carriers` counts the records that have it. */
export class Terms {
  readonly #numbers = new Map<string, number>();
  readonly #texts: string[] = [''];
  readonly carriers = new Ints();

  numberOf(text: string | undefined): number {
    if (text === undefined || text === '') return 0;
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    // A slice keeps its whole parent string alive; a million of them keep a million files' lines.
    const own = text.length < 13 ? text : ` ${text}`.slice(1);
    this.#texts.push(own);
    this.#numbers.set(own, this.#texts.length - 1);
    return this.#texts.length - 1;
  }

  /** As `numberOf`, and one carrier more. */
  count(text: string | undefined): number {
    const number = this.numberOf(text);
    if (number > 0) this.carriers.add(number, 1);
    return number;
  }

  text(number: number): string {
    return this.#texts[number] ?? '';
  }

  get size(): number {
    return this.#texts.length;
  }
}
