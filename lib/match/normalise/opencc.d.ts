declare module 'opencc-js/dict/TSCharacters' {
  /** `traditional simplified` pairs, parted by `|`. */
  const characters: string;
  export default characters;
}
