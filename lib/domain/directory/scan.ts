import type { Chunk } from './chunk';
import { DEFAULT_CHUNK } from './chunks';
import { FOLD_FIELDS } from './fields';
import type { Cutoff } from './cutoff';
import { RANKS, UNRANKED, floorOf, rankOf, scorePlace, sumScores } from './rank';

const BREAKS = FOLD_FIELDS.length - 1;
/** Past the end of every chunk; a small integer, so that the engine keeps plain integers. */
const NOWHERE = 0x3fff_ffff;

/**
 * Runs terms through whole chunks and reports each row that holds all of them, in ascending order of position, with its score. A row
 * that cannot be among the best is reported as UNRANKED, at the first sight of it. Each term goes through a chunk's text once.
 */
export function scanChunks(
  chunks: readonly Chunk[],
  terms: readonly string[],
  cutoff: Cutoff,
  report: (position: number, score: number) => void,
): void {
  // The longest term is the rarest as a rule: rows are looked at only where it occurs.
  const sorted = terms.toSorted((x, y) => y.length - x.length);
  for (const [index, chunk] of chunks.entries()) {
    const scan = new ChunkScan(chunk, sorted);
    for (let row = scan.nextRow(); row >= 0; row = scan.nextRow()) {
      const score = scan.score(row, cutoff);
      if (score < 0) continue;
      cutoff.note(rankOf(score));
      report(index * DEFAULT_CHUNK.rows + row, score);
    }
  }
}

class ChunkScan {
  readonly #fold: string;
  readonly #starts: Uint32Array;
  readonly #breaks: Uint32Array;
  /** Where each term occurs next, at or after the row that was looked at last. */
  readonly #next: number[];
  #row = 0;

  constructor(
    chunk: Chunk,
    private readonly terms: readonly string[],
  ) {
    this.#fold = chunk.fold;
    this.#starts = chunk.starts;
    this.#breaks = chunk.breaks();
    this.#next = terms.map(() => -1);
  }

  /** The next row that holds the first term; -1 after the last. */
  nextRow(): number {
    const at = this.#seek(0, this.#next[0] === -1 ? 0 : (this.#starts[this.#row + 1] ?? NOWHERE));
    if (at === NOWHERE) return -1;
    while ((this.#starts[this.#row + 1] ?? NOWHERE) <= at) this.#row += 1;
    return this.#row;
  }

  score(row: number, cutoff: Cutoff): number {
    const start = this.#starts[row] ?? 0;
    const end = (this.#starts[row + 1] ?? 0) - 1;
    let sum = -1;
    for (let term = 0; term < this.terms.length; term += 1) {
      const at = this.#seek(term, start);
      if (at >= end) return -1;
      if (sum >= UNRANKED) continue;
      const room = cutoff.rank - (sum < 0 ? 0 : rankOf(sum));
      const score = this.#scoreTerm(term, row, start, end, room);
      sum = score === UNRANKED ? UNRANKED : sumScores(sum, score);
    }
    return sum;
  }

  /** The first occurrence of a term at or after `from`. */
  #seek(term: number, from: number): number {
    const known = this.#next[term] ?? -1;
    if (known >= from) return known;
    const at = this.#fold.indexOf(this.terms[term] ?? '', from);
    return (this.#next[term] = at < 0 ? NOWHERE : at);
  }

  /** Best occurrence within the row, given up as UNRANKED once none of rank `room` or better can follow. */
  #scoreTerm(term: number, row: number, start: number, end: number, room: number): number {
    let best = RANKS * 8;
    let field = 0;
    let at = this.#next[term] ?? NOWHERE;
    while (at < end) {
      while (field < BREAKS && at > (this.#breaks[row * BREAKS + field] ?? NOWHERE)) field += 1;
      const floor = floorOf(field, at === start);
      if (floor > room || floor >= rankOf(best)) break;
      const score = scorePlace(this.#fold, start, at, field);
      if (rankOf(score) < rankOf(best)) best = score;
      at = this.#seek(term, at + 1);
    }
    return rankOf(best) > room ? UNRANKED : best;
  }
}
