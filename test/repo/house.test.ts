import { statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, modules, read, repositoryFiles } from './repository';
import { nodesOf, syntaxOf } from './syntax';

/** Lines that a module may have. Longer ones are tables of data and stand here with their own limit. */
const LINES = 250;
const TABLES: Record<string, number> = { 'lib/sample/people.ts': 450, 'lib/sample/history.ts': 300 };

/** What may stand at the top beside the dotfiles: the given layout, and configuration that cannot live in package.json. */
const TOP = [
  ['CHANGELOG.md', 'CONTRIBUTING.md', 'LICENSE', 'README.md', 'package-lock.json', 'package.json'],
  ['oxlint.config.ts', 'tsconfig.json', 'vitest.config.ts', 'wxt.config.ts'],
  ['components', 'entrypoints', 'lib', 'public', 'scripts', 'test'],
].flat();

const files = repositoryFiles();

describe('the repository', () => {
  it('has nothing at its top but what the layout names', () => {
    const top = [...new Set(files.map((path) => path.split('/')[0] ?? ''))];
    expect(top.filter((name) => !name.startsWith('.') && !TOP.includes(name))).toEqual([]);
  });

  it('names no place of the machine that it was written on', () => {
    const places = new RegExp(String.raw`(?:^|[\s'"\`(=])/(?:work|tmp|root|home)/`, 'm');
    const text = files.filter((path) => /\.(?:tsx?|mjs|json|md|ya?ml|html|css|txt)$|^\.[^/]+$|^\.ci\//.test(path));
    expect(text.filter((path) => places.test(read(path)))).toEqual([]);
  });

  it('holds no data set: fixtures are small and lie under test', () => {
    const data = files.filter(
      (path) => /\.(?:csv|tsv|jsonl|ndjson|parquet|sqlite|db|mbox|zip|gz)$/.test(path) && !path.startsWith('test/fixtures/'),
    );
    expect(data).toEqual([]);
    const large = files.filter(
      (path) => path !== 'package-lock.json' && !path.endsWith('.png') && statSync(join(ROOT, path)).size > 400_000,
    );
    expect(large).toEqual([]);
  });
});

describe('modules', () => {
  it(`have at most ${LINES} lines, tables of data their own limit`, () => {
    const long = modules().filter((path) => read(path).trimEnd().split('\n').length > (TABLES[path] ?? LINES));
    expect(long).toEqual([]);
  });

  it('have half of them at most 70 lines', () => {
    const lines = modules()
      .filter((path) => /^(?:lib|components|entrypoints)\//.test(path))
      .map((path) => read(path).trimEnd().split('\n').length)
      .sort((x, y) => x - y);
    expect(lines[Math.floor(lines.length / 2)]).toBeLessThanOrEqual(70);
  });

  it('are named in kebab-case, components in PascalCase, and none utils', () => {
    const kebab = /^[a-z0-9]+(?:[-.][a-z0-9]+)*\.(?:tsx?|mjs)$/;
    const pascal = /^[A-Z][A-Za-z0-9]*\.(?:test\.)?tsx$/;
    const misnamed = modules().filter((path) => !kebab.test(basename(path)) && !pascal.test(basename(path)));
    expect(misnamed).toEqual([]);
    expect(modules().filter((path) => /(?:^|\/)(?:utils|helpers|misc|common)\.[a-z]+$/.test(path))).toEqual([]);
  });

  it('are no barrels: none only passes on what others export', () => {
    const barrels = modules().filter((path) => {
      const { body } = syntaxOf(path);
      return (
        body.length > 0 &&
        body.every((node) => node.type === 'ExportAllDeclaration' || (node.type === 'ExportNamedDeclaration' && node.source))
      );
    });
    expect(barrels).toEqual([]);
  });

  it('export by name, but for what a tool wants as default', () => {
    const byDefault = modules().filter((path) =>
      [...nodesOf(syntaxOf(path).body)].some(({ node }) => node.type === 'ExportDefaultDeclaration'),
    );
    const wanted = /^(?:[a-z]+\.config\.ts|test\/e2e\/build\.ts|test\/mail\/start-web-mail\.ts|entrypoints\/.*\.ts)$/;
    expect(byDefault.filter((path) => !wanted.test(path))).toEqual([]);
  });

  it('say why where they silence the linter', () => {
    const silenced = modules().flatMap((path) =>
      read(path)
        .split('\n')
        .filter((line) => /(?:oxlint|eslint)-disable|@ts-(?:expect-error|ignore|nocheck)/.test(line) && !/ (?:--|:) \S/.test(line))
        .filter(() => path !== 'test/repo/house.test.ts')
        .map((line) => `${path}: ${line.trim()}`),
    );
    expect(silenced).toEqual([]);
  });
});
