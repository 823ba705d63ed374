import { useCallback, useMemo, useState } from 'react';
import { i18n } from '#i18n';
import { parseFilter } from '../../lib/domain/directory/filter-tokens';
import { Tabs } from '../ui/Tabs';
import { BackupView } from './BackupView';
import { CleaningView } from './CleaningView';
import { DATA_TABS, type DataTab } from './data-tabs';
import { ExportView } from './ExportView';
import { ImportView } from './ImportView';

/** Data in and out of the book. An import goes on while another tab is shown. */
export function DataScreen({ tab, filterText, onTab }: { tab: DataTab; filterText: string | undefined; onTab: (tab: DataTab) => void }) {
  const filter = useMemo(() => parseFilter(filterText ?? ''), [filterText]);
  const [backup, setBackup] = useState<File>();
  const take = useCallback(
    (file: File) => {
      setBackup(file);
      onTab('backup');
    },
    [onTab],
  );
  const taken = useCallback(() => setBackup(undefined), []);
  return (
    <section aria-label={i18n.t('data.title')} className="flex min-h-0 flex-1 flex-col">
      <h1 className="sr-only">{i18n.t('data.title')}</h1>
      <Tabs
        label={i18n.t('data.title')}
        value={tab}
        onChange={onTab}
        items={DATA_TABS.map((value) => ({ value, label: i18n.t(`data.tab_${value}`), keep: value === 'import' }))}
      >
        {(shown) => (
          <div className="min-h-0 flex-1 overflow-y-auto">
            <div className="mx-auto max-w-[800px] px-4 py-5">
              {shown === 'import' && <ImportView onBackup={take} />}
              {shown === 'export' && <ExportView filter={filter} filterText={filterText} />}
              {shown === 'cleaning' && <CleaningView />}
              {shown === 'backup' && <BackupView file={backup} onTaken={taken} />}
            </div>
          </div>
        )}
      </Tabs>
    </section>
  );
}
