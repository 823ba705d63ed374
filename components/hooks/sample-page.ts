import { browser } from 'wxt/browser';
import type { Capture } from '../../lib/capture/candidate';
import type { CaptureOptions } from '../../lib/capture/candidates';
import { textLanguage } from '../ui/locale';

/** Address that the sample page pretends to have (RFC 2606: `.example` belongs to nobody). */
const SAMPLE_URL = 'https://acme-industrial.example/team';

/** Where the sample page in the user's language lies within the extension. */
export function samplePageUrl(): string {
  return browser.runtime.getURL(textLanguage() === 'zh-CN' ? '/sample-page.zh-CN.html' : '/sample-page.en.html');
}

/** Reads the sample page as any page is read: by the same reader and the same rules, loaded when they are wanted. */
export async function readSamplePage(page: Document, options: CaptureOptions): Promise<Capture> {
  const [{ readPage }, { toCandidates }] = await Promise.all([
    import('../../lib/capture/page/read-page'),
    import('../../lib/capture/candidates'),
  ]);
  return toCandidates(readPage(page, { href: SAMPLE_URL }, { now: () => performance.now() }), options);
}
