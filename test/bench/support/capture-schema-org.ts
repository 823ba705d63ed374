import { join } from 'node:path';
import { toCandidates } from '../../../lib/capture/candidates';
import type { PageReading } from '../../../lib/capture/observation';
import type { ContactDraft } from '../../../lib/domain/contact/contact';
import type { PageReader } from './capture-reader';
import { type Measures, atLeast } from './measure';
import { readJsonLines, writePredictions } from './predictions';

const SYNTAXES = ['microdata', 'rdfa', 'jsonld'] as const;
type Example = { id: string } & Partial<Record<(typeof SYNTAXES)[number], string>>;
/** Values of the cards by kind of field, each as `person: Jane Doe`, sorted. */
type Fields = Record<string, string[]>;
const MARKUP = /^(?:json-ld|microdata|rdfa)@/;
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
  const marked = { ...reading, lines: [], observations: reading.observations.filter(({ src }) => MARKUP.test(src.extractor)) };
  const fields: Fields = {};
  for (const { type, draft } of toCandidates(marked, OPTIONS).candidates) {
    for (const [kind, value] of valuesOf(draft)) {
      if (!value) continue;
      const values = (fields[kind] ??= []);
      const text = `${type}: ${value.replace(/\s+/g, ' ').trim()}`;
      if (!values.includes(text)) values.push(text);
    }
  }
  return Object.fromEntries(Object.entries(fields).map(([kind, values]) => [kind, values.toSorted()]));
}

/**
 * Contact fields alone: the pictures of the examples are other files in each syntax. An address by its parts, a street by its words (`extendedAddress`
 * stands before or behind): in full it is written as the page shows it, and JSON-LD shows nothing. A link without `www.`, as the product compares them.
 */
function valuesOf(draft: ContactDraft): (readonly [kind: string, value: string | undefined])[] {
  return [
    ['name', draft.name.full],
    ['legal-name', draft.legalName],
    ['vat', draft.vatNumber],
    ['registration', draft.registrationNumber],
    ['birthday', draft.birthday],
    ...draft.emails.map(({ address }) => ['email', address] as const),
    ...draft.phones.map(({ e164, raw, ext }) => ['phone', [e164 ?? raw, ext].filter(Boolean).join(' ext ')] as const),
    ...draft.urls.map(({ uri }) => ['url', uri.replace('//www.', '//')] as const),
    ...draft.profiles.map(({ uri }) => ['profile', uri] as const),
    ...draft.orgs.flatMap(({ name, title, department }) => [
      ['org', name] as const,
      ['title', title] as const,
      ['department', department] as const,
    ]),
    ...draft.addresses.flatMap(({ full, street, locality, region, postcode, country }) => [
      [
        'street',
        street
          ?.split(/[\s,]+/)
          .toSorted()
          .join(' '),
      ] as const,
      ['locality', locality] as const,
      ['region', region] as const,
      ['postcode', postcode] as const,
      ['country', country] as const,
      ['address', [street, locality, region, postcode, country].some(Boolean) ? undefined : full] as const,
    ]),
  ];
}
