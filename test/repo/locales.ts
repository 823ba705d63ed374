import { parse } from 'yaml';
import { read } from './repository';

/** All texts of a locale file by dotted key. A plural (`1: … n: …`) is one text: its general form. */
export function textsOf(language: string): Map<string, string> {
  const texts = new Map<string, string>();
  flatten(parse(read(`lib/locales/${language}.yml`)), '', texts);
  return texts;
}

function flatten(node: unknown, key: string, into: Map<string, string>): void {
  if (typeof node !== 'object' || node === null) {
    into.set(key, String(node));
    return;
  }
  const general = (node as { n?: unknown; message?: unknown }).n;
  if (general !== undefined) into.set(key, String(general));
  else for (const [name, value] of Object.entries(node)) flatten(value, key === '' ? name : `${key}.${name}`, into);
}

/** The placeholders of a text, `$1` to `$9`, each once, sorted. */
export function placeholdersOf(text: string): string[] {
  return [...new Set(text.match(/\$[1-9]/g))].sort();
}
