import { LayoutDashboard, PanelRight } from 'lucide-react';
import { useMemo, useState } from 'react';
import { i18n } from '#i18n';
import { readMarked } from '../../lib/capture/structured/read-marked';
import { lookupKeys } from '../capture/lookup-keys';
import { useCapture } from '../capture/use-capture';
import { handOver } from '../hooks/hand-over';
import { openDashboard, openPanel, requestCapture } from '../hooks/open-panel';
import { useAnswer } from '../hooks/use-answer';
import { usePage } from '../hooks/use-page';
import { useSettings } from '../hooks/use-settings';
import { SearchBox } from '../search/SearchBox';
import { Button } from '../ui/Button';
import { IconButton } from '../ui/IconButton';
import { HealthNotice } from './HealthNotice';
import { CustomerView, CustomerSkeleton } from './CustomerView';
import { FoundView } from './FoundView';
import { KnownList } from './KnownList';
import { NoPageView } from './NoPageView';

/** The toolbar popup: who on the page in front is known, in one glance; else what was found there; else search. */
export function PopupView() {
  const page = usePage();
  const settings = useSettings();
  const [chosen, setChosen] = useState<string>();
  const answer = page.state === 'ready' ? page.reading : undefined;
  const reading = useMemo(() => answer && readMarked(answer), [answer]);
  const keys = reading ? lookupKeys(reading) : null;
  const known = useAnswer('contacts.lookup', keys);
  // Worked out while the worker looks the page's people up.
  const captured = useCapture(answer, settings.value);
  const rows = known.value?.rows ?? [];
  const tab = page.state === 'none' || !('tab' in page) ? undefined : page.tab;
  const id = chosen ?? (rows.length === 1 ? rows[0]?.id : undefined);

  function toPanel() {
    if (!tab) return;
    const opened = openPanel(tab.id, tab.windowId);
    if (page.state === 'ready') handOver(tab, page, captured.capture, Date.now());
    void Promise.all([requestCapture({ tabId: tab.id, what: 'page' }), opened]).finally(() => close());
  }
  const capture = (
    <Button variant="primary" onClick={toPanel} disabled={!reading}>
      {i18n.t('popup.capture')}
    </Button>
  );

  return (
    <div className="flex h-full flex-col">
      <header className="flex items-center gap-1.5 border-b border-line bg-surface px-3 py-2.5">
        <h1 className="sr-only">{i18n.t('app.name')}</h1>
        <SearchBox onChoose={(row) => setChosen(row.id)} />
        <IconButton icon={PanelRight} label={i18n.t('popup.openPanel')} onClick={toPanel} disabled={!tab} />
        <IconButton icon={LayoutDashboard} label={i18n.t('popup.openDashboard')} onClick={() => openDashboard()} />
      </header>
      <HealthNotice />
      <main className="flex min-h-0 flex-1 flex-col">{body()}</main>
    </div>
  );

  function body() {
    if (id) return <CustomerView id={id} action={capture} onBack={chosen || rows.length > 1 ? () => setChosen(undefined) : undefined} />;
    if (page.state === 'loading' || (reading && known.state === 'loading')) return <CustomerSkeleton />;
    if (reading && rows.length > 1) return <KnownList rows={rows} onChoose={(row) => setChosen(row.id)} action={capture} />;
    if (reading)
      return (
        <FoundView
          reading={reading}
          captured={captured}
          settings={settings}
          action={capture}
          onPanel={toPanel}
          failure={known.failure}
          onRetry={known.reload}
        />
      );
    return <NoPageView page={page} />;
  }
}
