import { edgeLength, edgeStart, labelText, rulesRoot } from 'tldts-icann/dist/es6/src/data/trie.js';

/**
 * Endings that registries give out: the first labels of the public suffix list as tldts-icann has it, whose own answer does not tell a known
 * ending from any other last label. Its table is in the worker anyway; a list of its own would be 12 KB more.
 */
export const HOST_ENDINGS: ReadonlySet<string> = readEndings();

function readEndings(): Set<string> {
  const endings = new Set<string>();
  const [from = 0, to = 0] = [edgeStart[rulesRoot], edgeStart[rulesRoot + 1]];
  let at = 0;
  for (let edge = 0; edge < to; edge += 1) {
    const length = edgeLength[edge] ?? 0;
    if (edge >= from) endings.add(labelText.slice(at, at + length));
    at += length;
  }
  return endings;
}
