import type { ContactDraft } from '../domain/contact/contact';
import type { MatchModel } from './book/match-model';

/**
 * One customer of the book that shares a key: its shown card (or a member record), the root id, and the ids of its member records
 * (the root alone when left out).
 */
export type Candidate = { rootId: string; contact: ContactDraft; members?: readonly string[] };

/** What judging needs to know of the book. `bookSize`: contacts in it. `country`: ISO 3166-1 alpha-2. `model`: what it has taught; else the factory's. */
export type MatchContext = {
  bookSize: number;
  country: string;
  bounds: { reviewFrom: number; knownFrom: number };
  model?: MatchModel;
};
