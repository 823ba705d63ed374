import type { Evidence } from '../../domain/link/link';
import type { Features } from '../features';
import { DEFAULT_MODEL } from '../model';
import { evidence } from './evidence';

const { title: TITLE, address: ADDRESS, birthday: BIRTHDAY } = DEFAULT_MODEL;

export function compareTitle(a: Features, b: Features): Evidence | undefined {
  if (!a.title || !b.title) return undefined;
  const isSame = a.title === b.title;
  return evidence('title', isSame ? 'same' : 'different', isSame ? TITLE.same : TITLE.different, { values: [a.title, b.title] });
}

/** Only agreement counts: people have several addresses. */
export function compareAddress(a: Features, b: Features): Evidence | undefined {
  const same = a.addresses.find(({ full }) => full.length >= 8 && b.addresses.some((other) => other.full === full));
  return same ? evidence('address', 'same', ADDRESS.same, { values: [same.full, same.full] }) : undefined;
}

/** `--MM-DD` agrees with a full date of that day, for less. */
export function compareBirthday(a: Features, b: Features): Evidence | undefined {
  if (!a.birthday || !b.birthday) return undefined;
  const values: [string, string] = [a.birthday, b.birthday];
  if (a.birthday === b.birthday && !a.birthday.startsWith('--')) return evidence('birthday', 'same', BIRTHDAY.same, { values });
  const isOpen = a.birthday.startsWith('--') || b.birthday.startsWith('--');
  if (isOpen && a.birthday.slice(-5) === b.birthday.slice(-5)) return evidence('birthday', 'day', BIRTHDAY.day, { values });
  return evidence('birthday', 'different', BIRTHDAY.different, { values });
}
