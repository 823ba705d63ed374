/** How long to wait for something to come true, and how often to look, in ms. Long: a machine may be ten times slower than the maker's. */
export const DEFAULT_WAIT = { within: 40_000, every: 50 };

/** The first value of `look` that is neither undefined nor false. @throws after the time is up, with what was waited for */
export async function until<T>(
  what: string,
  look: () => Promise<T | undefined | false>,
  wait: Partial<typeof DEFAULT_WAIT> = {},
): Promise<T> {
  const { within, every } = { ...DEFAULT_WAIT, ...wait };
  const end = Date.now() + within;
  let last: unknown;
  do {
    try {
      const seen = await look();
      if (seen !== undefined && seen !== false) return seen;
      last = undefined;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, every));
  } while (Date.now() < end);
  throw new Error(`waited ${within} ms for ${what}${last ? ` (${String(last)})` : ''}`);
}
