import { DatabaseBackup, FolderOpen } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { i18n } from '#i18n';
import type { BackupPlan } from '../../lib/domain/backup/backup-file';
import { useBackup } from '../hooks/backup/use-backup';
import { useRestore } from '../hooks/backup/use-restore';
import { saveFile } from '../hooks/save-file';
import { useAnswer } from '../hooks/use-answer';
import { useAsk } from '../hooks/use-ask';
import { Button } from '../ui/Button';
import { Checkbox } from '../ui/Checkbox';
import { cx } from '../ui/cx';
import { formatFull, formatNumber, formatStamp } from '../ui/format';
import { Progress } from '../ui/Progress';
import { Select } from '../ui/Select';
import { showToast } from '../ui/toast';
import { LastBackup } from './LastBackup';
import { RestorePanel } from './RestorePanel';

const FOLDER_BUTTON = { none: 'data.folderPick', granted: 'data.folderOther', asks: 'data.folderAllow' } as const;

/** Makes backups, by hand and by plan, and takes them back. */
export function BackupView({ file, onTaken }: { file: File | undefined; onTaken: () => void }) {
  const ask = useAsk();
  const state = useAnswer('backup.state', {}, { stores: ['documents', 'backup'] });
  const backup = useBackup();
  const { held, open, restore, close } = useRestore();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!file) return;
    onTaken();
    void open(file, file.name);
  }, [file, onTaken, open]);
  const plan = state.value?.plan;
  const change = async (next: BackupPlan) => {
    const answer = await ask('backup.plan', { plan: next });
    if (answer.ok) await state.reload();
  };
  const make = async () => {
    const { made } = await backup.now();
    const [first] = made;
    if (first) showToast({ title: i18n.t('data.backedUp', first.records, [formatNumber(first.records)]) });
    await state.reload();
  };
  if (held.state !== 'idle')
    return (
      <RestorePanel
        held={held}
        onRestore={(mode) => held.state === 'preview' && void restore(held.file, held.name, mode)}
        onClose={close}
      />
    );
  return (
    <div className="flex flex-col gap-6">
      <section aria-label={i18n.t('data.backup')} className="flex flex-col gap-3">
        <LastBackup made={state.value?.made} failure={backup.failure ?? state.value?.failure} />
        {backup.progress ? (
          <Progress label={i18n.t('data.backingUp')} done={backup.progress.done} total={backup.progress.total} />
        ) : (
          <div className="flex flex-wrap gap-2">
            <Button variant="primary" icon={DatabaseBackup} onClick={() => void make()}>
              {i18n.t('data.backUpNow')}
            </Button>
            <Button onClick={() => void backup.save()}>{i18n.t('data.saveBackup')}</Button>
          </div>
        )}
      </section>
      {plan && (
        <section aria-label={i18n.t('data.plan')} className="flex flex-col gap-3">
          <h2 className="text-sm">{i18n.t('data.plan')}</h2>
          <Select
            label={i18n.t('data.every')}
            className="max-w-[260px]"
            value={plan.every}
            options={(['day', 'week', 'off'] as const).map((value) => ({ value, label: i18n.t(`data.every_${value}`) }))}
            onValue={(every) => void change({ ...plan, every })}
          />
          <Checkbox
            checked={plan.downloads}
            onChange={(downloads) => void change({ ...plan, downloads })}
            label={i18n.t('data.toDownloads')}
          />
          {backup.folder.state !== 'unsupported' && (
            <div className="flex flex-wrap items-center gap-2 text-xs">
              <p className={cx('w-full break-words', backup.folder.state === 'none' && 'text-muted')}>
                {'name' in backup.folder
                  ? i18n.t(backup.folder.state === 'asks' ? 'data.folderAsks' : 'data.folderIs', [backup.folder.name])
                  : i18n.t('data.folderWhy')}
              </p>
              <Button icon={FolderOpen} onClick={() => void backup.choose()}>
                {i18n.t(FOLDER_BUTTON[backup.folder.state])}
              </Button>
              {'name' in backup.folder && (
                <Button variant="quiet" onClick={() => void backup.forget()}>
                  {i18n.t('data.folderForget')}
                </Button>
              )}
            </div>
          )}
        </section>
      )}
      <section aria-label={i18n.t('data.restore')} className="flex flex-col gap-2">
        <h2 className="text-sm">{i18n.t('data.restore')}</h2>
        <p className="text-xs text-muted">{i18n.t('data.restoreText')}</p>
        <Button className="self-start" onClick={() => input.current?.click()}>
          {i18n.t('data.restoreFile')}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".json,.gz"
          aria-label={i18n.t('data.restoreFile')}
          onChange={(event) => {
            const [picked] = event.target.files ?? [];
            event.target.value = '';
            if (picked) void open(picked, picked.name);
          }}
        />
        {backup.ring && backup.ring.length > 0 && (
          <ul className="rounded-lg border border-line bg-surface text-xs">
            {backup.ring.map((each) => (
              <li key={each.name} className="flex flex-wrap items-center gap-2 border-b border-line px-3 py-1.5 last:border-b-0">
                <span className="min-w-0 flex-1" title={formatFull(each.lastModified)}>
                  {formatStamp(each.lastModified)}
                </span>
                <span className="text-muted tabular-nums">{i18n.t('data.kilobytes', [formatNumber(Math.ceil(each.size / 1024))])}</span>
                <Button size="sm" onClick={() => saveFile(each.name, each)}>
                  {i18n.t('data.save')}
                </Button>
                <Button size="sm" onClick={() => void open(each, each.name)}>
                  {i18n.t('data.restoreThis')}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}
