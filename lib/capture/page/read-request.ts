import type { PageRule, RuleSelectors } from './rule';

/** What the extension asks the next run of `page-reader` to read: the whole page unless one of these is set. */
export type ReadRequest = { selection?: boolean; link?: string; rules?: PageRule[] };

/**
 * Leaves a request for the next `page-reader` in the same frame. Stands alone, for `executeScript({ func: leaveReadRequest, args: [request] })`:
 * a file cannot be given arguments. It lives in the isolated world, where the page cannot reach.
 */
export function leaveReadRequest(request: ReadRequest): void {
  Object.defineProperty(globalThis, 'sidecardReadRequest', { value: request, configurable: true, enumerable: false });
}

/** Takes the request away. An element named `sidecardReadRequest` shows up on the window too, but not as its own property. */
export function takeReadRequest(scope: object): ReadRequest {
  const value: unknown = Object.getOwnPropertyDescriptor(scope, 'sidecardReadRequest')?.value;
  Reflect.deleteProperty(scope, 'sidecardReadRequest');
  if (typeof value !== 'object' || value === null) return {};
  const { selection, link, rules } = value as Record<string, unknown>;
  return {
    ...(selection === true && { selection }),
    ...(typeof link === 'string' && { link }),
    ...(Array.isArray(rules) && { rules: rules.filter(isRule) }),
  };
}

function isRule(value: unknown): value is PageRule {
  const { id, selectors } = (value ?? {}) as { id?: unknown; selectors?: Partial<RuleSelectors> };
  return (
    typeof id === 'string' && typeof selectors?.record === 'string' && Object.values(selectors).every((each) => typeof each === 'string')
  );
}
