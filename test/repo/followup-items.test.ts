import { describe, expect, it } from 'vitest';
import { read, repositoryFiles } from './repository';

const ROW = /^\| (.+?) \| `(test\/[\w/-]+\.test\.ts)` \| (.+?) \|$/gm;

describe('the items of lib/followup/SPEC.md', () => {
  it('name a test that is there', () => {
    const rows = [...read('lib/followup/SPEC.md').matchAll(ROW)].map(([, item, file = '', name = '']) => ({ item, file, name }));
    expect(rows.length).toBeGreaterThan(30);
    const files = new Set(repositoryFiles());
    expect(rows.filter(({ file, name }) => !files.has(file) || !read(file).includes(name))).toEqual([]);
  });
});
