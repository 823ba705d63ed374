import { ArrowLeft, LayoutDashboard } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { CaptureRequest } from '../../lib/messaging/capture-request';
import { i18n } from '#i18n';
import { FileDrop } from '../capture/FileDrop';
import { FileReview } from '../capture/FileReview';
import { ReviewSkeleton, ThisPageView } from '../capture/ThisPageView';
import { SiteLine } from '../capture/SiteLine';
import { openDashboard } from '../hooks/open-panel';
import { useAnswer } from '../hooks/use-answer';
import { useCaptureFile } from '../hooks/use-capture-file';
import { useCaptureRequest } from '../hooks/use-capture-request';
import { usePage } from '../hooks/use-page';
import { CustomerView } from '../popup/CustomerView';
import { HealthNotice } from '../popup/HealthNotice';
import { SearchBox } from '../search/SearchBox';
import { Button } from '../ui/Button';
import { IconButton } from '../ui/IconButton';
import { Tabs } from '../ui/Tabs';
import { ContactsList } from './ContactsList';

const DuplicatesScreen = lazy(() => import('../duplicates/DuplicatesScreen').then((module) => ({ default: module.DuplicatesScreen })));

// Behind a tab that few open first: the page's cards need not wait for it.
const TodayView = lazy(() => import('../tasks/TodayView').then((module) => ({ default: module.TodayView })));

/** Milliseconds after the panel's birth in which a click that asks for the page is the one that opened it. */
const OPENING = 1_000;

const TABS = ['page', 'today', 'contacts', 'duplicates'] as const;
export type PanelTab = (typeof TABS)[number];

/** The tab that `sidepanel.html#/today` names; the page in front where none is named. */
function tabInAddress(): PanelTab {
  return TABS.find((tab) => location.hash === `#/${tab}`) ?? 'page';
}

/** The side panel: search on top, then the page in front, the day, the contacts and the duplicates. */
export function PanelView() {
  const page = usePage();
  const status = useAnswer('status.get', {});
  const [tab, setTab] = useState<PanelTab>(tabInAddress);
  const [contactId, setContactId] = useState<string>();
  const [searches, setSearches] = useState(0);
  const [sentence, setSentence] = useState<{ text: string; at: number }>();
  const counts = status.value?.counts;

  const file = useCaptureFile(() => go('page'));

  useCaptureRequest((request: CaptureRequest) => {
    if (request.what === 'picture' && request.srcUrl !== undefined)
      return file.openPicture({ tabId: request.tabId, srcUrl: request.srcUrl, pageUrl: request.pageUrl });
    if (request.what === 'search') return setSearches((before) => before + 1);
    if (request.what === 'follow-up') {
      setSentence({ text: request.selectionText?.slice(0, 500) ?? '', at: request.at });
      return go('today');
    }
    file.close();
    go('page');
    // The panel that this very click opened reads the page in any case.
    if (request.what === 'page' && request.at - performance.timeOrigin < OPENING) return;
    page.read(request.what === 'selection' ? { selection: true } : request.what === 'link' ? { link: request.linkUrl } : undefined);
  });
  function go(next: PanelTab) {
    setContactId(undefined);
    setTab(next);
  }

  return (
    <div className="flex h-full flex-col">
      <header className="flex shrink-0 items-center gap-1.5 border-b border-line bg-surface px-3 py-2.5">
        <h1 className="sr-only">{i18n.t('app.name')}</h1>
        <SearchBox onChoose={(row) => setContactId(row.id)} focusCount={searches} />
        <IconButton icon={LayoutDashboard} label={i18n.t('popup.openDashboard')} onClick={() => openDashboard()} />
      </header>
      <HealthNotice />
      <FileDrop hint={i18n.t('file.dropHint')} onFile={file.open} />
      <main className="flex min-h-0 flex-1 flex-col">
        {contactId && (
          <>
            <div className="shrink-0 border-b border-line bg-surface px-2 py-1">
              <Button variant="quiet" size="sm" icon={ArrowLeft} onClick={() => setContactId(undefined)}>
                {i18n.t('common.back')}
              </Button>
            </div>
            <CustomerView id={contactId} />
          </>
        )}
        <div className={contactId ? 'hidden' : 'flex min-h-0 flex-1 flex-col'}>
          <Tabs
            label={i18n.t('panel.tabs')}
            value={tab}
            onChange={go}
            items={[
              { value: 'page', label: i18n.t('panel.page'), keep: true },
              { value: 'today', label: i18n.t('panel.today'), count: counts?.due },
              { value: 'contacts', label: i18n.t('panel.contacts') },
              { value: 'duplicates', label: i18n.t('panel.duplicates'), count: counts?.pairs },
            ]}
          >
            {(shown) => (contactId && shown !== 'page' ? null : body(shown))}
          </Tabs>
        </div>
      </main>
    </div>
  );

  function body(shown: PanelTab) {
    switch (shown) {
      case 'page':
        return (
          <>
            {file.held.state !== 'none' && <FileReview held={file.held} onFile={file.open} onClose={file.close} onOpen={setContactId} />}
            <div className={file.held.state === 'none' ? 'flex min-h-0 flex-1 flex-col' : 'hidden'}>
              <SiteLine page={page} onFile={file.open} />
              <div className="flex min-h-0 flex-1 flex-col">
                <ThisPageView page={page} onOpen={setContactId} />
              </div>
            </div>
          </>
        );
      case 'today':
        return (
          <Suspense fallback={<ReviewSkeleton />}>
            <TodayView onOpen={setContactId} sentence={sentence} />
          </Suspense>
        );
      case 'contacts':
        return <ContactsList onOpen={setContactId} />;
      case 'duplicates':
        return (
          <Suspense fallback={<ReviewSkeleton />}>
            <DuplicatesScreen onOpen={setContactId} />
          </Suspense>
        );
    }
  }
}
