import type { ImportKind } from '../../lib/interchange/mapping/target';
import { keyOf, translate } from '../ui/translate';

/** A field that a column can go to, in words; the user's own fields have their own. */
export function targetText(target: string, kind: ImportKind): string {
  const [name = '', slot] = target.split('@', 2);
  // A title is a job on a contact, and a name elsewhere.
  const text = translate(`data.target_${name === 'title' ? `${kind}_title` : keyOf(name)}`) || name;
  return slot ? `${text} (${slot})` : text;
}

export function kindText(kind: string): string {
  return translate(`data.kind_${kind}`) || kind;
}

/** Why a row or cell was not understood. */
/** What is wrong, and in which column of the file where that is known. */
export function problemAt(problem: { column?: number; reason: string; value: string }, headers: readonly string[]): string {
  const header = problem.column === undefined ? '' : headers[problem.column];
  return header ? translate('data.problemIn', [header, problemText(problem)]) : problemText(problem);
}

export function problemText({ reason, value }: { reason: string; value: string }): string {
  const said = reason === 'required' ? translate(`data.target_${keyOf(value)}`) || value : value;
  return translate(`data.problem_${keyOf(reason)}`, [said]) || reason;
}
