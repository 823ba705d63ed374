import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..', '..');
const BUILT = process.env.SIDECARD_BUILD ?? join(ROOT, '.output');
/** The built extension, for Chromium and for Firefox. */
export const EXTENSION = join(BUILT, 'chrome-mv3');
export const FIREFOX_EXTENSION = join(BUILT, 'firefox-mv3');
