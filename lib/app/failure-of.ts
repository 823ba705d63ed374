import type { Failure } from '../domain/result';

const KNOWN = new Set(['quota', 'blocked', 'recovery']);

/** What a handler threw, as data for the page. The store names its errors by `code`; anything else is `failed` with its message. */
export function failureOf(error: unknown): Failure {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  if (KNOWN.has(code)) return { reason: code } as Failure;
  return { reason: 'failed', detail: error instanceof Error ? error.message : String(error) };
}
