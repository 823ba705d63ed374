import type { Finding, FoundFault } from '../../domain/cleaning/finding';
import type { BookStore, Put } from '../../store/store';
import { type CleaningScan, DEFAULT_PAGES, putFound, readFound } from './documents';

/** Pages with new findings behind those that are there, and the scan as it then stands. */
export async function addFindings(
  store: Pick<BookStore, 'get'>,
  scan: CleaningScan,
  faults: readonly FoundFault[],
): Promise<{ puts: Put[]; after: CleaningScan }> {
  const puts: Put[] = [];
  const found = { ...scan.found };
  const pages = { ...scan.pages };
  for (const [kind, each] of Map.groupBy(faults, (fault) => fault.kind)) {
    const findings: Finding[] = each.map((fault) => ({ ...fault, id: `${kind}-${found[kind]++}` }));
    const counts = [...pages[kind]];
    let page = Math.max(0, counts.length - 1);
    let held = counts.length > 0 ? await readFound(store, kind, page) : [];
    for (let from = 0; from < findings.length;) {
      if (held.length >= DEFAULT_PAGES.findings) [page, held] = [page + 1, []];
      const part = findings.slice(from, from + DEFAULT_PAGES.findings - held.length);
      held = [...held, ...part];
      from += part.length;
      counts[page] = held.length;
      puts.push(putFound(kind, page, held));
    }
    pages[kind] = counts;
  }
  return { puts, after: { ...scan, found, pages } };
}
