import type { Who } from '../../domain/import/import-item';
import { type Cell, type Mapping, lineOf, oneLine } from './row';

/** Programs whose customers' ids are names that they chose themselves: somebody of whom no more is known is called by it. */
const CHOSEN_IDS: ReadonlySet<string> = new Set(['taobao']);
/** Part of it is hidden, as shops do with their buyers': many share what is left, so it tells nobody from anybody. */
const MASKED = /\*/;
/** A mobile is one person's; the other number may be a household's. */
const MOBILE = /手机|手機|mobile|cell/i;

/** Whose the row is, by everything that it says. */
export function whoOf(cells: readonly Cell[], mapping: Mapping): Who {
  const account = lineOf(cells, 'who.uid', 200);
  const uid = account && !MASKED.test(account) ? account : undefined;
  const email = lineOf(cells, 'who.email', 320)?.replace(/^.*<([^<>]+)>$/, '$1');
  const mobile = cells.filter(({ target, header }) => target === 'who.phone' && MOBILE.test(header));
  const number = lineOf(mobile, 'who.phone', 80) ?? lineOf(cells, 'who.phone', 80);
  const phone = number && !MASKED.test(number) ? number : undefined;
  const [given, surname] = [lineOf(cells, 'who.given'), lineOf(cells, 'who.surname')];
  const isHan = /^\p{Script=Han}+$/u.test(`${surname ?? ''}${given ?? ''}`);
  const name =
    lineOf(cells, 'who.name') ??
    (oneLine(isHan ? `${surname ?? ''}${given ?? ''}` : [given, surname].filter(Boolean).join(' ')) || undefined) ??
    (CHOSEN_IDS.has(mapping.system) ? account : undefined);
  const org = lineOf(cells, 'who.org');
  return {
    ...(uid && { uid: `${mapping.system}:${uid}` }),
    ...(email && email.includes('@') && { email }),
    ...(phone && phone.length >= 2 && { phone }),
    ...(name && { name }),
    ...(org && { org }),
  };
}

/** Somebody is named at all. */
export function isNamed(who: Who): boolean {
  return Object.values(who).some((value) => value !== undefined);
}
