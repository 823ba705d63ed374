import type { Contact } from '../../../lib/domain/contact/contact';
import { readings } from '../../../lib/match/pinyin';
import { type Random, pick, seeded } from '../../support/random';

const MAKERS: readonly ((contact: Contact, random: Random) => string | undefined)[] = [
  ({ name }) => name.full,
  ({ name }) => name.surname,
  ({ name }) => readings(name.full, true)[1],
  ({ name }) => readings(name.full, true)[2],
  ({ orgs }) => orgs[0]?.name?.slice(0, 12),
  ({ emails }) => emails[0]?.address.slice(0, 14),
  ({ phones }) => phones[0]?.e164?.slice(-6),
  ({ phones }) => phones[0]?.raw.slice(0, 9),
  ({ tags }) => tags[0],
  ({ name, orgs }) => orgs[0]?.name && `${name.full} ${orgs[0].name.slice(0, 4)}`,
  (_, random) => Array.from({ length: 4 }, () => pick(random, [...'qxzjvkw'])).join(''),
];

/** What people type: names, pinyin, initials, companies, e-mails, ends of phone numbers, tags, and some that nobody has. */
export function typedQueries(contacts: readonly Contact[], count: number, seed = 7): string[] {
  const random = seeded(seed);
  const queries: string[] = [];
  while (queries.length < count) {
    const text = pick(random, MAKERS)(pick(random, contacts), random);
    if (text) queries.push(text);
  }
  return queries;
}

/** Each query letter by letter, as the field sees it. */
export function keystrokes(query: string): string[] {
  const letters = Array.from(query);
  return letters.map((_, at) => letters.slice(0, at + 1).join(''));
}
