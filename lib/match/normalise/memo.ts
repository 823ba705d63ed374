/**
 * A function of one text that remembers its answers: what repeats in a book (companies, number ranges) is read once. Forgets all when `most`
 * texts are known.
 */
export function remembered<T>(read: (text: string) => T, most = 20_000): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as T;
    const answer = read(text);
    if (known.size >= most) known.clear();
    known.set(text, answer);
    return answer;
  };
}
