import type { SampleRecord } from '../../lib/domain/sample/sample-record';
import type { Deps } from '../../lib/app/deps';
import { sampleBook } from '../../lib/sample/sample-book';
import { requests } from '../../lib/messaging/requests';

/** The sample data for a book, as a page makes it and the door lets it through. */
export async function sampleFor(deps: Deps): Promise<{ records: SampleRecord[] }> {
  const { currency } = await deps.settings();
  const records = sampleBook({ now: deps.now(), newId: deps.newId, calendar: deps.calendar(), currency, languages: ['en'] });
  // What a page sends crosses as a copy.
  return requests['sample.load'].parse(structuredClone({ records }));
}
