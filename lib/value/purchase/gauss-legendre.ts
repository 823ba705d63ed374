/** Nodes and weights on [0, 1] that integrate polynomials up to degree 31 exactly (Abramowitz and Stegun 25.4.30), found by Newton's method. */
export const QUADRATURE = nodesOf(16);

function nodesOf(n: number): readonly { at: number; weight: number }[] {
  return Array.from({ length: n }, (_, index) => {
    let z = Math.cos((Math.PI * (index + 0.75)) / (n + 0.5));
    let slope = 1;
    for (let round = 0; round < 100; round += 1) {
      let [before, value] = [0, 1];
      for (let degree = 1; degree <= n; degree += 1)
        [before, value] = [value, ((2 * degree - 1) * z * value - (degree - 1) * before) / degree];
      slope = (n * (z * value - before)) / (z * z - 1);
      const step = value / slope;
      z -= step;
      if (Math.abs(step) < 1e-15) break;
    }
    return { at: (1 - z) / 2, weight: 1 / ((1 - z * z) * slope * slope) };
  });
}
