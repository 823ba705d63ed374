/** A logistic regression on standardised columns: what `chance` needs. */
export type Logistic = { mean: number[]; sd: number[]; weights: number[] };

export const DEFAULT_RIDGE = {
  /** Strength that pulls every weight but the intercept to 0, in customers: 1 / C with C = 0.1. 1 to 100. */
  strength: 10,
  /** Newton steps; 8 reach the last digit. */
  steps: 25,
} as const;

/** Fits by iteratively reweighted least squares with a ridge (Hastie, Tibshirani and Friedman 2009, section 4.4.1). `rows` without an intercept. */
export function fitLogistic(
  rows: readonly (readonly number[])[],
  outcome: readonly boolean[],
  { strength, steps } = DEFAULT_RIDGE,
): Logistic {
  const width = rows[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, at) => rows.map((row) => row[at] ?? 0));
  const mean = columns.map((column) => column.reduce((sum, value) => sum + value, 0) / Math.max(1, column.length));
  const sd = columns.map(
    (column, at) => Math.sqrt(column.reduce((sum, value) => sum + (value - (mean[at] ?? 0)) ** 2, 0) / Math.max(1, column.length)) || 1,
  );
  const model: Logistic = { mean, sd, weights: Array.from({ length: width + 1 }, () => 0) };
  const inputs = rows.map((row) => standardise(model, row));
  for (let step = 0; step < steps; step += 1) {
    const slope = model.weights.map((weight, at) => (at === 0 ? 0 : -strength * weight));
    const bend = model.weights.map((_, i) => model.weights.map((__, j) => pull(i, j, strength)));
    inputs.forEach((input, at) => {
      const p = sigmoid(dot(model.weights, input));
      const off = (outcome[at] ? 1 : 0) - p;
      const weight = Math.max(1e-9, p * (1 - p));
      input.forEach((left, i) => {
        slope[i] = (slope[i] ?? 0) + off * left;
        const row = bend[i];
        if (row) input.forEach((right, j) => (row[j] = (row[j] ?? 0) + weight * left * right));
      });
    });
    const change = solve(bend, slope);
    model.weights = model.weights.map((weight, at) => weight + (change[at] ?? 0));
    if (change.every((part) => Math.abs(part) < 1e-9)) break;
  }
  return model;
}

export function logisticChance(model: Logistic, row: readonly number[]): number {
  return sigmoid(dot(model.weights, standardise(model, row)));
}

/** Log odds, kept finite for a chance of 0 or 1. */
export function logOdds(chance: number): number {
  const kept = Math.min(1 - 1e-6, Math.max(1e-6, chance));
  return Math.log(kept / (1 - kept));
}

function standardise({ mean, sd }: Logistic, row: readonly number[]): number[] {
  return [1, ...row.map((value, at) => (value - (mean[at] ?? 0)) / (sd[at] ?? 1))];
}
function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z));
}
function dot(x: readonly number[], y: readonly number[]): number {
  return x.reduce((sum, value, at) => sum + value * (y[at] ?? 0), 0);
}

/** The ridge as a matrix: on the diagonal, and next to nothing for the intercept. */
function pull(row: number, column: number, strength: number): number {
  if (row !== column) return 0;
  return row > 0 ? strength : 1e-9;
}

/** Gaussian elimination with pivots; the matrix is positive definite by the ridge. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  const n = rows.length;
  for (let column = 0; column < n; column += 1) {
    const pivot = rows
      .slice(column)
      .reduce((best, row, at) => (Math.abs(row[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0) ? column + at : best), column);
    const [top, other] = [rows[pivot] ?? [], rows[column] ?? []];
    rows[column] = top;
    rows[pivot] = other === top ? top : other;
    const lead = top[column] ?? 0;
    if (Math.abs(lead) < 1e-300) continue;
    rows.forEach((row, at) => {
      if (at === column) return;
      const factor = (row[column] ?? 0) / lead;
      for (let j = column; j <= n; j += 1) row[j] = (row[j] ?? 0) - factor * (top[j] ?? 0);
    });
  }
  return rows.map((row, at) => ((row[at] ?? 0) === 0 ? 0 : (row[n] ?? 0) / (row[at] ?? 1)));
}
