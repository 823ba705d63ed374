import type { PageReading } from '../observation';
import type { PersonName } from './find-people';
import type { PlacedLine } from './page-text';

/** When a name that is likely a person's is left for the user to tick. */
export const DEFAULT_TICKING = {
  /** Probability from which a name in running text may be ticked as any other (0.6 to 0.95). */
  mentionedFrom: 0.88,
  /** Confidence of what is shown but not ticked (under the review's own threshold of 0.6). */
  shownAtMost: 0.59,
};

/** Whom the page is about when it is one person's: the name that begins its title and stands in its heading. */
export function subjectOf(people: readonly PersonName[], { title }: Pick<PageReading, 'title'>): PersonName | undefined {
  const head = bare(title.split(/\s+[-–—|·•:]\s+|\s*[|｜•·]\s*/u)[0] ?? '');
  if (head === '') return undefined;
  const said = people.filter((person) => bare(person.name) === head && person.mentions.some(({ line }) => line.heading));
  return said.length === 1 ? said[0] : undefined;
}

/**
 * How sure the review may be of a name, 0 to 1. Names in running text, given names alone, writers of dated posts, names in a row with nothing beside them,
 * a name that the site has as well, and on one person's page the links to others (`people also viewed`) are shown and left for the user to tick.
 */
export function sureness(person: PersonName, subject: PersonName | undefined): number {
  return Math.round(Math.min(person.probability, isOnlyShown(person, subject) ? DEFAULT_TICKING.shownAtMost : 1) * 100) / 100;
}

function isOnlyShown(person: PersonName, subject: PersonName | undefined): boolean {
  const { features, probability, mentions } = person;
  if (features['one-word']) return true;
  // `Ada Li joined us in 2012 …` at the head of a paragraph is how a team page tells who is who.
  if (features['running-text'] && !features['begins-telling'] && probability < DEFAULT_TICKING.mentionedFrom) return true;
  const isBare = !features['title-beside'] && !features['contact-beside'] && !features['spelled-beside'];
  if (features.dated && isBare) return true;
  // Several names on one line with nothing about any of them: a menu, credits, who liked it.
  if (features['in-a-row'] && isBare && !features['title-before'] && !features.labelled && !features['said-again']) return true;
  // The site is called so: the firm's name as often as its owner's.
  if ((features['site-name'] ?? 0) >= 2 && isBare && !features.labelled) return true;
  return subject !== undefined && subject !== person && mentions.every(({ line }) => isLinked(line));
}

function isLinked({ link, steps }: PlacedLine): boolean {
  return link || steps.some((step) => step.startsWith('a.'));
}

function bare(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
}
