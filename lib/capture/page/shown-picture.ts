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
