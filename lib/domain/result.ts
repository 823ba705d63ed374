/** Expected failures are data: classes do not survive the message boundary. */
export type Failure =
  | { reason: 'invalid'; issues: { path: string; code: string }[] }
  | { reason: 'stale' }
  | { reason: 'not-found' }
  | { reason: 'quota' }
  | { reason: 'blocked' }
  | { reason: 'recovery' }
  | { reason: 'refused'; detail: string }
  | { reason: 'failed'; detail: string };

export type Result<T> = { ok: true; value: T } | { ok: false; failure: Failure };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}
export function fail<T = never>(failure: Failure): Result<T> {
  return { ok: false, failure };
}
