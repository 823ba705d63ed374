const rows = [new Int32Array(64), new Int32Array(64), new Int32Array(64)];

/**
 * Optimal string alignment distance (Damerau 1964: insert, delete, replace, swap of neighbours), but `most + 1` as soon as it is greater than
 * `most`. Texts of more than 60 letters are cut.
 */
export function editDistance(first: string, second: string, most: number): number {
  if (first === second) return 0;
  const x = first.length > 60 ? first.slice(0, 60) : first;
  const y = second.length > 60 ? second.slice(0, 60) : second;
  if (Math.abs(x.length - y.length) > most) return most + 1;
  let [before, last, next] = rows as [Int32Array, Int32Array, Int32Array];
  for (let j = 0; j <= y.length; j += 1) last[j] = j;
  for (let i = 1; i <= x.length; i += 1) {
    const letter = x.charCodeAt(i - 1);
    next[0] = i;
    let least = i;
    for (let j = 1; j <= y.length; j += 1) {
      const other = y.charCodeAt(j - 1);
      const left = (next[j - 1] ?? 0) + 1;
      const up = (last[j] ?? 0) + 1;
      let cost = (last[j - 1] ?? 0) + (letter === other ? 0 : 1);
      if (left < cost) cost = left;
      if (up < cost) cost = up;
      if (i > 1 && j > 1 && letter === y.charCodeAt(j - 2) && x.charCodeAt(i - 2) === other) {
        const swapped = (before[j - 2] ?? 0) + 1;
        if (swapped < cost) cost = swapped;
      }
      next[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    const spare = before;
    before = last;
    last = next;
    next = spare;
  }
  return Math.min(last[y.length] ?? 0, most + 1);
}
