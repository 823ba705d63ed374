import { type Program, parseSync } from 'oxc-parser';
import { read } from './repository';

export type SyntaxNode = { type: string; start: number; end: number; [key: string]: unknown };

const parsed = new Map<string, Program>();

/** The syntax tree of a module of the repository. @throws when it cannot be parsed */
export function syntaxOf(path: string): Program {
  const known = parsed.get(path);
  if (known) return known;
  const { program, errors } = parseSync(path, read(path));
  if (errors.length > 0) throw new Error(`syntax: ${path}: ${errors[0]?.message}`);
  parsed.set(path, program);
  return program;
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && typeof (value as SyntaxNode).type === 'string';
}

/** All nodes of a tree, parents first, each with its parent. */
export function* nodesOf(node: unknown, parent?: SyntaxNode): Generator<{ node: SyntaxNode; parent?: SyntaxNode }> {
  if (Array.isArray(node)) {
    for (const element of node) yield* nodesOf(element, parent);
  } else if (isNode(node)) {
    yield { node, parent };
    for (const value of Object.values(node)) if (typeof value === 'object' && value !== null) yield* nodesOf(value, node);
  }
}
