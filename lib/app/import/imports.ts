import type { Answers, Request } from '../../messaging/protocol';
import type { ImportRecord } from '../../domain/import/import-record';
import { NO_ROWS } from '../../domain/import/import-record';
import { type Result, fail, ok } from '../../domain/result';
import type { Put } from '../../store/store';
import type { Deps } from '../deps';
import { readFields, stampFields } from '../fields/fields';
import { isFarBehind } from '../consumers/far-behind';
import { CATCH_UP } from '../jobs/catch-up-job';
import { startJob } from '../jobs/start-job';
import { SCAN } from '../match/scan-book';
import { isScanDue } from '../match/scan-result';
import { write } from '../write';
import { listImports, putImport, readFailures, readImport } from './import-documents';

const MAPPINGS = 'import-mapping/';
/** Imports that a screen shows. */
const MOST = 50;

/** Notes that an import begins: from then on its rows may come. The choice of columns is remembered for files with the same header. */
export function startImport(
  deps: Deps,
  { id, file, size, kind, from, policy, mapping, fields }: Request<'imports.start'>,
): Promise<Result<ImportRecord>> {
  return write(deps, async () => {
    const before = await readImport(deps.store, id);
    const record: ImportRecord = before ?? {
      id,
      file,
      size,
      kind,
      ...(from && { from }),
      startedAt: deps.now(),
      state: 'running',
      next: 0,
      counts: NO_ROWS,
      policy,
    };
    const puts: Put[] = [putImport(record)];
    if (mapping) puts.push({ store: 'documents', record: { id: MAPPINGS + mapping.key, value: { kind, columns: mapping.columns } } });
    if (fields.length > 0)
      for (const made of stampFields(deps, fields, await readFields(deps.store))) puts.push({ store: 'fieldDefs', record: made });
    return ok({ batch: { at: deps.now(), by: 'import' as const, puts }, value: record });
  });
}

/** The end of an import: its last row was sent, or the user, or a failure, stopped it. */
export async function endImport(deps: Deps, { id, state, detail }: Request<'imports.end'>): Promise<Result<ImportRecord>> {
  // Values, lists and reminders of a million rows take longer than the browser lets a message take: a job makes them.
  if (await isFarBehind(deps)) await startJob(deps, CATCH_UP);
  const answer = await write(deps, async () => {
    const record = await readImport(deps.store, id);
    if (!record) return fail({ reason: 'not-found' });
    const ended: ImportRecord = { ...record, state, endedAt: deps.now(), ...(detail && { detail }) };
    return ok({ batch: { at: deps.now(), by: 'import' as const, puts: [putImport(ended)] }, value: ended });
  });
  if (answer.ok && (await isScanDue(deps.store))) await startJob(deps, SCAN);
  return answer;
}

export async function imports(deps: Deps): Promise<Result<Answers['imports.list']>> {
  return ok({ imports: await listImports(deps.store, MOST) });
}

/** The choice of columns for a header that was imported before. */
export async function rememberedMapping(deps: Deps, { key }: Request<'imports.mapping'>): Promise<Result<Answers['imports.mapping']>> {
  const stored = await deps.store.get('documents', MAPPINGS + key);
  return ok({ mapping: (stored?.value as Answers['imports.mapping']['mapping'] | undefined) ?? undefined });
}

export async function importFailures(
  deps: Deps,
  { id, offset, limit }: Request<'imports.failures'>,
): Promise<Result<Answers['imports.failures']>> {
  return ok(await readFailures(deps.store, id, offset, limit));
}

/** Takes an import back, slice by slice; of one that is being taken back already the job is made sure of: a full disk may have kept it from being noted. */
export async function undoImport(deps: Deps, { id }: Request<'imports.undo'>): Promise<Result<ImportRecord>> {
  const known = await readImport(deps.store, id);
  if (known?.state === 'undoing') {
    await startJob(deps, 'import-undo');
    return ok(known);
  }
  const started = await write(deps, async () => {
    const record = await readImport(deps.store, id);
    if (!record) return fail({ reason: 'not-found' });
    if (record.state === 'undone') return fail({ reason: 'refused', detail: record.state });
    const undoing: ImportRecord = { ...record, state: 'undoing', kept: 0 };
    return ok({ batch: { at: deps.now(), by: 'import' as const, puts: [putImport(undoing)] }, value: undoing });
  });
  if (started.ok) await startJob(deps, 'import-undo');
  return started;
}
