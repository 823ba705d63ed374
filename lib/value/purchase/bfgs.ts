/** Value of a function at a point; the gradient is written into `gradient`. */
export type Objective = (point: Float64Array, gradient: Float64Array) => number;
/** `converged`: the gradient vanished, or no step along it lowers the value any more. */
export type Minimum = { point: Float64Array; value: number; gradient: number; evaluations: number; converged: boolean };

export const DEFAULT_BFGS = {
  /** Largest component of the gradient at which the search stops, 1e-10 to 1e-5 of an objective of size 1. */
  tolerance: 1e-7,
  /** Steps, 50 to 1000: a fit of four parameters takes about 25. */
  steps: 300,
  /** Longest step in any parameter, 0.5 to 5: parameters are logarithms, 2 is a factor of 7. */
  reach: 2,
  /** Every parameter stays within this distance of 0: e^-25 to e^25. */
  bound: 25,
} as const;
/** Sufficient decrease of Armijo (Nocedal and Wright 2006, eq. 3.4). */
const ARMIJO = 1e-4;

/** Minimises a smooth function of a few parameters: BFGS (Nocedal and Wright 2006, algorithm 6.1) with backtracking. Never throws, never leaves the bound. */
export function minimise(objective: Objective, start: readonly number[], options: { tolerance?: number } = {}): Minimum {
  const { tolerance, steps, reach, bound } = { ...DEFAULT_BFGS, ...options };
  const n = start.length;
  let point = Float64Array.from(start);
  let gradient = new Float64Array(n);
  let value = objective(point, gradient);
  let evaluations = 1;
  let inverse = identity(n);
  let fresh = true;
  for (let step = 0; step < steps; step += 1) {
    if (largest(gradient) < tolerance) break;
    let direction = times(inverse, gradient, -1);
    if (!(dot(direction, gradient) < 0)) {
      inverse = identity(n);
      fresh = true;
      direction = gradient.map((part) => -part);
    }
    const slope = dot(direction, gradient);
    let length = Math.min(1, reach / largest(direction));
    const nextGradient = new Float64Array(n);
    let next = point;
    let nextValue = Number.POSITIVE_INFINITY;
    for (let tries = 0; tries < 40; tries += 1) {
      next = point.map((part, at) => Math.max(-bound, Math.min(bound, part + length * (direction[at] ?? 0))));
      nextValue = objective(next, nextGradient);
      evaluations += 1;
      if (nextValue <= value + ARMIJO * length * slope) break;
      length *= 0.4;
    }
    if (!(nextValue < value)) {
      // Along a stale curvature there may be no way down where along the gradient there is.
      if (fresh) return { point, value, gradient: largest(gradient), evaluations, converged: true };
      inverse = identity(n);
      fresh = true;
      continue;
    }
    inverse = update(inverse, subtract(next, point), subtract(nextGradient, gradient), fresh);
    fresh = false;
    point = next;
    value = nextValue;
    gradient = nextGradient;
  }
  return { point, value, gradient: largest(gradient), evaluations, converged: largest(gradient) < tolerance };
}

/** Nocedal and Wright, eq. 6.17; the first time scaled by eq. 6.20. Left as it is where the curvature is not positive. */
function update(inverse: Float64Array[], moved: Float64Array, turned: Float64Array, fresh: boolean): Float64Array[] {
  const curvature = dot(moved, turned);
  if (!(curvature > 1e-300)) return inverse;
  const n = moved.length;
  const base = fresh ? identity(n, curvature / dot(turned, turned)) : inverse;
  const bent = times(base, turned, 1);
  const scale = 1 + dot(turned, bent) / curvature;
  return base.map((row, i) =>
    row.map((part, j) => {
      const [si, sj, bi, bj] = [moved[i] ?? 0, moved[j] ?? 0, bent[i] ?? 0, bent[j] ?? 0];
      return part + (scale * si * sj - bi * sj - si * bj) / curvature;
    }),
  );
}

function identity(n: number, scale = 1): Float64Array[] {
  return Array.from({ length: n }, (_, i) => Float64Array.from({ length: n }, (__, j) => (i === j ? scale : 0)));
}
function times(matrix: readonly Float64Array[], vector: Float64Array, sign: number): Float64Array {
  return Float64Array.from(matrix, (row) => sign * dot(row, vector));
}
function dot(x: Float64Array, y: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < x.length; at += 1) sum += (x[at] ?? 0) * (y[at] ?? 0);
  return sum;
}
function subtract(x: Float64Array, y: Float64Array): Float64Array {
  return x.map((part, at) => part - (y[at] ?? 0));
}
function largest(vector: Float64Array): number {
  return vector.reduce((most, part) => Math.max(most, Math.abs(part)), 0);
}
