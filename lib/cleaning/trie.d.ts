declare module 'tldts-icann/dist/es6/src/data/trie.js' {
  /** First edge of each node; edges of a node lie together. */
  export const edgeStart: ArrayLike<number>;
  /** Letters of each edge's label, in order of `labelText`. */
  export const edgeLength: ArrayLike<number>;
  export const labelText: string;
  export const rulesRoot: number;
}
