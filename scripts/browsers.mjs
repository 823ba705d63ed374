import { existsSync } from 'node:fs';

/** Placeholder until the launcher helper's version lands. */
export function findChromium() {
  const path = ['/usr/bin/chromium'].find((candidate) => existsSync(candidate));
  return path ? { path, name: 'Chromium' } : undefined;
}
