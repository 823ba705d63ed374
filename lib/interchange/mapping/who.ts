import type { Who } from '../../domain/import/import-item';
import { type Cell, type Mapping, lineOf, oneLine } from './row';

/** Whose the row is, by everything that it says. */
export function whoOf(cells: readonly Cell[], mapping: Mapping): Who {
  const uid = lineOf(cells, 'who.uid', 200);
  const email = lineOf(cells, 'who.email', 320)?.replace(/^.*<([^<>]+)>$/, '$1');
  const phone = lineOf(cells, 'who.phone', 80);
  const [given, surname] = [lineOf(cells, 'who.given'), lineOf(cells, 'who.surname')];
  const isHan = /^\p{Script=Han}+$/u.test(`${surname ?? ''}${given ?? ''}`);
  const name =
    lineOf(cells, 'who.name') ??
    (oneLine(isHan ? `${surname ?? ''}${given ?? ''}` : [given, surname].filter(Boolean).join(' ')) || undefined);
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
