import { initiallyUnticked } from '../../lib/capture/apply-selection';
import type { Candidate } from '../../lib/capture/candidate';
import type { Classification } from '../../lib/domain/pair/pair';
import type { Failure } from '../../lib/domain/result';

/** Where a card is saved to: a new contact, or onto one of the book. */
export type Target = { to: 'new' } | { to: 'onto'; id: string; name: string };

/** One card under review. */
export type CardState = {
  requestId: string;
  isOpen: boolean;
  /** Saved by "Save all". Undefined until the user decides: then what the book knows of it decides. */
  ticked?: boolean;
  /** Paths of fields that are not saved. */
  unticked: string[];
  /** What the user typed over a value, by path. */
  edits: Record<string, string>;
  /** Undefined until the user decides. */
  target?: Target;
  withOrders: boolean;
  /** The picture itself, where the user wants it kept. */
  picture?: { state: 'reading' } | { state: 'failed' } | { state: 'kept'; data: string };
  status: { at: 'open' } | { at: 'saving' } | { at: 'saved'; id: string; created: boolean } | { at: 'failed'; failure: Failure };
  /** What is wrong, by path of the field. */
  errors: Record<string, string>;
};
export type Review = Record<string, CardState>;

export type ReviewAction =
  | { do: 'patch'; id: string; patch: Partial<CardState> }
  | { do: 'toggle-field'; id: string; field: string }
  | { do: 'edit'; id: string; field: string; value: string }
  | { do: 'open-all'; isOpen: boolean }
  | { do: 'tick-all'; ticks: Record<string, boolean> }
  | { do: 'renew'; id: string; requestId: string };

export const DEFAULT_REVIEW = {
  /** Up to this many cards the fields of each are shown at once (1 to 10). */
  openUpTo: 3,
};

export function startReview(candidates: readonly Candidate[], newId: () => string): Review {
  const isOpen = candidates.length <= DEFAULT_REVIEW.openUpTo;
  return Object.fromEntries(
    candidates.map((candidate): [string, CardState] => [
      candidate.id,
      {
        requestId: newId(),
        isOpen,
        unticked: initiallyUnticked(candidate),
        edits: {},
        withOrders: true,
        status: { at: 'open' },
        errors: {},
      },
    ]),
  );
}

export function reviewReducer(review: Review, action: ReviewAction): Review {
  if (action.do === 'open-all') return mapCards(review, (card) => ({ ...card, isOpen: action.isOpen }));
  if (action.do === 'tick-all') return mapCards(review, (card, id) => ({ ...card, ticked: action.ticks[id] ?? card.ticked }));
  const card = review[action.id];
  if (!card) return review;
  return { ...review, [action.id]: changed(card, action) };
}

function changed(card: CardState, action: Exclude<ReviewAction, { do: 'open-all' | 'tick-all' }>): CardState {
  switch (action.do) {
    case 'patch':
      return { ...card, ...action.patch };
    case 'renew':
      return { ...card, requestId: action.requestId };
    case 'toggle-field': {
      const unticked = card.unticked.includes(action.field)
        ? card.unticked.filter((field) => field !== action.field)
        : [...card.unticked, action.field];
      return { ...card, unticked };
    }
    case 'edit': {
      const { [action.field]: _, ...errors } = card.errors;
      return {
        ...card,
        edits: { ...card.edits, [action.field]: action.value },
        unticked: card.unticked.filter((field) => field !== action.field),
        errors,
      };
    }
  }
}

/** Whether saving it would keep a name and nothing else: never done without saying so. */
export function isBlank(candidate: Candidate, card: Pick<CardState, 'unticked' | 'withOrders'>): boolean {
  if (candidate.orders.length > 0 && card.withOrders) return false;
  return candidate.fields.every(({ field }) => field === 'name' || card.unticked.includes(field));
}

/** Ticks for every card from the last one that was clicked to this one, both included; only this one where that one is gone. */
export function rangeTicks(ids: readonly string[], from: string | undefined, to: string, ticked: boolean): Record<string, boolean> {
  const end = ids.indexOf(to);
  const start = from === undefined ? -1 : ids.indexOf(from);
  const [first, last] = start < 0 ? [end, end] : [Math.min(start, end), Math.max(start, end)];
  return Object.fromEntries(ids.slice(first, last + 1).map((id) => [id, ticked]));
}

function mapCards(review: Review, change: (card: CardState, id: string) => CardState): Review {
  return Object.fromEntries(Object.entries(review).map(([id, card]) => [id, change(card, id)]));
}

/** What happens with a card when the user has not decided: a known one is added to, anything else is new. */
export function targetOf(card: CardState, found: Classification | undefined): Target {
  if (card.target) return card.target;
  const best = found?.matches[0];
  return found?.state === 'known' && best ? { to: 'onto', id: best.rootId, name: best.name } : { to: 'new' };
}

/** Whether "Save all" saves it: new and sure ones, known ones that bring orders; a possible match waits for the user's word. */
export function isTicked(card: CardState, candidate: Candidate, found: Classification | undefined): boolean {
  if (card.status.at === 'saved') return false;
  if (card.ticked !== undefined) return card.ticked;
  if (!candidate.preselected || !found) return false;
  if (found.state === 'possible') return card.target !== undefined;
  if (found.state === 'known') return candidate.orders.length > 0;
  return true;
}
