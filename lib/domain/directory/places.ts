import { DEFAULT_CHUNK } from './chunks';
import type { Chunk } from './chunk';

/**
 * Where each customer is, by id. A row's position in the whole directory is `chunk index * DEFAULT_CHUNK.rows + row`; it stays while
 * its chunk is not rewritten.
 */
export function indexIds(chunks: readonly Chunk[]): Map<string, number> {
  const places = new Map<string, number>();
  for (const [index, chunk] of chunks.entries()) addIds(places, index, chunk);
  return places;
}

export function addIds(places: Map<string, number>, index: number, chunk: Chunk): void {
  for (const [row, id] of chunk.strings('id').entries()) if (id !== undefined) places.set(id, index * DEFAULT_CHUNK.rows + row);
}

/** All positions, chunk by chunk. */
export function allPositions(chunks: readonly Chunk[]): Int32Array {
  const positions = new Int32Array(chunks.reduce((sum, chunk) => sum + chunk.count, 0));
  let at = 0;
  for (const [index, chunk] of chunks.entries())
    for (let row = 0; row < chunk.count; row += 1) positions[at++] = index * DEFAULT_CHUNK.rows + row;
  return positions;
}

/** One value per position; positions without a row hold `empty`. */
export function spread(chunks: readonly Chunk[], empty: number, values: (chunk: Chunk) => ArrayLike<number>): Float64Array {
  const all = new Float64Array(chunks.length * DEFAULT_CHUNK.rows).fill(empty);
  for (const [index, chunk] of chunks.entries()) all.set(values(chunk), index * DEFAULT_CHUNK.rows);
  return all;
}

export function chunkIndex(position: number): number {
  return Math.floor(position / DEFAULT_CHUNK.rows);
}
export function chunkAt(chunks: readonly Chunk[], position: number): Chunk | undefined {
  return chunks[chunkIndex(position)];
}
export function rowAt(position: number): number {
  return position % DEFAULT_CHUNK.rows;
}
