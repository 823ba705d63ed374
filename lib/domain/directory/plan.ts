import { Chunk } from './chunk';
import { type ChunkDocument, DEFAULT_CHUNK, chunkName, documentId } from './chunks';
import { type ChunkEdit, editedCount, emptyEdit } from './edit';
import { chunkIndex, rowAt } from './places';
import type { DirectoryRow } from './row';

export type DirectoryChanges = { upserts: readonly DirectoryRow[]; removes: readonly string[] };

/** Chunks as they will be, by index, and what of them must be written. */
export type ChunkPlan = { chunks: ReadonlyMap<number, Chunk>; documents: ChunkDocument[] };

/**
 * Puts changed rows where they are, new ones into the last chunk with room, and takes removed ones out. An id in both lists stays; of
 * an id that is given twice the last row counts. A half of a chunk in which nothing changed is not written.
 */
export function planChunks(
  chunks: readonly Chunk[],
  places: ReadonlyMap<string, number>,
  { upserts, removes }: DirectoryChanges,
): ChunkPlan {
  const wanted = new Map(upserts.map((row) => [row.id, row]));
  const edits = new Map<number, ChunkEdit>();
  const fresh: DirectoryRow[] = [];
  for (const row of wanted.values()) {
    const position = places.get(row.id);
    if (position === undefined) fresh.push(row);
    else editOf(edits, chunkIndex(position)).replaced.set(rowAt(position), row);
  }
  for (const id of removes) {
    const position = places.get(id);
    if (position !== undefined && !wanted.has(id)) editOf(edits, chunkIndex(position)).removed.add(rowAt(position));
  }
  append(chunks, fresh, edits);
  return carryOut(chunks, edits);
}

function append(chunks: readonly Chunk[], rows: readonly DirectoryRow[], edits: Map<number, ChunkEdit>): void {
  const room = (index: number) => DEFAULT_CHUNK.rows - editedCount(chunks[index]?.count ?? 0, editOf(edits, index));
  let [index, left, next] = [chunks.length, 0, chunks.length];
  for (const row of rows) {
    if (left === 0) {
      index = chunks.findLastIndex((chunk, at) => at < index && hasRoom(chunk, edits.get(at)));
      if (index < 0) index = next++;
      left = room(index);
    }
    editOf(edits, index).added.push(row);
    left -= 1;
  }
}

function hasRoom(chunk: Chunk, edit: ChunkEdit | undefined): boolean {
  return (edit ? editedCount(chunk.count, edit) : chunk.count) < DEFAULT_CHUNK.rows;
}

function carryOut(chunks: readonly Chunk[], edits: ReadonlyMap<number, ChunkEdit>): ChunkPlan {
  const changed = new Map<number, Chunk>();
  const documents: ChunkDocument[] = [];
  for (const [index, edit] of edits) {
    const before = chunks[index];
    const chunk = (before ?? Chunk.empty(chunkName(index))).edit(edit);
    changed.set(index, chunk);
    for (const part of chunk.changedParts(before)) documents.push({ id: documentId(chunk.name, part), rows: chunk.print(part) });
  }
  return { chunks: changed, documents };
}

function editOf(edits: Map<number, ChunkEdit>, index: number): ChunkEdit {
  const edit = edits.get(index) ?? emptyEdit();
  edits.set(index, edit);
  return edit;
}
