import type { ReadPlan } from './file-outcomes';

/** A file larger than this is not kept for going on later: the user picks it again. Bytes. */
const LARGEST = 300 * 1024 * 1024;
const FOLDER = 'imports';

/** What is needed to go on with an import after the page, or the browser, was closed. */
export type KeptImport = { plan: ReadPlan; name: string; file?: Blob };

async function folder(create: boolean): Promise<FileSystemDirectoryHandle | undefined> {
  const root = await navigator.storage.getDirectory();
  try {
    return await root.getDirectoryHandle(FOLDER, { create });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return undefined;
    throw error;
  }
}

/** Keeps file and plan in the origin private file system until the import has ended. */
export async function keepImport(id: string, file: File, plan: ReadPlan): Promise<void> {
  const inside = await folder(true);
  if (!inside) return;
  const note = await (await inside.getFileHandle(`${id}.json`, { create: true })).createWritable();
  await note.write(JSON.stringify({ plan, name: file.name }));
  await note.close();
  if (file.size > LARGEST) return;
  const copy = await (await inside.getFileHandle(`${id}.data`, { create: true })).createWritable();
  await file.stream().pipeTo(copy);
}

/** What was kept of an import; undefined for one that was not begun here. */
export async function keptImport(id: string): Promise<KeptImport | undefined> {
  const inside = await folder(false);
  try {
    const note = await (await inside?.getFileHandle(`${id}.json`))?.getFile();
    if (!note || !inside) return undefined;
    // Written by `keepImport` in this origin, which no page can reach.
    const { plan, name } = JSON.parse(await note.text()) as { plan: ReadPlan; name: string };
    const file = await copyIn(inside, id);
    return { plan, name, ...(file && { file }) };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return undefined;
    throw error;
  }
}

/** The kept file; undefined for one that was too large to keep, and after the import has ended. */
async function copyIn(inside: FileSystemDirectoryHandle, id: string): Promise<File | undefined> {
  try {
    return await (await inside.getFileHandle(`${id}.data`)).getFile();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return undefined;
    throw error;
  }
}

/** `keep`: the plan stays, for the headers of rows that failed. */
export async function dropKept(id: string, keep?: 'plan'): Promise<void> {
  const inside = await folder(false);
  for (const name of [...(keep === 'plan' ? [] : [`${id}.json`]), `${id}.data`])
    await inside?.removeEntry(name).catch((error: unknown) => {
      if (!(error instanceof DOMException && error.name === 'NotFoundError')) throw error;
    });
}
