import { useState } from 'react';
import { i18n } from '#i18n';
import type { RestoreMode } from '../../lib/domain/backup/backup-file';
import type { RestorePreview as Preview } from '../hooks/backup/restore-backup';
import { Button } from '../ui/Button';
import { Why } from '../ui/Card';
import { Checkbox } from '../ui/Checkbox';
import { Dialog } from '../ui/Dialog';
import { formatFull, formatNumber } from '../ui/format';
import { translate } from '../ui/translate';

const SIDES = ['missing', 'deleted', 'different', 'extra'] as const;

/** What a backup would change, by kind of record, and the two ways to take it back. What takes records out asks once more. */
export function RestorePreview({
  preview,
  onRestore,
  onClose,
}: {
  preview: Preview;
  onRestore: (mode: RestoreMode) => void;
  onClose: () => void;
}) {
  const [isSure, setSure] = useState(false);
  // Who asks for what is missing has mostly deleted something by accident.
  const [isDeletedBack, setDeletedBack] = useState(true);
  const all = [...preview.byStore];
  const rows = all.filter(([, found]) => found.missing + found.deleted + found.different + found.extra > 0);
  const total = (name: 'missing' | 'deleted' | 'erased' | 'invalid') => all.reduce((sum, [, found]) => sum + found[name], 0);
  const [missing, deleted, erased, invalid] = [total('missing'), total('deleted'), total('erased'), total('invalid')];
  const sides = SIDES.filter((name) => name !== 'deleted' || deleted > 0);
  // Settings and the like of a new book are no loss.
  const extra = rows.reduce((sum, [store, found]) => sum + (store === 'documents' ? 0 : found.extra), 0);
  return (
    <>
      <p className="text-sm">{i18n.t('data.backupOf', preview.records, [formatFull(preview.at), formatNumber(preview.records)])}</p>
      {erased > 0 && <p className="text-sm">{i18n.t('data.restoreErased', erased, [formatNumber(erased)])}</p>}
      {invalid > 0 && <p className="text-sm">{i18n.t('data.restoreInvalid', invalid, [formatNumber(invalid)])}</p>}
      {rows.length === 0 ? (
        <>
          <p className="text-sm text-good">{i18n.t(invalid > 0 ? 'data.noOtherDifferences' : 'data.noDifferences')}</p>
          <Button className="self-start" onClick={onClose}>
            {i18n.t('data.done')}
          </Button>
        </>
      ) : (
        <>
          <div className="overflow-x-auto">
            <table className="w-full border-collapse text-right text-xs tabular-nums">
              <thead className="text-muted">
                <tr>
                  <th scope="col" className="py-1 text-left font-medium">
                    {i18n.t('data.records')}
                  </th>
                  {sides.map((name) => (
                    <th key={name} scope="col" className="py-1 pl-3 font-medium">
                      {i18n.t(`data.diff_${name}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map(([store, found]) => (
                  <tr key={store} className="border-t border-line">
                    <th scope="row" className="py-1 text-left font-normal">
                      {translate(`data.store_${store}`) || store}
                    </th>
                    {sides.map((name) => (
                      <td key={name} className="py-1 pl-3">
                        {found[name] > 0 ? formatNumber(found[name]) : '–'}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {deleted > 0 && (
            <div className="flex flex-col gap-1">
              <Checkbox
                checked={isDeletedBack}
                onChange={setDeletedBack}
                label={i18n.t('data.restoreDeleted', deleted, [formatNumber(deleted)])}
              />
              <Why>{i18n.t('data.restoreDeletedWhy')}</Why>
            </div>
          )}
          <Why>{i18n.t('data.restoreWhy')}</Why>
          <div className="flex flex-wrap gap-2">
            <Button
              variant="primary"
              disabled={missing + (isDeletedBack ? deleted : 0) === 0}
              onClick={() => onRestore(isDeletedBack ? 'missing-and-deleted' : 'missing')}
            >
              {i18n.t('data.restoreMissing')}
            </Button>
            <Button variant="danger" onClick={() => (extra > 0 ? setSure(true) : onRestore('whole'))}>
              {i18n.t('data.restoreWhole')}
            </Button>
            <Button onClick={onClose}>{i18n.t('ui.cancel')}</Button>
          </div>
        </>
      )}
      <Dialog
        open={isSure}
        onClose={() => setSure(false)}
        title={i18n.t('data.restoreSure', extra, [formatNumber(extra)])}
        description={i18n.t('data.restoreSureText')}
        footer={
          <>
            <Button onClick={() => setSure(false)}>{i18n.t('ui.cancel')}</Button>
            <Button variant="danger" onClick={() => onRestore('whole')}>
              {i18n.t('data.restoreSureYes')}
            </Button>
          </>
        }
      />
    </>
  );
}
