import { join } from 'node:path';
import { toCandidates } from '../../../lib/capture/candidates';
import type { PageReading } from '../../../lib/capture/observation';
import type { PageReader } from './capture-reader';
import { type Measures, atLeast } from './measure';
import { readJsonLines, writePredictions } from './predictions';

const SYNTAXES = ['microdata', 'rdfa', 'jsonld'] as const;
type Example = { id: string } & Partial<Record<(typeof SYNTAXES)[number], string>>;
/** Values of the cards by kind of field, each as `person: Jane Doe`, sorted. */
type Fields = Record<string, string[]>;
const OPTIONS = { country: 'US', now: Date.UTC(2026, 0, 1) };

/**
 * Examples that schema.org writes in several syntaxes: a field counts as the same when all of them give the same values of it. Only what stands in
 * the markup counts: of visible text JSON-LD has none.
 */
export async function measureSchemaOrg(reader: PageReader, data: string, predict?: string): Promise<Measures> {
  const examples = readJsonLines<Example>(join(data, 'schemaorg/contact-examples.jsonl'));
  const lines = [];
  let same = 0;
  let all = 0;
  let examplesRight = 0;
  for (const example of examples) {
    const syntaxes = SYNTAXES.filter((syntax) => example[syntax]);
    if (syntaxes.length < 2) continue;
    const got: Partial<Record<(typeof SYNTAXES)[number], Fields>> = {};
    for (const syntax of syntaxes) {
      const { answer } = await reader.read('https://site.example/', `<!doctype html><body>${example[syntax]}`);
      got[syntax] = fieldsOf(answer as PageReading);
    }
    const readings = syntaxes.map((syntax) => got[syntax] ?? {});
    const kinds = [...new Set(readings.flatMap((fields) => Object.keys(fields)))];
    const differing = kinds.filter((kind) => new Set(readings.map((fields) => JSON.stringify(fields[kind] ?? []))).size > 1);
    all += kinds.length;
    same += kinds.length - differing.length;
    if (differing.length === 0) examplesRight += 1;
    lines.push({ case: example.id, got, differing });
  }
  writePredictions(predict, 'schema-org', lines);
  return {
    'schema-org-same-fields': atLeast((100 * same) / all, `% of ${all}`, 97),
    'schema-org-same-examples': { value: examplesRight, unit: `of ${lines.length}` },
  };
}

function fieldsOf(reading: PageReading): Fields {
  const marked = { ...reading, observations: reading.observations.filter(({ src }) => src.method === 'structured') };
  const values = toCandidates(marked, OPTIONS).candidates.flatMap(({ type, fields }) =>
    fields.map(({ kind, value }) => [kind, `${type}: ${value.replace(/\s+/g, ' ').trim()}`] as const),
  );
  const byKind = Object.groupBy(values, ([kind]) => kind);
  return Object.fromEntries(
    Object.entries(byKind).map(([kind, pairs = []]) => [kind, [...new Set(pairs.map(([, value]) => value))].sort()]),
  );
}
