import type { Entity } from './capture-entities';

export type GoldPage = { page: string; url: string; corpus: string; entities: Entity[] };
export type PredictedPage = { page: string; ms: number; entities: Entity[] };
/** Counts of one type over all pages. `preselected*` and `empty*` are about persons only. */
export type Score = {
  right: number;
  wrong: number;
  missed: number;
  preselected: number;
  preselectedRight: number;
  /** Pages without a labelled person, and how many of them preselect one. */
  emptyPages: number;
  emptyPagesPreselecting: number;
};
export type PageErrors = { page: string; type: string; missed: string[]; wrong: string[] };

const TYPES = ['PER', 'EMAIL', 'TEL', 'ORG', 'FUNC', 'STREET', 'CITY', 'ZIPCODE'] as const;
/** Where the annotators labelled e-mail addresses. */
const EMAIL_CORPORA = ['us_contact_pages', 'random_pages'];
/** Digits that two ways of writing one number have in common at least. */
const PHONE_DIGITS = 7;

/** Mentions are sets per page; TEL and FAX are one type; persons count on pages with at least `minPersons` of them. */
export function scoreEntities(
  gold: readonly GoldPage[],
  predicted: ReadonlyMap<string, PredictedPage>,
  minPersons: number,
): { scores: Record<(typeof TYPES)[number], Score>; errors: PageErrors[] } {
  const errors: PageErrors[] = [];
  const scores = Object.fromEntries(TYPES.map((type) => [type, noScore()])) as Record<(typeof TYPES)[number], Score>;
  for (const type of TYPES) {
    for (const page of gold) {
      if (type === 'EMAIL' && !EMAIL_CORPORA.includes(page.corpus)) continue;
      const mistakes = scorePage(scores[type], type, page, predicted.get(page.page)?.entities ?? [], minPersons);
      if (mistakes.missed.length + mistakes.wrong.length > 0) errors.push({ page: page.page, type, ...mistakes });
    }
  }
  return { scores, errors };
}

function scorePage(score: Score, type: string, page: GoldPage, entities: readonly Entity[], minPersons: number) {
  const mentions = page.entities.filter((each) => kindOf(each.type) === type);
  const want = byNorm(
    type,
    mentions.filter(({ optional }) => !optional),
  );
  const optional = byNorm(
    type,
    mentions.filter((each) => each.optional),
  );
  const said = entities.filter((each) => kindOf(each.type) === type && !optional.has(norm(type, each.text)));
  if (type === 'PER' && want.size === 0) {
    score.emptyPages += 1;
    if (said.some(({ preselected }) => preselected)) score.emptyPagesPreselecting += 1;
  }
  if (type === 'PER' && want.size < minPersons) return { missed: [], wrong: [] };
  const got = byNorm(type, said);
  const hits = (key: string, keys: ReadonlyMap<string, string>): boolean => [...keys.keys()].some((other) => same(type, key, other));
  const missed = [...want].filter(([key]) => !hits(key, got)).map(([, text]) => text);
  const wrong = [...got].filter(([key]) => !hits(key, want)).map(([, text]) => text);
  const ticked = byNorm(
    type,
    said.filter(({ preselected }) => preselected),
  );
  score.right += want.size - missed.length;
  score.missed += missed.length;
  score.wrong += wrong.length;
  score.preselected += ticked.size;
  score.preselectedRight += [...ticked.keys()].filter((key) => hits(key, want)).length;
  return { missed, wrong };
}

export function precision({ right, wrong }: Score): number {
  return right + wrong > 0 ? right / (right + wrong) : 1;
}
export function recall({ right, missed }: Score): number {
  return right + missed > 0 ? right / (right + missed) : 1;
}
/** Harmonic mean of the two (van Rijsbergen). */
export function f1(score: Score): number {
  return (2 * precision(score) * recall(score)) / (precision(score) + recall(score) || 1);
}

function noScore(): Score {
  return { right: 0, wrong: 0, missed: 0, preselected: 0, preselectedRight: 0, emptyPages: 0, emptyPagesPreselecting: 0 };
}

function kindOf(type: string): string {
  return type === 'FAX' ? 'TEL' : type;
}

function byNorm(type: string, entities: readonly Entity[]): Map<string, string> {
  return new Map(entities.map(({ text }) => [norm(type, text), text] as const).filter(([key]) => key !== ''));
}

/** Phones by their digits without an extension; all else without white space and case. */
function norm(type: string, text: string): string {
  if (type !== 'TEL') return text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
  return text.replace(/(?:ext|x|转)\.?\s*\d+\s*$/i, '').replace(/\D/g, '');
}

function same(type: string, x: string, y: string): boolean {
  if (type !== 'TEL') return x === y;
  return Math.min(x.length, y.length) >= PHONE_DIGITS && (x.endsWith(y) || y.endsWith(x));
}
