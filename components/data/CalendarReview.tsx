import { useState } from 'react';
import { i18n } from '#i18n';
import type { ImportPolicy } from '../../lib/domain/import/import-record';
import type { Settings } from '../../lib/domain/setup/settings';
import type { OpenedFile } from '../hooks/import/open-file';
import { useCalendarPreview } from '../hooks/import/use-calendar-preview';
import type { StartImport } from '../hooks/import/use-import';
import { Button } from '../ui/Button';
import { Checkbox } from '../ui/Checkbox';
import { SkeletonRows } from '../ui/Skeleton';
import { CalendarPreview } from './CalendarPreview';

type Props = {
  file: File;
  opened: Extract<OpenedFile, { type: 'ical' }>;
  settings: Settings;
  onStart: (options: StartImport) => void;
  onClose: () => void;
};

/** What the tasks of a calendar would become. Nothing is written before "Import". */
export function CalendarReview({ file, opened, settings, onStart, onClose }: Props) {
  const [policy, setPolicy] = useState<ImportPolicy>({ missing: 'wait' });
  const [dropRules, setDropRules] = useState(false);
  const plan = { ...opened, ...(dropRules && { dropRules }) };
  const { preview, failed } = useCalendarPreview(file, plan, settings);
  const rows = preview?.rows ?? [];
  const unkept = rows.filter(({ problems }) => problems.some(({ reason }) => reason.startsWith('rule-'))).length;
  const isTakeable = rows.some(({ item, verdict }) => item && verdict?.state !== 'same') || (preview?.more ?? 0) > 0;
  return (
    <div className="flex flex-col gap-4">
      <div>
        <h2 className="text-base break-words">{file.name}</h2>
        <p className="text-xs text-muted">{i18n.t('data.isIcal')}</p>
      </div>
      {rows.some(({ verdict }) => verdict?.owner === 'unknown') && (
        <Checkbox
          checked={policy.missing === 'create'}
          onChange={(checked) => setPolicy({ missing: checked ? 'create' : 'wait' })}
          label={i18n.t('data.createMissing')}
        />
      )}
      {unkept > 0 && <Checkbox checked={dropRules} onChange={setDropRules} label={i18n.t('data.dropRules', unkept)} />}
      <section aria-label={i18n.t('data.tasksOfFile')}>
        {failed ? (
          <p role="alert" className="text-xs text-bad">
            {i18n.t('data.open_broken', [file.name])}
          </p>
        ) : !preview ? (
          <SkeletonRows rows={6} height={28} />
        ) : rows.length > 0 ? (
          <CalendarPreview preview={preview} policy={policy} />
        ) : (
          <p className="text-xs text-muted">{i18n.t('data.noTasks')}</p>
        )}
      </section>
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" onClick={() => onStart({ file, plan, kind: 'tasks', policy })} disabled={failed || !isTakeable}>
          {i18n.t('data.import')}
        </Button>
        <Button onClick={onClose}>{i18n.t('ui.cancel')}</Button>
      </div>
    </div>
  );
}
