import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { toCandidates } from '../../lib/capture/candidates';
import { readHtml } from '../support/read-html';
import { summariseCapture } from '../support/summarise-capture';

const folder = fileURLToPath(new URL('../fixtures/capture/', import.meta.url));
const cases = readdirSync(folder)
  .filter((file) => file.endsWith('.html'))
  .map((file) => file.replace('.html', ''));

describe('toCandidates', () => {
  it.each(cases)('finds what a reader finds on %s', (name) => {
    const expected = JSON.parse(readFileSync(`${folder}${name}.expected.json`, 'utf8')) as { candidates: { name: string }[] };
    const reading = readHtml(readFileSync(`${folder}${name}.html`, 'utf8'));
    const found = summariseCapture(toCandidates(reading, { country: 'US', now: 0 }));
    const byName = (x: { name: string }, y: { name: string }) => (x.name < y.name ? -1 : x.name > y.name ? 1 : 0);
    expect({ ...found, candidates: found.candidates.sort(byName) }).toMatchObject({
      ...expected,
      candidates: expected.candidates.sort(byName),
    });
  });
});
