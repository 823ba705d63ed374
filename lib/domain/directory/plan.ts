import { Chunk } from './chunk';
import { type ChunkDocument, type ChunkPart, DEFAULT_CHUNK, chunkName, documentId } from './chunks';
import { chunkIndex, rowAt } from './places';
import type { DirectoryRow } from './row';

export type DirectoryChanges = { upserts: readonly DirectoryRow[]; removes: readonly string[] };

/** Chunks as they will be, by index, and what of them must be written. */
export type ChunkPlan = { chunks: ReadonlyMap<number, Chunk>; documents: ChunkDocument[] };

/**
 * Puts changed rows where they are, new ones into the last chunk with room, and takes removed ones out. An id in both lists stays; of
 * an id that is given twice the last row counts. A half of a chunk that prints as before is not written.
 */
export function planChunks(
  chunks: readonly Chunk[],
  places: ReadonlyMap<string, number>,
  { upserts, removes }: DirectoryChanges,
): ChunkPlan {
  const wanted = new Map(upserts.map((row) => [row.id, row]));
  const gone = new Set(removes.filter((id) => !wanted.has(id)));
  const touched = new Map<number, DirectoryRow[]>();
  const rowsOf = (index: number) => {
    const rows = touched.get(index) ?? chunks[index]?.rows() ?? [];
    touched.set(index, rows);
    return rows;
  };
  for (const row of wanted.values()) {
    const position = places.get(row.id);
    if (position !== undefined) rowsOf(chunkIndex(position))[rowAt(position)] = row;
  }
  for (const index of new Set([...gone].flatMap((id) => (places.has(id) ? chunkIndex(places.get(id) ?? 0) : [])))) {
    touched.set(
      index,
      rowsOf(index).filter((row) => !gone.has(row.id)),
    );
  }
  append(
    chunks,
    [...wanted.values()].filter((row) => !places.has(row.id)),
    touched,
    rowsOf,
  );
  return print(chunks, touched);
}

function append(
  chunks: readonly Chunk[],
  rows: readonly DirectoryRow[],
  touched: ReadonlyMap<number, DirectoryRow[]>,
  rowsOf: (index: number) => DirectoryRow[],
): void {
  let index = chunks.length;
  let room = 0;
  for (const row of rows) {
    if (room === 0) {
      index = chunks.findLastIndex((chunk, at) => at < index && (touched.get(at)?.length ?? chunk.count) < DEFAULT_CHUNK.rows);
      if (index < 0) index = Math.max(chunks.length, ...touched.keys().map((at) => at + 1));
      room = DEFAULT_CHUNK.rows - rowsOf(index).length;
    }
    rowsOf(index).push(row);
    room -= 1;
  }
}

function print(chunks: readonly Chunk[], touched: ReadonlyMap<number, DirectoryRow[]>): ChunkPlan {
  const changed = new Map<number, Chunk>();
  const documents: ChunkDocument[] = [];
  for (const [index, rows] of touched) {
    const chunk = Chunk.of(chunkName(index), rows);
    changed.set(index, chunk);
    for (const part of ['text', 'state'] as const satisfies readonly ChunkPart[]) {
      if (chunk.printed[part] !== chunks[index]?.printed[part])
        documents.push({ id: documentId(chunk.name, part), rows: chunk.printed[part] });
    }
  }
  return { chunks: changed, documents };
}
