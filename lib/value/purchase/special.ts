/** Shift from which Stirling's series is exact to the last digits. */
const LARGE = 10;

/** Logarithm of the gamma function for z > 0 (Abramowitz and Stegun 6.1.41, after the recurrence 6.1.15). */
export function logGamma(z: number): number {
  let shift = 0;
  let at = z;
  for (; at < LARGE; at += 1) shift += Math.log(at);
  const square = 1 / (at * at);
  const series = (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square / 1188)))) / at;
  return (at - 0.5) * Math.log(at) - at + Math.log(2 * Math.PI) / 2 + series - shift;
}

/** Its derivative, psi (Abramowitz and Stegun 6.3.18). */
export function digamma(z: number): number {
  let shift = 0;
  let at = z;
  for (; at < LARGE; at += 1) shift += 1 / at;
  const square = 1 / (at * at);
  return Math.log(at) - 0.5 / at - square * (1 / 12 - square * (1 / 120 - square * (1 / 252 - square * (1 / 240 - square / 132)))) - shift;
}
