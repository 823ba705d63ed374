import type { Lifecycle, Tier } from '../domain/contact/contact';
import type { Cadence, CadenceRule } from '../domain/standing/cadence';
import type { Rhythm } from '../domain/standing/rhythm';
import type { Reason } from '../domain/reason';

/** Ready-made rhythms by tier, in days; the user's to change. 7 to 365. */
export const DEFAULT_CADENCE_RULES: readonly CadenceRule[] = [
  { of: 'tier', value: 'high', ideal: 21, latest: 30 },
  { of: 'tier', value: 'mid', ideal: 60, latest: 90 },
  { of: 'tier', value: 'low', ideal: 150, latest: 180 },
];

const DAY_MS = 86_400_000;

/** What the rules look at in a customer; `segments` by id. */
export type CadenceSubject = { own?: Rhythm; tier?: Tier; lifecycle?: Lifecycle; tags: readonly string[]; segments?: readonly string[] };
type Chosen = Required<Pick<Cadence, 'rhythm' | 'of' | 'over'>> & Pick<Cadence, 'value'>;

/**
 * The rhythm in which a customer is to be kept in touch with. Their own one stands alone. Of rules that contradict each other the strictest wins,
 * interval by interval, and `over` says how many asked for less. Undefined when nothing is asked.
 */
export function cadenceOf(subject: CadenceSubject, rules: readonly CadenceRule[]): Chosen | undefined {
  if (subject.own) return { rhythm: subject.own, of: 'own', over: 0 };
  const holding = rules.filter((rule) => holds(rule, subject)).toSorted((x, y) => x.latest - y.latest || x.ideal - y.ideal);
  const [first] = holding;
  if (!first) return undefined;
  const latest = first.latest;
  const ideal = Math.min(latest, ...holding.map((rule) => rule.ideal));
  const over = holding.filter((rule) => rule.latest !== latest || rule.ideal !== ideal).length;
  return { rhythm: { ideal, latest }, of: first.of, value: first.value, over: holding.length > 1 ? over : 0 };
}

function holds({ of, value }: CadenceRule, { tier, lifecycle, tags, segments }: CadenceSubject): boolean {
  if (of === 'tier') return tier === value;
  if (of === 'lifecycle') return lifecycle === value;
  if (of === 'segment') return segments?.includes(value) ?? false;
  const wanted = value.toLocaleLowerCase();
  return tags.some((tag) => tag.toLocaleLowerCase() === wanted);
}

/** When a customer begins to go cold, and from when on it is late; undefined without a rhythm. */
export function cadenceTimes({ rhythm, since }: Pick<Cadence, 'rhythm' | 'since'>): { coldAt: number; lateAt: number } | undefined {
  if (!rhythm || since === undefined) return undefined;
  return { coldAt: since + rhythm.ideal * DAY_MS, lateAt: since + rhythm.latest * DAY_MS };
}

/** Why a customer is to be written to now: their worth, how long ago the last contact is, and what was wanted by which rule. */
export function whyTouch(cadence: Cadence, now: number): Reason[] {
  const { rhythm, since, never, of, value, over, rank } = cadence;
  if (!rhythm || since === undefined) return [];
  const days = Math.max(0, Math.floor((now - since) / DAY_MS));
  const why: Reason[] = [];
  if (rank === 0) why.push({ code: 'due.high-value', params: {} });
  why.push({ code: never ? 'touch.never' : days >= rhythm.latest ? 'touch.late' : 'touch.cold', params: { days, latest: rhythm.latest } });
  if (of === 'own') why.push({ code: 'touch.own', params: {} });
  if (of === 'tag' && value !== undefined) why.push({ code: 'touch.tag', params: { tag: value } });
  if (of === 'segment' && value !== undefined) why.push({ code: 'touch.segment', params: { segment: value } });
  if (of === 'lifecycle') why.push({ code: `touch.lifecycle-${value}`, params: {} });
  if (over > 0) why.push({ code: 'touch.strictest', params: { rules: over + 1 } });
  return why;
}
