import { Download } from 'lucide-react';
import { useState } from 'react';
import { i18n } from '#i18n';
import type { DirectoryFilter } from '../../lib/domain/directory/row';
import { chipsOf } from '../dashboard/FilterChips';
import { EXPORT_KINDS, type ExportFormat, type ExportKind, formatsOf } from '../hooks/export/export-book';
import { useExport } from '../hooks/export/use-export';
import { useFields } from '../hooks/use-fields';
import { Button } from '../ui/Button';
import { Why } from '../ui/Card';
import { Checkbox } from '../ui/Checkbox';
import { formatNumber } from '../ui/format';
import { Progress } from '../ui/Progress';
import { Select } from '../ui/Select';
import { showToast } from '../ui/toast';
import { keyOf, translate } from '../ui/translate';
import { kindText } from './target-text';

/** Takes records out of the book, in formats that other programs read; all of them, or the list that the contacts table shows. */
export function ExportView({ filter, filterText }: { filter: DirectoryFilter; filterText: string | undefined }) {
  const [kind, setKind] = useState<ExportKind>('contacts');
  const [format, setFormat] = useState<ExportFormat>('csv-safe');
  const [isFiltered, setFiltered] = useState(filterText !== undefined);
  const job = useExport();
  const fields = useFields();
  const conditions = [...(filter.text ? [filter.text] : []), ...chipsOf(filter, fields).map(({ label }) => label)].join(
    i18n.t('common.and'),
  );
  const formats = formatsOf(kind);
  const chosen = formats.includes(format) ? format : formats[0];
  const run = async () => {
    if (!chosen) return;
    const file = await job.run({ kind, format: chosen, filter: kind === 'contacts' && isFiltered ? filter : {} });
    if (file) showToast({ title: i18n.t('data.exported', file.records, [formatNumber(file.records), file.name]) });
  };
  return (
    <div className="flex flex-col gap-4">
      <div className="grid gap-3 sm:grid-cols-2">
        <Select
          label={i18n.t('data.what')}
          value={kind}
          options={EXPORT_KINDS.map((value) => ({ value, label: kindText(value) }))}
          onValue={setKind}
        />
        <Select
          label={i18n.t('data.format')}
          value={chosen ?? 'json'}
          options={formats.map((value) => ({ value, label: translate(`data.format_${keyOf(value)}`) }))}
          onValue={setFormat}
        />
      </div>
      {kind === 'contacts' && filterText !== undefined && (
        <Checkbox checked={isFiltered} onChange={setFiltered} label={i18n.t('data.onlyFiltered', [conditions || filterText])} />
      )}
      <Why>{translate(`data.format_${keyOf(chosen ?? 'json')}_why`)}</Why>
      {job.progress ? (
        <Progress label={i18n.t('data.exporting')} done={job.progress.done} total={job.progress.total} />
      ) : (
        <Button variant="primary" icon={Download} className="self-start" onClick={() => void run()}>
          {i18n.t('data.export')}
        </Button>
      )}
      {job.failure && (
        <p role="alert" className="text-xs text-bad">
          {i18n.t('data.exportFailed', [job.failure])}
        </p>
      )}
      <Why>
        {i18n.t('data.exportAll')}{' '}
        <a href="#/data/backup" className="text-accent underline">
          {i18n.t('data.exportAllOpen')}
        </a>
      </Why>
    </div>
  );
}
