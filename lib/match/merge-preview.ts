import type { ContactDraft } from '../domain/contact/contact';
import { ELEMENT_FIELDS, plain } from '../domain/link/keys';
import { plainOwn } from '../domain/own-field/own-text';
import { ownAt } from '../domain/own-field/own-value';
import { CHANNELS, SINGLE_FIELDS } from '../domain/link/projection';
import { shownElement, shownSingle, valueKey } from './value-keys';

/**
 * One field of two customers side by side, as the user reads it. `single`: one value is shown after a merge, so a side may be chosen; the values of
 * a list are united, and of two answers about consent (`consent.email`: `granted` or `denied`) the stricter one counts.
 */
export type Difference = { field: string; a: string[]; b: string[]; same: boolean; single: boolean };

/** White space within Chinese is how a form spreads it out: 宋 翔水 is 宋翔水. */
const HAN_GAP = /(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu;

/** The fields that either of the two has: differing ones first, each group in the order of a card. */
export function differences(a: ContactDraft, b: ContactDraft, country = 'US'): Difference[] {
  const rows = new Map<string, Difference>();
  const add = (field: string, single: boolean, x: [string, string][], y: [string, string][]) => {
    if (x.length === 0 && y.length === 0) return;
    const [keysX, keysY] = [new Set(x.map(([key]) => key)), new Set(y.map(([key]) => key))];
    const same = keysX.size === keysY.size && [...keysX].every((key) => keysY.has(key));
    rows.set(field, { field, a: x.map(([, value]) => value), b: y.map(([, value]) => value), same, single });
  };
  const words = (list: readonly string[]) => list.map((word): [string, string] => [plain(word).replaceAll(HAN_GAP, ''), word]);

  for (const field of SINGLE_FIELDS) {
    const [x, y] = [shownSingle(a, field), shownSingle(b, field)];
    add(field, true, words(x === undefined ? [] : [x]), words(y === undefined ? [] : [y]));
    if (field !== 'name') continue;
    for (const list of ELEMENT_FIELDS) {
      const keyed = (contact: ContactDraft) =>
        contact[list].map((element): [string, string] => [valueKey(list, element, country), shownElement(list, element)]);
      add(list, false, keyed(a), keyed(b));
    }
  }
  for (const channel of CHANNELS) {
    const said = ({ consent }: ContactDraft) => words(consent[channel] ? [consent[channel]] : []);
    add(`consent.${channel}`, false, said(a), said(b));
  }
  for (const field of ['tags', 'domains'] as const) add(field, false, words(a[field]), words(b[field]));
  const custom = (contact: ContactDraft, key: string) => {
    const value = ownAt(contact.custom, key);
    return value === undefined ? [] : words([plainOwn(value)]);
  };
  for (const key of new Set([...Object.keys(a.custom), ...Object.keys(b.custom)]))
    add(`custom.${key}`, true, custom(a, key), custom(b, key));
  const all = [...rows.values()];
  return [...all.filter((row) => !row.same), ...all.filter((row) => row.same)];
}
