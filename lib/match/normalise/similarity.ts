const MOST = 64;
const taken = new Uint8Array(MOST);
const found = new Uint8Array(MOST);

/**
 * Jaro-Winkler similarity of two short texts, 0 to 1 (Winkler 1990), prefix scale 0.1 over at most four letters. Texts of more than 64 letters
 * are cut.
 */
export function jaroWinkler(x: string, y: string): number {
  if (x === y) return 1;
  const lengthX = Math.min(x.length, MOST);
  const lengthY = Math.min(y.length, MOST);
  if (lengthX === 0 || lengthY === 0) return 0;
  const reach = Math.max(0, (Math.max(lengthX, lengthY) >> 1) - 1);
  for (let j = 0; j < lengthY; j += 1) taken[j] = 0;
  let matches = 0;
  for (let i = 0; i < lengthX; i += 1) {
    const letter = x.charCodeAt(i);
    const to = Math.min(lengthY, i + reach + 1);
    for (let j = Math.max(0, i - reach); j < to; j += 1) {
      if (taken[j] === 1 || y.charCodeAt(j) !== letter) continue;
      taken[j] = 1;
      found[matches] = i;
      matches += 1;
      break;
    }
  }
  if (matches === 0) return 0;
  let transposed = 0;
  let next = 0;
  for (let at = 0; at < matches; at += 1) {
    while (taken[next] !== 1) next += 1;
    if (x.charCodeAt(found[at] ?? 0) !== y.charCodeAt(next)) transposed += 1;
    next += 1;
  }
  const jaro = (matches / lengthX + matches / lengthY + (matches - transposed / 2) / matches) / 3;
  let prefix = 0;
  while (prefix < 4 && prefix < lengthX && prefix < lengthY && x.charCodeAt(prefix) === y.charCodeAt(prefix)) prefix += 1;
  return jaro + prefix * 0.1 * (1 - jaro);
}
