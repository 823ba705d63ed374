import jsQR from 'jsqr';

/** Pixels as a canvas gives them: four bytes each, row by row. */
export type Pixels = { data: Uint8ClampedArray; width: number; height: number };

/** The text of the QR code in a picture (ISO/IEC 18004), light on dark too; undefined where none can be read. */
export function decodeQr({ data, width, height }: Pixels): string | undefined {
  if (width < 1 || height < 1 || data.length < width * height * 4) return undefined;
  const code = jsQR(data, width, height, { inversionAttempts: 'attemptBoth' });
  if (!code) return undefined;
  // jsqr reads byte segments as UTF-8 and gives nothing for those of another charset.
  return code.data || new TextDecoder('gb18030').decode(Uint8Array.from(code.binaryData)) || undefined;
}
