export const DEFAULT_KEPT = {
  /** Pixels of the longest side (64 to 256). */
  side: 160,
  /** Characters of the picture in the record (the book's limit is 24,000). */
  longest: 20_000,
  /** JPEG qualities, tried until it is short enough. */
  qualities: [0.85, 0.7, 0.5, 0.3],
};

/** A picture, made small, as a `data:` address for a record; undefined where it cannot be made small enough. @throws for what is no picture. */
export async function smallPicture(blob: Blob): Promise<string | undefined> {
  const bitmap = await createImageBitmap(blob);
  const scale = Math.min(1, DEFAULT_KEPT.side / Math.max(bitmap.width, bitmap.height));
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(bitmap.width * scale)), Math.max(1, Math.round(bitmap.height * scale)));
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  for (const quality of DEFAULT_KEPT.qualities) {
    const data = await toDataUrl(await canvas.convertToBlob({ type: 'image/jpeg', quality }));
    if (data.length <= DEFAULT_KEPT.longest) return data;
  }
  return undefined;
}

async function toDataUrl(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  return `data:${blob.type};base64,${btoa(String.fromCharCode(...bytes))}`;
}
