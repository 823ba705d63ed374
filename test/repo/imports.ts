import { dirname, join } from 'node:path/posix';
import { type SyntaxNode, nodesOf, syntaxOf } from './syntax';

export type Import = { from: string; spec: string; typeOnly: boolean };

function literal(value: unknown): string | undefined {
  const node = value as { type?: string; value?: unknown } | undefined;
  return node?.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined;
}

/** True where every name of an import or export statement is a type. */
function isTypeOnly(node: SyntaxNode): boolean {
  if (node.importKind === 'type' || node.exportKind === 'type') return true;
  const specifiers = (node.specifiers ?? []) as SyntaxNode[];
  return specifiers.length > 0 && specifiers.every((each) => each.importKind === 'type' || each.exportKind === 'type');
}

/** Everything that a module imports: statements, re-exports, `import()` and `import('…')` in types. */
export function importsOf(path: string): Import[] {
  const found: Import[] = [];
  for (const { node } of nodesOf(syntaxOf(path))) {
    const spec = literal(node.source) ?? literal(node.argument);
    if (spec === undefined) continue;
    if (/^(?:Import|ExportNamed|ExportAll)Declaration$/.test(node.type)) found.push({ from: path, spec, typeOnly: isTypeOnly(node) });
    if (node.type === 'ImportExpression') found.push({ from: path, spec, typeOnly: false });
    if (node.type === 'TSImportType') found.push({ from: path, spec, typeOnly: true });
  }
  return found;
}

/** The path in the repository that a relative import means, without its extension; undefined for a package. */
export function targetOf({ from, spec }: Import): string | undefined {
  return spec.startsWith('.') ? join(dirname(from), spec) : undefined;
}

/** `@scope/name` or `name` of an imported package, whatever file of it is meant. */
export function packageOf(spec: string): string {
  const [first = '', second] = spec.split('/');
  return first.startsWith('@') && second ? `${first}/${second}` : first;
}
