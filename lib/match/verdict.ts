import type { Evidence } from '../domain/link/link';

export type Verdict = 'known' | 'possible' | 'new';
export type Bounds = { reviewFrom: number; knownFrom: number };

/** Levels of a name under which two records may be one without a person's look at them. */
const COMPATIBLE = new Set(['exact', 'equivalent', 'fuzzy', 'initial', 'partial']);
/** Names that are the same, however they are written. */
const SAME = new Set(['exact', 'equivalent']);
/** Two mailboxes at one place, alike or not: of colleagues, relatives, Jan and Jana, as often as of one person. */
const TWO_MAILBOXES = new Set(['email.alike', 'email.colleague']);
/** Agreements that name one customer. */
const IDENTITY = new Set(['email.same', 'phone.same', 'profile.same', 'org.number', 'org.own_domain']);
/** Contradictions that only a person may overrule. */
const CONFLICTS = new Set(['name.generation', 'profile.different', 'birthday.different']);

/**
 * Known: an identifying value agrees, or the weight reaches `knownFrom`, and the names are compatible (or one has none; the same, where each has a
 * mailbox of its own at one place), and nothing contradicts. Possible: the weight reaches `reviewFrom`, or a value that names one customer agrees though the rest does not. Names that differ never make known.
 */
export function verdict(evidence: readonly Evidence[], weight: number, { reviewFrom, knownFrom }: Bounds): Verdict {
  const has = (levels: ReadonlySet<string>) => evidence.some((each) => levels.has(`${each.comparison}.${each.level}`));
  const name = evidence.find((each) => each.comparison === 'name');
  const isIdentified = has(IDENTITY);
  const isSure = isIdentified || (weight >= knownFrom && (!has(TWO_MAILBOXES) || (name !== undefined && SAME.has(name.level))));
  if ((!name || COMPATIBLE.has(name.level)) && !has(CONFLICTS) && isSure) return 'known';
  return isIdentified || weight >= reviewFrom ? 'possible' : 'new';
}
