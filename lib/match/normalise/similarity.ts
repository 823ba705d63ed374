/** Jaro-Winkler similarity of two short texts, 0 to 1 (Winkler 1990), prefix scale 0.1 over at most four letters. */
export function jaroWinkler(x: string, y: string): number {
  if (x === y) return 1;
  if (x === '' || y === '') return 0;
  const reach = Math.max(0, Math.floor(Math.max(x.length, y.length) / 2) - 1);
  const taken: boolean[] = [];
  const found: number[] = [];
  for (let i = 0; i < x.length; i += 1) {
    const to = Math.min(y.length, i + reach + 1);
    for (let j = Math.max(0, i - reach); j < to; j += 1) {
      if (taken[j] || x[i] !== y[j]) continue;
      taken[j] = true;
      found.push(i);
      break;
    }
  }
  const matches = found.length;
  if (matches === 0) return 0;
  let transposed = 0;
  let next = 0;
  for (const i of found) {
    while (!taken[next]) next += 1;
    if (x[i] !== y[next]) transposed += 1;
    next += 1;
  }
  const jaro = (matches / x.length + matches / y.length + (matches - transposed / 2) / matches) / 3;
  let prefix = 0;
  while (prefix < 4 && prefix < x.length && x[prefix] === y[prefix]) prefix += 1;
  return jaro + prefix * 0.1 * (1 - jaro);
}
