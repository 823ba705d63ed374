import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import type { ImportRecord } from '../../lib/domain/import/import-record';
import { FileDrop } from '../capture/FileDrop';
import { type StartImport, useImport } from '../hooks/import/use-import';
import { readableOf, useOpenedFile } from '../hooks/import/use-opened-file';
import { useAsk } from '../hooks/use-ask';
import { useSettings } from '../hooks/use-settings';
import { showToast } from '../ui/toast';
import { CalendarReview } from './CalendarReview';
import { ImportHistory } from './ImportHistory';
import { ImportProgress } from './ImportProgress';
import { ImportReview } from './ImportReview';
import { PickImport } from './PickImport';
import { WaitingRows } from './WaitingRows';

/** Brings a file into the book: choose, look, import, take back. A backup is handed on to where it is restored. */
export function ImportView({ onBackup }: { onBackup: (file: File) => void }) {
  const ask = useAsk();
  const settings = useSettings();
  const opened = useOpenedFile(settings.value);
  const job = useImport();
  const [wanted, setWanted] = useState<{ record: ImportRecord; isOther?: boolean }>();
  const { running } = job;
  const take = async (file: File) => {
    if (!wanted) return opened.open(file);
    const isSame = await job.resume(wanted.record, await readableOf(file).catch(() => file));
    setWanted(isSame ? undefined : { ...wanted, isOther: true });
  };
  const backup = opened.held?.opened.type === 'backup' ? opened.held.file : undefined;
  useEffect(() => {
    if (backup) onBackup(backup);
  }, [backup, onBackup]);
  const undo = async (record: ImportRecord) => {
    const answer = await ask('imports.undo', { id: record.id });
    if (answer.ok) {
      job.close();
      showToast({ title: i18n.t('data.undoing', [record.file]) });
    }
  };
  const start = (options: StartImport) => {
    opened.close();
    void job.start(options);
  };
  const resume = async (record: ImportRecord) => {
    if (await job.resume(record)) return;
    job.close();
    opened.close();
    setWanted({ record });
  };
  const retry = (rows: File) => {
    job.close();
    setWanted(undefined);
    void opened.open(rows);
  };
  const problem = wanted
    ? wanted.isOther && i18n.t('data.otherFile', [wanted.record.file])
    : opened.problem && i18n.t(`data.open_${opened.problem.why}`, [opened.problem.name, opened.problem.row ?? '']);
  const shownId = running.state === 'running' ? running.record.id : running.state === 'ended' ? running.end.record.id : undefined;
  return (
    <div className="flex flex-col gap-6">
      {running.state === 'idle' && <FileDrop hint={i18n.t('data.dropHint')} onFile={(file) => void take(file)} />}
      {running.state !== 'idle' ? (
        <ImportProgress
          running={running}
          onCancel={job.cancel}
          onClose={job.close}
          onUndo={(record) => void undo(record)}
          onResume={(record) => void resume(record)}
          onRetry={retry}
        />
      ) : opened.held?.opened.type === 'ical' && settings.value ? (
        <CalendarReview
          file={opened.held.file}
          opened={opened.held.opened}
          settings={settings.value}
          onStart={start}
          onClose={opened.close}
        />
      ) : opened.held && !backup && settings.value ? (
        <ImportReview
          held={opened.held}
          settings={settings.value}
          onReopen={(chosen) => opened.held && void opened.open(opened.held.file, chosen)}
          onMapping={opened.setMapping}
          onKind={opened.setKind}
          onStart={start}
          onClose={opened.close}
        />
      ) : (
        <PickImport
          again={wanted?.record.file}
          problem={problem || undefined}
          isBusy={opened.isBusy}
          onFile={(file) => void take(file)}
          onCancel={() => setWanted(undefined)}
        />
      )}
      {!opened.held && (
        <>
          <WaitingRows />
          <ImportHistory
            shownId={shownId}
            isBusy={running.state === 'running'}
            onUndo={(record) => void undo(record)}
            onResume={(record) => void resume(record)}
            onRetry={retry}
          />
        </>
      )}
    </div>
  );
}
