import type { ImportCounts, ImportFailure, ImportRecord } from '../../domain/import/import-record';
import type { Batch } from '../../store/store';
import type { Deps } from '../deps';
import { putFailures, putImport, putLedger } from './import-documents';
import type { Taken } from './taken';

/**
 * The transaction of a slice, its page of the ledger and the checkpoint in it, and the import after it. `forced`: a record that is not there is written
 * over whatever stands in its place: a damaged row reads as none.
 */
export function sliceBatch(
  deps: Deps,
  record: ImportRecord,
  { taken, failures, next }: { taken: Taken; failures: ImportFailure[]; next: number },
  forced = false,
): { batch: Batch; after: ImportRecord } {
  const partly = failures.filter(({ isTaken }) => isTaken).length;
  taken.counts.failed += failures.length - partly;
  if (partly > 0) taken.counts.partly = partly;
  const after: ImportRecord = { ...record, next, counts: summed(record.counts, taken.counts) };
  const wrote = taken.ledger.made.length + taken.ledger.changed.length + taken.ledger.waiting.length > 0;
  const batch: Batch = {
    at: deps.now(),
    by: 'import',
    expect: forced ? taken.expect.filter(({ rev }) => rev !== null) : taken.expect,
    puts: [
      ...taken.puts,
      putImport(after),
      ...(wrote ? [putLedger(record.id, record.next, taken.ledger)] : []),
      ...putFailures(record.id, record.next, failures),
    ],
  };
  return { batch, after };
}

function summed(one: ImportCounts, other: ImportCounts): ImportCounts {
  const names = Object.keys({ ...one, ...other }) as (keyof ImportCounts)[];
  return Object.fromEntries(names.map((name) => [name, (one[name] ?? 0) + (other[name] ?? 0)])) as ImportCounts;
}
