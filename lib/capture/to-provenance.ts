import type { ProvenanceDraft } from '../domain/provenance/provenance';
import type { PageReading } from './observation';
import type { Value } from './normalise';

/** One trace per field: `orgs.0.title` and `orgs.0.name` are kept as one for `orgs.0`, the surer one. */
export function toProvenance(
  sources: readonly { field: string; value: Value; confidence: number }[],
  reading: PageReading,
  now: number,
): ProvenanceDraft[] {
  const byField = new Map<string, ProvenanceDraft>();
  for (const { field, value, confidence } of sources) {
    const path = elementPath(field);
    const known = byField.get(path);
    if (known && known.confidence >= confidence) continue;
    const { src } = value.observation;
    byField.set(path, {
      field: path,
      ...(reading.url !== '' && { url: reading.url }),
      ...(reading.title !== '' && { title: reading.title.slice(0, 500) }),
      at: now,
      extractor: src.extractor,
      method: src.method,
      ...(src.snippet !== '' && { snippet: src.snippet }),
      confidence,
    });
  }
  return [...byField.values()];
}

/** `orgs.0.title` is part of `orgs.0`, `name.nickname` of `name`. */
export function elementPath(field: string): string {
  const [first = '', second] = field.split('.');
  return second !== undefined && /^\d+$/.test(second) ? `${first}.${second}` : first;
}
