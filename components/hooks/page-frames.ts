import type { ReadRequest } from '../../lib/capture/page/read-request';
import type { PageReading } from '../../lib/capture/observation';

/** What was read in one frame of a tab; 0 is the page itself. */
export type FrameReading = { frame: number; reading: PageReading };

export const DEFAULT_FRAMES = {
  /** Characters of text up to which a page without a value of its own is a shell around its frames (50 to 1,000). */
  shell: 300,
  /** Characters of text that a value is worth when frames are compared (300 to 10,000). */
  value: 3_000,
};

/** Whether what was asked for is not in the page itself: a frameset, an application in a frame, a selection or a link in one. */
export function isElsewhere(reading: PageReading, { selection, link }: ReadRequest): boolean {
  if (selection === true) return reading.selection === undefined;
  if (link !== undefined) return reading.link?.context === '';
  return (
    reading.observations.every(({ group }) => group === 'page') &&
    (reading.marked ?? []).length === 0 &&
    textOf(reading) < DEFAULT_FRAMES.shell
  );
}

/**
 * The frame that answers a request: the one with the selection or the link, else the one that says most; the page itself where none says more. Of a
 * page without a word of its own, as a set of frames is, any frame that has some says more.
 */
export function frameOf(frames: readonly FrameReading[], request: ReadRequest): FrameReading | undefined {
  const page = frames.find(({ frame }) => frame === 0);
  const isEmpty = !request.selection && request.link === undefined && page !== undefined && !hasBody(page.reading);
  const others = frames.filter(({ frame, reading }) => frame !== 0 && (isEmpty ? hasBody(reading) : !isElsewhere(reading, request)));
  const [best] = others.toSorted((x, y) => worth(y.reading) - worth(x.reading));
  return best ?? page;
}

function worth(reading: PageReading): number {
  return reading.observations.length * DEFAULT_FRAMES.value + textOf(reading);
}

/** Whether a document says more than its title. */
function hasBody({ lines = [] }: PageReading): boolean {
  return lines.some(({ path }) => !path.startsWith('html.0/head.'));
}

function textOf({ lines = [] }: PageReading): number {
  return lines.reduce((sum, { text }) => sum + text.length, 0);
}
