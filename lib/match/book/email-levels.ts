import { COLUMN, type LevelOf, levelNumber } from '../levels';
import { DEFAULT_TERMS } from '../model';
import { editDistance } from '../normalise/edit-distance';
import type { Comparer } from './comparer';
import { AT, FREE, ROLE, WIDTH } from './match-book';

const at = (level: LevelOf<'email'>) => levelNumber('email', level);
const EMAIL = {
  same: at('same'),
  shared: at('shared'),
  role: at('role'),
  alike: at('alike'),
  handle: at('handle'),
  colleague: at('colleague'),
  different: at('different'),
  spelled: at('spelled'),
};
const EQUIVALENT = levelNumber('name', 'equivalent');

export const DEFAULT_EMAILS = {
  /** Shorter mailbox names are too common to know somebody by. */
  leastHandle: 5,
  /** Chance that colleagues have different mailboxes, and share that of a task: the company's agreement is counted with the organisation. */
  colleague: 0.6,
  role: 0.2,
  /** Chance that people of one name have mailboxes of one name: `j.smith`; and that others do. */
  namedHandle: 0.12,
  handle: 2e-4,
  /** Chance that a stranger's mailbox spells a name. */
  spelled: 0.02,
} as const;

/** The strongest agreement of two sides' mailboxes; nothing where one has none, unless a mailbox spells the other's name. */
export function compareEmails(comparer: Comparer, x: number, y: number, isOrg: boolean): void {
  const { book, carriers: counted } = comparer;
  const { lists } = book;
  const [startX, endX] = [book.get(x, AT.emails), book.get(x, AT.phones)];
  const [startY, endY] = [book.get(y, AT.emails), book.get(y, AT.phones)];
  if (startX === endX || startY === endY) {
    const name = comparer.levels[COLUMN.name] ?? 0;
    if (isOrg || (name > 0 && name <= EQUIVALENT)) return;
    if ((startX !== endX && spells(comparer, startX, endX, y)) || (startY !== endY && spells(comparer, startY, endY, x)))
      comparer.set(COLUMN.email, EMAIL.spelled, DEFAULT_EMAILS.spelled);
    return;
  }
  let fewest = Infinity;
  let key = 0;
  let role = false;
  let other: number = 0;
  let colleague = false;
  for (let i = startX; i < endX; i += WIDTH.emails) {
    const flagsX = lists.at(i + 3);
    for (let j = startY; j < endY; j += WIDTH.emails) {
      const flagsY = lists.at(j + 3);
      if (lists.values[i] === lists.values[j]) {
        const isRole = (flagsX & ROLE) !== 0;
        const carriers = counted.of(lists.at(i)) + (isRole ? 1e6 : 0);
        if (carriers < fewest) [fewest, key, role] = [carriers, lists.at(i), isRole];
        continue;
      }
      if (key !== 0 || ((flagsX | flagsY) & ROLE) !== 0) continue;
      const found = mailboxes(comparer, i, j, (flagsX | flagsY) & FREE);
      if (found === EMAIL.colleague) colleague = true;
      if (other === 0 || found < other) other = found;
    }
  }
  if (key !== 0) {
    const shared = role ? fewest - 1e6 : fewest;
    if (role && !isOrg) comparer.set(COLUMN.email, EMAIL.role, DEFAULT_EMAILS.role, key);
    else if (shared <= DEFAULT_TERMS.rareUpTo) comparer.set(COLUMN.email, EMAIL.same, 0, key);
    else comparer.set(COLUMN.email, EMAIL.shared, Math.min(0.3, Math.max(4e-6, shared / Math.max(comparer.of, shared))), key);
    return;
  }
  if (other === 0) return;
  const level = other === EMAIL.handle && colleague ? EMAIL.colleague : other;
  comparer.set(
    COLUMN.email,
    level,
    level === EMAIL.colleague ? DEFAULT_EMAILS.colleague : level === EMAIL.handle ? handleChance(comparer, x, y, startX, endX) : 0,
  );
}

/** Two different personal mailboxes. */
function mailboxes(comparer: Comparer, i: number, j: number, free: number): number {
  const { book } = comparer;
  const { lists } = book;
  const [localX, localY] = [lists.at(i + 1), lists.at(j + 1)];
  const [hostX, hostY] = [lists.at(i + 2), lists.at(j + 2)];
  if (hostX === hostY) {
    if (isSlip(book.locals.text(localX), book.locals.text(localY))) return EMAIL.alike;
    return free ? EMAIL.different : EMAIL.colleague;
  }
  if (localX === localY && book.locals.text(localX).length >= DEFAULT_EMAILS.leastHandle)
    return isSlip(book.hosts.text(hostX), book.hosts.text(hostY)) ? EMAIL.alike : EMAIL.handle;
  if (localX === localY && isSlip(book.hosts.text(hostX), book.hosts.text(hostY))) return EMAIL.alike;
  return EMAIL.different;
}

/** A mailbox that is named after its owner says no more than the name does. */
function handleChance(comparer: Comparer, x: number, y: number, start: number, end: number): number {
  const { book } = comparer;
  for (let i = start; i < end; i += WIDTH.emails) {
    const local = book.locals.text(book.lists.at(i + 1));
    for (const record of [x, y])
      for (const slot of [AT.surname, AT.given]) {
        const word = book.words.text(book.get(record, slot));
        if (word.length > 2 && local.includes(word)) return DEFAULT_EMAILS.namedHandle;
      }
  }
  return DEFAULT_EMAILS.handle;
}

/** A mailbox whose name holds surname and given name of the other side, which has none of its own. */
function spells(comparer: Comparer, start: number, end: number, other: number): boolean {
  const { book } = comparer;
  const [surname, given] = [book.words.text(book.get(other, AT.surname)), book.words.text(book.get(other, AT.given))];
  if (surname.length < 2 || given.length < 2) return false;
  for (let i = start; i < end; i += WIDTH.emails) {
    const local = book.locals.text(book.lists.at(i + 1));
    if (local.includes(surname) && local.replace(surname, '').includes(given)) return true;
  }
  return false;
}

/** One slip of the keyboard in a text that is long enough, not in its first letter: jsmith and msmith are two people. */
function isSlip(x: string, y: string): boolean {
  if (Math.min(x.length, y.length) < 5) return false;
  const digitsX = x.replace(/\D/g, '');
  const most = Math.min(x.length, y.length) >= 10 ? 2 : 1;
  return (
    (x[0] === y[0] || x.slice(1) === y || y.slice(1) === x) &&
    (digitsX === y.replace(/\D/g, '') || digitsX.length > 3) &&
    editDistance(x, y, most) <= most
  );
}
