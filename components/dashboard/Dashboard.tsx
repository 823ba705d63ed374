import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import type { Status } from '../../lib/domain/setup/status';
import { i18n } from '#i18n';
import { NewContact } from '../contact/NewContact';
import { DuplicatesScreen } from '../duplicates/DuplicatesScreen';
import { useAnswer } from '../hooks/use-answer';
import { RecoveryScreen } from '../recovery/RecoveryScreen';
import { TodayView } from '../tasks/TodayView';
import { FailedState } from '../ui/FailedState';
import { SkeletonRows } from '../ui/Skeleton';
import { ContactsScreen } from './ContactsScreen';
import { DashboardNav } from './DashboardNav';
import { routeHash } from './route';
import { SampleNotice } from './SampleNotice';
import { go, useRoute } from './use-route';

// Its charts weigh more than the rest of the tab.
const InsightsView = lazy(() => import('../insights/InsightsView').then((module) => ({ default: module.InsightsView })));
const SettingsView = lazy(() => import('../settings/SettingsView').then((module) => ({ default: module.SettingsView })));
const DataScreen = lazy(() => import('../data/DataScreen').then((module) => ({ default: module.DataScreen })));
const SegmentsScreen = lazy(() => import('../segments/SegmentsScreen').then((module) => ({ default: module.SegmentsScreen })));
const WelcomeView = lazy(() => import('../welcome/WelcomeView').then((module) => ({ default: module.WelcomeView })));

/** The full tab. A book that is not well shows the recovery screen instead, a book that was never written to the welcome. */
export function Dashboard() {
  const status = useAnswer('status.get', {});
  const route = useRoute();
  const [isWelcomed, setWelcomed] = useState(false);
  const health = status.value?.health;
  const isFirstRun = status.value?.fresh === true && !isWelcomed;
  // The first capture ends the fresh book, not the welcome: it stays until the user leaves it.
  useEffect(() => {
    if (isFirstRun) go({ view: 'welcome' }, 'replace');
  }, [isFirstRun]);
  if (health && health.state !== 'ok') return <RecoveryScreen health={health} onRetry={() => void status.reload()} />;
  if (status.failure && !status.value) return <FailedState failure={status.failure} onRetry={() => void status.reload()} />;
  if (route.view === 'welcome' || isFirstRun)
    return (
      <Suspense>
        <WelcomeView
          onDone={() => {
            setWelcomed(true);
            go({ view: 'contacts' }, 'replace');
          }}
        />
      </Suspense>
    );
  return (
    <div className="flex h-full min-h-0 flex-col md:flex-row print:block print:h-auto">
      <a
        href="#content"
        onClick={(event) => {
          event.preventDefault();
          document.getElementById('content')?.focus();
        }}
        className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:m-2 focus:rounded-lg focus:bg-surface focus:px-3 focus:py-2"
      >
        {i18n.t('dashboard.skip')}
      </a>
      <DashboardNav view={route.view} counts={status.value?.counts} />
      <main id="content" tabIndex={-1} className="flex min-h-0 min-w-0 flex-1 flex-col outline-none print:block">
        {status.value && status.value.sample > 0 && <SampleNotice />}
        <Screen status={status.value} />
      </main>
    </div>
  );
}

function Screen({ status }: { status: Status | undefined }) {
  const route = useRoute();
  const open = (id: string) => go({ view: 'contacts', id });
  switch (route.view) {
    case 'today':
      return (
        <Column title={i18n.t('dashboard.today')}>
          <TodayView onOpen={open} />
        </Column>
      );
    case 'duplicates':
      return (
        <Column title={i18n.t('dashboard.duplicates')}>
          <DuplicatesScreen key={route.pair && routeHash(route)} first={route.pair} onOpen={open} />
        </Column>
      );
    case 'new':
      return (
        <Column>
          <NewContact
            onSaved={(id) => go({ view: 'contacts', id, filter: route.filter }, 'replace')}
            onClose={() => go({ view: 'contacts', filter: route.filter }, 'replace')}
          />
        </Column>
      );
    case 'segments':
      return (
        <Suspense fallback={<SkeletonRows rows={6} height={44} />}>
          <SegmentsScreen id={route.id} rule={route.filter} />
        </Suspense>
      );
    case 'data':
      return (
        <Suspense>
          <DataScreen
            tab={route.tab}
            filterText={route.filter}
            onTab={(tab) => go({ view: 'data', tab, filter: route.filter }, 'replace')}
          />
        </Suspense>
      );
    case 'insights':
      return (
        <Suspense fallback={<SkeletonRows rows={6} height={120} />}>
          <InsightsView />
        </Suspense>
      );
    case 'settings':
      return (
        <Suspense>
          <SettingsView tab={route.tab} sample={status?.sample} onTab={(tab) => go({ view: 'settings', tab }, 'replace')} />
        </Suspense>
      );
    case 'contacts':
    case 'welcome':
      return (
        <ContactsScreen
          id={route.view === 'contacts' ? route.id : undefined}
          filterText={route.view === 'contacts' ? route.filter : undefined}
          all={status?.counts.contacts}
        />
      );
  }
}

/** A screen that reads best narrow, in the middle of a wide tab. */
function Column({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="mx-auto flex min-h-0 w-full max-w-[720px] flex-1 flex-col border-line bg-bg md:border-x">
      {title && <h1 className="sr-only">{title}</h1>}
      {children}
    </section>
  );
}
