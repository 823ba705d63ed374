/**
 * IndexedDB cannot rename. A book that is begun afresh lives in the next generation (`book-2`), and the database that it replaces stays where
 * it was.
 */
export function generationName(name: string, generation: number): string {
  return generation <= 1 ? name : `${name}-${generation}`;
}

/** The newest generation on this machine; 0 where there is none. */
export async function newestGeneration(name: string): Promise<number> {
  const databases = await indexedDB.databases();
  const generations = databases.map((database) => {
    if (database.name === name) return 1;
    const suffix = database.name?.startsWith(`${name}-`) ? database.name.slice(name.length + 1) : '';
    return /^[2-9]$|^[1-9]\d+$/.test(suffix) ? Number(suffix) : 0;
  });
  return Math.max(0, ...generations);
}
