import { describe, expect, it } from 'vitest';
import { read, repositoryFiles } from './repository';

/** `AG-1`, and `LC-1 to LC-5` as each of them. */
function idsIn(text: string): string[] {
  return [...text.matchAll(/\b([A-Z]{2})-(\d+)(?: to \1-(\d+))?/g)].flatMap(([, room, from, to]) =>
    Array.from({ length: Number(to ?? from) - Number(from) + 1 }, (_, at) => `${room}-${Number(from) + at}`),
  );
}

describe('the rules of value', () => {
  it('are each named by a test', () => {
    const rules = [...read('lib/value/SPEC.md').matchAll(/^\| ([A-Z]{2}-\d+) \|/gm)].map(([, id]) => id ?? '');
    expect(rules.length).toBeGreaterThan(50);
    const tests = repositoryFiles().filter((file) => /^test\/.*\.test\.tsx?$/.test(file));
    const named = new Set(tests.flatMap((file) => idsIn(read(file))));
    expect(rules.filter((id) => !named.has(id))).toEqual([]);
  });
});
