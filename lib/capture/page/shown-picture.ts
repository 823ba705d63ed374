/** `drawn`: a PNG as `data:` address. `closed`: of another site, so a page may not read it; where it stands on the screen, in CSS pixels. */
export type ShownPicture =
  | { state: 'drawn'; data: string }
  | { state: 'closed'; left: number; top: number; width: number; height: number; scale: number };

/**
 * The picture with this address as the page shows it now; nothing is loaded. Stands alone, for `executeScript({ func: fetchShownPicture })`.
 * Null where the page does not show it.
 */
export async function fetchShownPicture(address: string): Promise<ShownPicture | null> {
  const LONGEST = 1_600;
  const image = [...document.images].find((each) => each.currentSrc === address || each.src === address);
  if (!image || image.naturalWidth === 0) return null;
  const scale = Math.min(1, LONGEST / Math.max(image.naturalWidth, image.naturalHeight));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(image.naturalWidth * scale));
  canvas.height = Math.max(1, Math.round(image.naturalHeight * scale));
  try {
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return { state: 'drawn', data: canvas.toDataURL('image/png') };
  } catch {
    // The canvas is tainted by a picture of another site (HTML, "origin-clean"): only the screen shows it.
    image.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
    await new Promise((resolve) => {
      requestAnimationFrame(() => requestAnimationFrame(resolve));
      // A tab that is not painted has no frames.
      // oxlint-disable-next-line no-restricted-globals -- runs injected into the page, where no clock can be handed in
      setTimeout(resolve, 300);
    });
    const { left, top, width, height } = image.getBoundingClientRect();
    return { state: 'closed', left, top, width, height, scale: window.devicePixelRatio };
  }
}

/**
 * A picture that the page names but does not show, as the page itself may load it: from the browser's cache where it lies there, with no
 * cookie. Only for a picture that the user asked to keep. Stands alone, for `executeScript({ func: loadNamedPicture })`.
 */
export async function loadNamedPicture(address: string): Promise<string | null> {
  const MOST = 5_000_000;
  if (!/^https?:/.test(address)) return null;
  try {
    // oxlint-disable-next-line no-restricted-globals -- runs injected into the page, on the user's tick
    const response = await fetch(address, { cache: 'force-cache', credentials: 'omit', referrerPolicy: 'no-referrer' });
    const blob = await response.blob();
    if (!response.ok || !blob.type.startsWith('image/') || blob.size > MOST) return null;
    return await new Promise((resolve) => {
      const reader = new FileReader();
      reader.addEventListener('load', () => resolve(String(reader.result)));
      reader.addEventListener('error', () => resolve(null));
      reader.readAsDataURL(blob);
    });
  } catch {
    // The picture's server lets no page read it (CORS), or it is gone.
    return null;
  }
}
