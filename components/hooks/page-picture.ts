import { browser } from 'wxt/browser';
import { fetchShownPicture, type ShownPicture } from '../../lib/capture/page/shown-picture';

/** A picture that a page shows, as the browser has it already; undefined where nobody may read it. No request is made for it. */
export async function pagePicture(tabId: number, windowId: number | undefined, srcUrl: string): Promise<Blob | undefined> {
  try {
    const results = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      func: fetchShownPicture,
      args: [srcUrl],
    });
    const found = results.flatMap(({ result, frameId }) => (result ? [{ shown: result as ShownPicture, frameId }] : []));
    const drawn = found.find(({ shown }) => shown.state === 'drawn')?.shown;
    if (drawn?.state === 'drawn') return await toBlob(drawn.data);
    const hidden = found.find(({ shown, frameId }) => shown.state === 'closed' && frameId === 0)?.shown;
    return hidden?.state === 'closed' ? await cutFromScreen(windowId, hidden) : undefined;
  } catch {
    // No grant for the page, or it is gone: the caller says so and offers the other way.
    return undefined;
  }
}

/** A picture of another site may not be read from its page, but what is on the screen may: the user asked for it with a click. */
async function cutFromScreen(
  windowId: number | undefined,
  { left, top, width, height, scale }: Extract<ShownPicture, { state: 'closed' }>,
): Promise<Blob | undefined> {
  const format = { format: 'png' as const };
  const screen = await (windowId === undefined ? browser.tabs.captureVisibleTab(format) : browser.tabs.captureVisibleTab(windowId, format));
  const bitmap = await createImageBitmap(await toBlob(screen));
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale)));
  canvas.getContext('2d')?.drawImage(bitmap, -Math.round(left * scale), -Math.round(top * scale));
  bitmap.close();
  return canvas.convertToBlob();
}

/** The bytes of a `data:` address. */
export async function toBlob(data: string): Promise<Blob> {
  const [, type = '', base64 = ''] = /^data:([^;,]+);base64,(.*)$/s.exec(data) ?? [];
  return new Blob([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))], { type });
}
