import type {
  MarkedNode,
  Observation,
  ObservationParts,
  OrderReading,
  ReadingNote,
  RecordType,
  TextLine,
  ThreadReading,
} from '../observation';
import { cleanLine, cleanText } from './clean';
import type { ReadLimits } from './limits';
import { pathOf, type PageNode } from './page-node';
import { type seenIn, UNSEEN } from './seen';

type Seen = Omit<Observation, 'src' | 'confidence' | 'of' | 'parts'> & {
  parts?: ObservationParts;
  node: PageNode;
  label?: string;
  snippet?: string;
  confidence?: number;
};
const LONG = new Set<Observation['kind']>(['address', 'note', 'labelled']);

/** Gathers what extractors see, cleaned and capped: past the caps it takes nothing more and leaves a note. */
export class Collector {
  readonly observations: Observation[] = [];
  readonly orders: OrderReading[] = [];
  readonly notes: ReadingNote[] = [];
  readonly lines: TextLine[] = [];
  readonly marked: MarkedNode[] = [];
  thread: ThreadReading | undefined;
  /** Whether the user can see a value; what nobody sees is never sure enough to be ticked. */
  seen: ReturnType<typeof seenIn>;
  private size = 0;
  private groups = 0;

  constructor(readonly limits: ReadLimits) {}

  note(code: ReadingNote['code'], detail?: string): void {
    if (this.notes.length < 20 && !this.notes.some((note) => note.code === code))
      this.notes.push(detail === undefined ? { code } : { code, detail });
  }

  /** A new record's name, unique in this reading. */
  group(extractor: string): string {
    return `${extractor}:${++this.groups}`;
  }

  /** False when the value is empty after cleaning or nothing more fits. */
  see(from: { extractor: string; method: Observation['src']['method']; of: RecordType; confidence: number }, seen: Seen): boolean {
    const { limits } = this;
    const raw = LONG.has(seen.kind) ? cleanText(seen.raw, limits.long) : cleanLine(seen.raw, limits.line);
    if (raw === '') return false;
    if (this.observations.length >= limits.observations) {
      this.note('cut-observations');
      return false;
    }
    const sure = seen.confidence ?? from.confidence;
    const unseen = this.seen?.(seen.kind, seen.kind === 'email' ? seen.value || raw : raw, seen.node) === false;
    const observation: Observation = {
      kind: seen.kind,
      raw,
      group: seen.group,
      of: from.of,
      src: {
        extractor: from.extractor,
        method: from.method,
        path: pathOf(seen.node, limits.path),
        snippet: cleanLine(seen.snippet ?? seen.raw, limits.snippet),
      },
      confidence: unseen ? Math.min(sure, UNSEEN) : sure,
      ...(unseen && { unseen }),
    };
    if (seen.value !== undefined && seen.value !== '') observation.value = cleanLine(seen.value, limits.attributeLine);
    const label = cleanLine(seen.label ?? '', 60);
    if (label !== '') observation.src.label = label;
    const parts = cleanParts(seen.parts, limits.line);
    if (parts) observation.parts = parts;
    if (!this.fits(raw.length * 2 + observation.src.path.length + 400)) return false;
    this.observations.push(observation);
    return true;
  }

  /** Books `size` characters of the answer. */
  fits(size: number): boolean {
    if (this.size + size > this.limits.total) {
      this.note('cut-size');
      return false;
    }
    this.size += size;
    return true;
  }
}

const PARTS = ['given', 'surname', 'additional', 'prefix', 'suffix', 'street', 'locality', 'region', 'postcode', 'country'] as const;

function cleanParts(parts: ObservationParts | undefined, max: number): ObservationParts | undefined {
  const cleaned: ObservationParts = {};
  for (const name of PARTS) {
    const value = cleanLine(parts?.[name] ?? '', max);
    if (value !== '') cleaned[name] = value;
  }
  return Object.keys(cleaned).length > 0 ? cleaned : undefined;
}
