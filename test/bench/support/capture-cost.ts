import { gzipSync } from 'node:zlib';
import { toCandidates } from '../../../lib/capture/candidates';
import type { PageReading } from '../../../lib/capture/observation';
import type { PageReader } from './capture-reader';
import { directoryPage } from './directory-page';
import { type Measures, atMost, percentile } from './measure';

const ELEMENTS = 5_000;
const ROUNDS = 20;

/** What reading a page of 5,000 elements costs, each time in a new document; and how much there is to inject, in KB of 1,000 bytes. */
export async function measureCost(reader: PageReader, code: string): Promise<Measures> {
  const { html, persons } = directoryPage(ELEMENTS);
  const count = await reader.read('https://site.example/count', html, 'document.querySelectorAll("*").length');
  const times: number[] = [];
  const threads: number[] = [];
  const found: number[] = [];
  let cut = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const { answer, ms, cpu } = await reader.read('https://site.example/people', html);
    const { candidates, notes } = toCandidates(answer as PageReading, { country: 'GB', now: Date.UTC(2026, 0, 1) });
    times.push(ms);
    threads.push(cpu);
    found.push(candidates.filter(({ type }) => type === 'person').length);
    if (notes.some(({ code: note }) => note.startsWith('cut-'))) cut += 1;
  }
  return {
    'large-page-elements': { value: Number(count.answer), unit: '' },
    'large-page-p50': { value: percentile(times, 0.5), unit: 'ms' },
    'large-page-p95': atMost(percentile(times, 0.95), 'ms', 50),
    'large-page-cpu-p95': { value: percentile(threads, 0.95), unit: 'ms' },
    'large-page-persons': { value: percentile(found, 0.5), unit: `of ${persons}` },
    'large-page-partly-read': { value: cut, unit: `of ${ROUNDS}` },
    'page-reader-gzip': atMost(gzipSync(code, { level: 9 }).length / 1000, 'KB', 25),
  };
}
