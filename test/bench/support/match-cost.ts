import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { ContactDraft } from '../../../lib/domain/contact/contact';
import { BookScan } from '../../../lib/match/book/book-scan';
import { compare } from '../../../lib/match/compare';
import { type Features, featuresOf } from '../../../lib/match/features';
import { frequenciesFrom } from '../../../lib/match/frequencies';
import { keysOfFeatures } from '../../../lib/match/keys';
import { labelledRecords } from '../../support/labelled-books';
import { seeded } from '../../support/random';
import { type Measures, atLeast, atMost, percentile, timed } from './measure';

const LARGE = 100_000;
/** Candidates that a look-up compares at most. */
const CANDIDATES = 15;
const LOOKUPS = 500;
/** Drafts that are made before they are read. */
const BATCH = 1000;

/** What a scan of a generated customer book and a single comparison cost, in this process. */
export function matchCost(size = LARGE): Measures {
  const before = collectedBytes();
  const scan = new BookScan();
  const first: Features[] = [];
  let reading = 0;
  let working = 0;
  let records = 0;
  for (const drafts of batches(size)) {
    const began = process.threadCpuUsage();
    reading += timed(() => {
      for (const draft of drafts) {
        const features = featuresOf(draft, 'US');
        scan.add(features);
        if (first.length < LOOKUPS * 2) first.push(features);
      }
    }).ms;
    working += secondsSince(began);
    records += drafts.length;
  }
  const processor = process.threadCpuUsage();
  const learned = timed(() => scan.learn(seeded(1)));
  const scored = timed(() => scan.slice(0, records));
  const decided = timed(() => scan.decide());
  working += secondsSince(processor);
  const memory = collectedBytes() - before;
  const seconds = (reading + learned.ms + scored.ms + decided.ms) / 1000;
  return {
    'cost records': { value: records, unit: '' },
    'cost normalise': { value: (reading * 1000) / records, unit: 'µs/record' },
    'cost learn': { value: learned.ms / 1000, unit: 's' },
    'cost pairs compared': { value: scan.scan.compared, unit: '' },
    'cost pairs per second': { value: scan.scan.compared / (scored.ms / 1000), unit: 'pairs/s' },
    'cost decide': { value: decided.ms / 1000, unit: 's' },
    'cost whole scan': atMost(seconds, 's', size > LARGE ? (size / LARGE) * 18 : (size / LARGE) * 10),
    'cost whole scan, processor time': { value: working, unit: 's' },
    'cost scan speed': atLeast(records / seconds, 'records/s', 10_000),
    'cost scan speed by processor time': atLeast(records / working, 'records/s', 10_000),
    'cost memory of the scan': atMost(memory / 1e6, 'MB', Math.max(20, size > LARGE ? 2000 : (size / LARGE) * 150)),
    'cost most memory of the process': { value: process.resourceUsage().maxRSS / 1000, unit: 'MB' },
    ...lookups(first),
  };
}

/** Drafts of the generated book, made before the clock runs. */
function* batches(size: number): Generator<ContactDraft[]> {
  let drafts: ContactDraft[] = [];
  for (const { draft } of labelledRecords('crm', size, 3)) {
    drafts.push(draft);
    if (drafts.length < BATCH) continue;
    yield drafts;
    drafts = [];
  }
  if (drafts.length > 0) yield drafts;
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Bytes that are held, on the heap and in typed arrays, after a collection. */
function collectedBytes(): number {
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** Processor time of this thread, in seconds: on a busy machine the clock runs on for others. */
function secondsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1e6;
}

/** One contact against the candidates of a look-up, as at capture. */
function lookups(features: readonly Features[]): Measures {
  const times = Array.from({ length: LOOKUPS }, (_, at) => {
    const draft = features[at % features.length];
    if (!draft) return 0;
    const keys = keysOfFeatures(draft);
    const frequencies = frequenciesFrom(
      keys,
      keys.map(() => 2),
      LARGE,
    );
    return timed(() => {
      for (let other = 0; other < CANDIDATES; other += 1) {
        const candidate = features[(at + other * 7 + 1) % features.length];
        if (candidate) compare(draft, candidate, frequencies);
      }
    }).ms;
  });
  return {
    'cost one contact against its candidates p50': { value: percentile(times, 0.5), unit: 'ms' },
    'cost one contact against its candidates p99': { value: percentile(times, 0.99), unit: 'ms' },
  };
}
