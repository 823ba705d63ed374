import { describe, expect, it } from 'vitest';
import { placeholdersOf, textsOf } from './locales';
import { modules } from './repository';
import { type SyntaxNode, nodesOf, syntaxOf } from './syntax';

const en = textsOf('en');
const zh = textsOf('zh-CN');
const product = modules().filter((path) => /^(?:lib|components|entrypoints)\//.test(path));

/** Keys that an argument of `i18n.t` can mean; a template stands for its fixed beginning with `*` behind it. */
function keysOf(node: SyntaxNode): string[] {
  if (node.type === 'Literal') return [String(node.value)];
  if (node.type === 'ConditionalExpression') return [...keysOf(node.consequent as SyntaxNode), ...keysOf(node.alternate as SyntaxNode)];
  if (node.type !== 'TemplateLiteral') return [];
  const [first] = node.quasis as { value: { cooked: string } }[];
  return [`${first?.value.cooked ?? ''}*`];
}

function askedKeys(path: string): string[] {
  return [...nodesOf(syntaxOf(path))].flatMap(({ node }) => {
    const callee = node.callee as { object?: { name?: string }; property?: { name?: string } } | undefined;
    const isText = node.type === 'CallExpression' && callee?.object?.name === 'i18n' && callee.property?.name === 't';
    const [key] = (node.arguments ?? []) as SyntaxNode[];
    return isText && key ? keysOf(key) : [];
  });
}

const SPOKEN = ['aria-label', 'aria-description', 'title', 'placeholder', 'alt', 'label'];
const LETTERS = /\p{L}{2,}/u;

/** Words that a component would show as they stand in its source. */
function literalsOf(path: string): string[] {
  return [...nodesOf(syntaxOf(path))].flatMap(({ node }) => {
    if (node.type === 'JSXText' && LETTERS.test(String(node.value))) return [`${path}: ${String(node.value).trim()}`];
    const name = (node.name as { name?: string } | undefined)?.name ?? '';
    const value = node.value as SyntaxNode | undefined;
    if (node.type !== 'JSXAttribute' || !SPOKEN.includes(name) || value?.type !== 'Literal') return [];
    return LETTERS.test(String(value.value)) ? [`${path}: ${name}="${String(value.value)}"`] : [];
  });
}

describe('locale files', () => {
  it('have the same keys in English and Chinese', () => {
    expect(en.size).toBeGreaterThan(100);
    expect([...zh.keys()].filter((key) => !en.has(key))).toEqual([]);
    expect([...en.keys()].filter((key) => !zh.has(key))).toEqual([]);
  });

  it('have the same placeholders in both', () => {
    const differing = [...en].filter(([key, text]) => placeholdersOf(text).join() !== placeholdersOf(zh.get(key) ?? '').join());
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  it('keep two values apart: a browser takes `$1$2` for a named variable and loads the extension no more', () => {
    expect([...en, ...zh].filter(([, text]) => /\$\d\$/.test(text))).toEqual([]);
  });

  it('say something in each text, the Chinese ones in Chinese', () => {
    expect([...en, ...zh].filter(([, text]) => text.trim() === '')).toEqual([]);
    const foreign = [...zh].filter(([, text]) => /[a-z]{4,} [a-z]{3,} [a-z]{2,}/i.test(text));
    expect(foreign).toEqual([]);
  });

  it('have every key that the product asks for', () => {
    const keys = [...en.keys()];
    const missing = product.flatMap((path) =>
      askedKeys(path)
        .filter((key) => (key.endsWith('*') ? !keys.some((known) => known.startsWith(key.slice(0, -1))) : !en.has(key)))
        .map((key) => `${path}: ${key}`),
    );
    expect(missing).toEqual([]);
  });
});

describe('components', () => {
  it('take their words from the locale files', () => {
    expect(product.filter((path) => path.endsWith('.tsx')).flatMap(literalsOf)).toEqual([]);
    const chinese = product
      .filter((path) => /^(?:components|entrypoints)\//.test(path))
      .filter((path) =>
        [...nodesOf(syntaxOf(path))].some(({ node }) => node.type === 'Literal' && /\p{Script=Han}/u.test(String(node.value))),
      );
    expect(chinese).toEqual([]);
  });
});
