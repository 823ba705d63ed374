import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..', '..');
/** The built extension, for Chromium and for Firefox. */
export const EXTENSION = join(ROOT, '.output', 'chrome-mv3');
export const FIREFOX_EXTENSION = join(ROOT, '.output', 'firefox-mv3');
