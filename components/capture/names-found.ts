import type { Capture } from '../../lib/capture/candidate';
import { currentAffiliation } from '../../lib/domain/contact/contact';
import type { Observation, PageReading } from '../../lib/capture/observation';

export type NameFound = { name: string; under?: string; isOrg: boolean };

/** Names that stand on a page, people first, each once, with what stands beside them; for the words "found on this page". */
export function namesFound(reading: PageReading, most: number): { names: NameFound[]; more: number } {
  const groups = Map.groupBy(reading.observations, ({ group }) => group);
  const found = new Map<string, NameFound>();
  for (const values of groups.values()) {
    const textOf = (kind: Observation['kind']) => values.find((value) => value.kind === kind)?.raw.trim();
    const isOrg = values.some(({ of }) => of === 'org');
    const name = textOf('name') ?? (isOrg ? textOf('org') : undefined);
    if (!name || found.get(name)?.under) continue;
    const under = [textOf('title'), isOrg ? undefined : textOf('org')].filter(Boolean).join(' · ') || textOf('email') || textOf('phone');
    found.set(name, { name, isOrg, ...(under && { under }) });
  }
  const names = [...found.values()].sort((x, y) => Number(x.isOrg) - Number(y.isOrg));
  return { names: names.slice(0, most), more: Math.max(0, names.length - most) };
}

/** The same of what was worked out of the page: those whom only its text names are among them. */
export function namesCaptured({ candidates }: Pick<Capture, 'candidates'>, most: number): { names: NameFound[]; more: number } {
  const names = candidates.map(({ type, draft }): NameFound => {
    const work = type === 'person' ? currentAffiliation(draft) : undefined;
    const under = [work?.title, work?.name].filter(Boolean).join(' · ') || draft.emails[0]?.address || draft.phones[0]?.raw;
    return { name: draft.name.full, isOrg: type === 'org', ...(under && { under }) };
  });
  const sorted = names.sort((x, y) => Number(x.isOrg) - Number(y.isOrg));
  return { names: sorted.slice(0, most), more: Math.max(0, sorted.length - most) };
}
