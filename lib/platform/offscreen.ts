import { browser } from 'wxt/browser';

const PAGE = '/offscreen.html';

/** Opens the page without a face in which a planned backup is made; it closes itself. False where the browser has no such pages (Firefox). */
export async function openOffscreen(): Promise<boolean> {
  if (import.meta.env.FIREFOX) return false;
  const open = await browser.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
  if (open.length === 0)
    await browser.offscreen.createDocument({
      url: PAGE,
      reasons: ['BLOBS'],
      justification: 'Writes the backup that is due into a file and reads it back.',
    });
  return true;
}

/** Saves a file that an extension page holds, over the one of the same name. */
export async function saveDownload(url: string, filename: string): Promise<void> {
  await browser.downloads.download({ url, filename, conflictAction: 'overwrite', saveAs: false });
}
