import { foldText } from './normalise';
import type { Observation, PageReading } from './observation';

const EXTRACTOR = 'rel-links@1';

/**
 * Gives links that say "this is me" or "by this author" to their person: the one whom a byline names, else the only one of the page. Links of nobody
 * are dropped: they are no contact by themselves.
 */
export function assignOwnLinks(reading: PageReading): PageReading {
  if (!reading.observations.some(isLoose)) return reading;
  const people = new Map<string, string>();
  for (const { kind, of, group, raw } of reading.observations) if (kind === 'name' && of === 'person') people.set(group, foldText(raw));
  const names = new Set(people.values());
  const [only] = names.size === 1 ? people.keys() : [];
  const groupOf = ({ raw, src }: Observation) =>
    src.label === 'author'
      ? ([...people].find(([, name]) => name === foldText(raw))?.[0] ?? (raw.startsWith('http') ? only : undefined))
      : only;
  const observations = reading.observations.flatMap((each) => {
    if (!isLoose(each)) return [each];
    const group = groupOf(each);
    return group === undefined ? [] : [{ ...each, group, of: 'person' as const }];
  });
  return { ...reading, observations };
}

function isLoose({ group, src }: Observation): boolean {
  return src.extractor === EXTRACTOR && group.startsWith('rel-');
}
