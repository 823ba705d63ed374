import { addressBlocks } from './address/address-block';
import type { Observation, PageReading, TextLine } from './observation';

/** What the lines of a page say beside what its readers saw: postal addresses. Each is its line's record's, or stands alone. */
export function observationsInLines(reading: Pick<PageReading, 'lines'>): Observation[] {
  const lines = (reading.lines ?? []).filter((line) => line.hidden !== true);
  return addressBlocks(lines.map(({ text }) => text)).flatMap(({ raw, parts, first, last, sure }) => {
    const line = lines[first];
    if (!line) return [];
    const group = groupOf(lines.slice(first, last + 1)) ?? `text-address:${first + 1}`;
    return { ...observed(line, group, raw, sure ? 0.7 : 0.5), kind: 'address', raw, parts };
  });
}

function groupOf(lines: readonly TextLine[]): string | undefined {
  return lines.find(({ group }) => group !== undefined)?.group;
}

function observed(line: TextLine, group: string, snippet: string, confidence: number): Omit<Observation, 'kind' | 'raw'> {
  return {
    group,
    of: 'unknown',
    confidence,
    src: { extractor: 'lines@1', method: 'text', path: line.path, snippet: snippet.replace(/\n/g, ' · ').slice(0, 200) },
  };
}
