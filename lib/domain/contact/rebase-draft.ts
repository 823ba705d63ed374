import { ELEMENT_FIELDS } from '../link/keys';
import { type OwnValues, changedOwn, ownAt } from '../own-field/own-value';
import type { ContactDraft } from './contact';
import { isSameData } from './same-data';

type Element = { id: string };
const LISTS: ReadonlySet<string> = new Set(ELEMENT_FIELDS);

/**
 * What the user changed from `base` to `wanted`, done to `latest`: a field that they left alone keeps what another window wrote meanwhile,
 * in lists element by element. A value that both changed is the user's.
 */
export function rebaseDraft(base: ContactDraft, wanted: ContactDraft, latest: ContactDraft): ContactDraft {
  const rebased: Record<string, unknown> = { ...latest };
  const fields = new Set([...Object.keys(base), ...Object.keys(wanted)]) as Set<keyof ContactDraft>;
  for (const field of fields) {
    if (isSameData(base[field], wanted[field])) continue;
    if (LISTS.has(field)) rebased[field] = rebaseList(base[field] as Element[], wanted[field] as Element[], latest[field] as Element[]);
    else rebased[field] = field === 'custom' ? rebaseOwn(base.custom, wanted.custom, latest.custom) : wanted[field];
  }
  // Field by field out of two drafts.
  return rebased as ContactDraft;
}

/** Own fields one by one. */
function rebaseOwn(base: OwnValues, wanted: OwnValues, latest: OwnValues): OwnValues {
  const rebased = { ...latest };
  for (const key of changedOwn(base, wanted)) {
    const value = ownAt(wanted, key);
    if (value === undefined) delete rebased[key];
    else rebased[key] = value;
  }
  return rebased;
}

function rebaseList(base: Element[], wanted: Element[], latest: Element[]): Element[] {
  const find = (list: Element[], id: string) => list.find((element) => element.id === id);
  const kept = latest.flatMap((element) => {
    const before = find(base, element.id);
    const after = find(wanted, element.id);
    if (!before) return [after ?? element];
    if (!after) return [];
    return [isSameData(before, after) ? element : after];
  });
  const changed = wanted.filter(({ id }) => !find(latest, id) && !isSameData(find(base, id), find(wanted, id)));
  return [...kept, ...changed];
}
