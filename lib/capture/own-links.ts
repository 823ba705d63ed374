import { foldText } from './normalise';
import type { Observation, PageReading } from './observation';

const EXTRACTOR = 'rel-links@1';
/** Words of a link to somebody's own site. */
const OWN_SITE =
  /^(?:(?:my |personal |own |his |her )?(?:web ?site|home ?page|web ?page|blog|portfolio)|(?:persönliche )?(?:webseite|homepage)|site (?:web|internet|personnel)|(?:página|sitio) (?:web|personal)|sito(?: web)?|personlig hjemmeside|личный сайт|сайт|(?:个人|個人)?(?:主页|主頁|网站|網站|博客|部落格)|ホームページ|ブログ|홈페이지|블로그)$/i;

/**
 * Reads the links of a record that are called a website. Gives links that say "this is me" or "by this author" to their person: the one whom a byline names, else the only one of the page. Links of nobody
 * are dropped: they are no contact by themselves.
 */
export function assignOwnLinks(reading: PageReading): PageReading {
  if (!reading.observations.some(({ src }) => src.extractor === EXTRACTOR)) return reading;
  const people = new Map<string, string>();
  for (const { kind, of, group, raw } of reading.observations) if (kind === 'name' && of === 'person') people.set(group, foldText(raw));
  const names = new Set(people.values());
  const [only] = names.size === 1 ? people.keys() : [];
  const groupOf = ({ raw, src }: Observation) =>
    src.label === 'author'
      ? ([...people].find(([, name]) => name === foldText(raw))?.[0] ?? (raw.startsWith('http') ? only : undefined))
      : only;
  const observations = reading.observations.flatMap((each) => {
    if (each.src.extractor === EXTRACTOR && each.kind === 'labelled')
      return OWN_SITE.test(each.raw) ? [{ ...each, kind: 'url' as const }] : [];
    if (!isLoose(each)) return [each];
    const group = groupOf(each);
    return group === undefined ? [] : [{ ...each, group, of: 'person' as const }];
  });
  return { ...reading, observations };
}

function isLoose({ group, src }: Observation): boolean {
  return src.extractor === EXTRACTOR && group.startsWith('rel:');
}
