import type { RuleField } from '../rule';

/** What the picker shows: the words in the user's language, since no library for them reaches a page. */
export type PickTexts = {
  fields: Record<RuleField, string>;
  title: string;
  hint: string;
  keys: string;
  save: string;
  cancel: string;
  nothing: string;
  /** With `$1` for the number of records. */
  found: string;
  unclear: string;
  /** Of a frame within the page, into which pointing does not reach. */
  frame: string;
};

/** How pointing ended. `frames`: the page is a set of frames, in which nothing can be drawn or pointed at. */
export type PickResult =
  | { state: 'saved'; selectors: Record<string, string>; found: number }
  | { state: 'cancelled' }
  | { state: 'frames' };

/** Leaves the words for the picker that is injected next, as `leaveReadRequest` does for the reader. Stands alone. */
export function leavePickRequest(texts: PickTexts): void {
  Object.defineProperty(globalThis, 'sidecardPickTexts', { value: texts, configurable: true, enumerable: false });
}

/** Takes the words away; undefined when nobody left any. */
export function takePickRequest(scope: object): PickTexts | undefined {
  const value: unknown = Object.getOwnPropertyDescriptor(scope, 'sidecardPickTexts')?.value;
  Reflect.deleteProperty(scope, 'sidecardPickTexts');
  return typeof value === 'object' && value !== null ? (value as PickTexts) : undefined;
}
