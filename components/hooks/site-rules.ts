import type { PageRule } from '../../lib/capture/page/rule';
import { ask } from '../../lib/messaging/client';

/** The user's rules for the site of a page; none when it is off the web or the book cannot be asked. */
export async function siteRules(url: string | undefined): Promise<PageRule[]> {
  if (!url || !/^https?:/.test(url) || !URL.canParse(url)) return [];
  const answer = await ask('rules.list', { origin: new URL(url).origin });
  if (!answer.ok) return [];
  return answer.value.rules.map(({ id, selectors }) => ({ id, selectors: { record: '', ...selectors } }));
}
