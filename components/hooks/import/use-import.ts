import { useCallback, useRef, useState } from 'react';
import { type ImportPolicy, type ImportRecord, NO_ROWS } from '../../../lib/domain/import/import-record';
import { ask } from '../../../lib/messaging/client';
import { newRequestId } from '../new-request-id';
import type { ReadPlan } from './file-outcomes';
import { dropKept, keepImport, keptImport } from './kept-import';
import { ownFieldsOfFile } from './own-fields-of-file';
import { fits, withRoom } from './room';
import { rowReaders } from './row-readers';
import { type ImportEnd, type ImportStep, runImport } from './run-import';
import { takeBack } from './take-back';

export type RunningImport = { state: 'idle' } | ({ state: 'running' } & ImportStep) | { state: 'ended'; end: ImportEnd };
export type StartImport = {
  file: File;
  plan: ReadPlan;
  kind: string;
  from?: string;
  policy: ImportPolicy;
  mapping?: { key: string; columns: { header: string; to: string }[] };
};

/** Runs one import of this page: starts it, goes on with one that stopped, stops it. */
export function useImport(): {
  running: RunningImport;
  start(options: StartImport): Promise<void>;
  resume(record: ImportRecord, file?: File): Promise<boolean>;
  cancel(): void;
  close(): void;
} {
  const [running, setRunning] = useState<RunningImport>({ state: 'idle' });
  const stop = useRef<AbortController | undefined>(undefined);

  const run = useCallback(async (record: ImportRecord, file: Blob, plan: ReadPlan) => {
    const controller = new AbortController();
    stop.current = controller;
    setRunning({ state: 'running', record });
    const end = await outcomeOf(record, file, plan, controller.signal, (step) => setRunning({ state: 'running', ...step }));
    if (end.why === 'quota') await backOut(end, (now) => setRunning({ state: 'ended', end: now }));
    else setRunning({ state: 'ended', end });
  }, []);

  const start = useCallback(
    async ({ file, plan, kind, from, policy, mapping }: StartImport) => {
      const id = newRequestId();
      const begun = { id, file: file.name.slice(0, 300), size: file.size, kind, policy };
      if (!(await fits(file.size))) {
        setRunning({ state: 'ended', end: { record: noRecord(begun), why: 'space' } });
        return;
      }
      const known = await ask('fields.list', {});
      // A file that cannot be read to its end says so when its rows are.
      const fields = await ownFieldsOfFile(file, plan, known.ok ? known.value.fields : [], kind).catch(() => []);
      const started = await ask('imports.start', { ...begun, fields, ...(from && { from }), ...(mapping && { mapping }) });
      if (!started.ok) {
        const { failure } = started;
        setRunning({
          state: 'ended',
          end: {
            record: noRecord(begun),
            why: failure.reason === 'quota' ? 'space' : 'unstarted',
            detail: 'detail' in failure ? failure.detail : failure.reason,
          },
        });
        return;
      }
      await keepImport(id, file, plan).catch(() => undefined); // Without a copy the import cannot go on by itself later; it runs all the same.
      await run(started.value, file, plan);
    },
    [run],
  );

  const resume = useCallback(
    async (record: ImportRecord, file?: File) => {
      const kept = await keptImport(record.id);
      const source = file ?? kept?.file;
      if (!kept || !source || source.size !== record.size) return false;
      await run(record, source, kept.plan);
      return true;
    },
    [run],
  );
  const cancel = useCallback(() => stop.current?.abort(), []);
  const close = useCallback(() => setRunning({ state: 'idle' }), []);
  return { running, start, resume, cancel, close };
}

function noRecord(begun: { id: string; file: string; size: number; kind: string; policy: ImportPolicy }): ImportRecord {
  return {
    ...begun,
    startedAt: Date.now(),
    state: 'failed',
    next: 0,
    counts: NO_ROWS,
  };
}

/** A disk that is full in the middle takes the whole import back: at once where there is room to, else as soon as there is. */
async function backOut(end: ImportEnd, tell: (end: ImportEnd) => void): Promise<void> {
  await dropKept(end.record.id).catch(() => undefined); // The copy of the file may be all the room that is needed.
  const record = await takeBack(ask, end.record.id, () => tell({ ...end, why: 'full' }));
  tell({ ...end, ...(record && { record }) });
}

/** Runs to the end and tells the worker how it ended; of a full disk it cannot be told. */
async function outcomeOf(
  record: ImportRecord,
  file: Blob,
  plan: ReadPlan,
  signal: AbortSignal,
  onProgress: (step: ImportStep) => void,
): Promise<ImportEnd> {
  const settings = await ask('settings.get', {});
  if (!settings.ok) return { record, why: 'failed', detail: settings.failure.reason };
  const fields = await ask('fields.list', {});
  if (!fields.ok) return { record, why: 'failed', detail: fields.failure.reason };
  let end: ImportEnd;
  try {
    end = await runImport(
      await withRoom(ask, 'imports.rows'),
      file,
      plan,
      rowReaders(settings.value, record.startedAt, fields.value.fields),
      {
        record,
        onProgress,
        signal,
      },
    );
  } catch (error) {
    end = { record, why: 'failed', detail: String(error).slice(0, 300) };
  }
  if (end.why === 'quota') return end;
  const state = end.why === undefined ? 'done' : end.why === 'cancelled' ? 'cancelled' : 'failed';
  const ended = await ask('imports.end', { id: record.id, state, ...(end.detail && { detail: end.detail.slice(0, 500) }) });
  const { failed, partly = 0 } = end.record.counts;
  const keep = failed + partly > 0 ? 'plan' : undefined;
  if (state !== 'failed') await dropKept(record.id, keep).catch(() => undefined); // A copy that stays takes space, nothing else.
  if (state === 'done' && end.record.kind === 'contacts') await ask('waiting.retry', {});
  return ended.ok ? { ...end, record: ended.value } : end;
}
