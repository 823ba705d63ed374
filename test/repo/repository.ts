import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..');

/** Paths of the files of the repository (tracked, or new and not ignored) that are on disk, relative to its root, sorted. */
export function repositoryFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: ROOT, encoding: 'utf8' });
  return [...new Set(listed.split('\n'))].filter((path) => path !== '' && existsSync(join(ROOT, path))).sort();
}

/** Modules written by hand in TypeScript or JavaScript. */
export function modules(): string[] {
  return repositoryFiles().filter((path) => /\.(?:tsx?|mjs)$/.test(path) && !path.startsWith('test/fixtures/') && !path.endsWith('.d.ts'));
}

export function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}
