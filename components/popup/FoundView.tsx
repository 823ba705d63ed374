import { ScanSearch } from 'lucide-react';
import type { ReactNode } from 'react';
import type { PageReading } from '../../lib/capture/observation';
import type { Failure } from '../../lib/domain/result';
import type { Settings } from '../../lib/domain/setup/settings';
import { i18n } from '#i18n';
import { EngineFailed } from '../capture/EngineFailed';
import { namesCaptured, namesFound } from '../capture/names-found';
import type { CaptureState } from '../capture/use-capture';
import type { AnswerState } from '../hooks/use-answer';
import { ContactLine } from '../contact/ContactLine';
import { useMark } from '../hooks/use-mark';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { FailedState } from '../ui/FailedState';
import { hostOf } from '../ui/format';
import { CustomerSkeleton } from './CustomerView';

const SHOWN = 6;

/** Nobody of this page is known: what was found on it, and one click to capture it. */
export function FoundView({
  reading,
  captured: { capture, error },
  settings,
  action,
  onPanel,
  failure,
  onRetry,
}: {
  reading: PageReading;
  /** What the engine makes of it, or has not yet made. */
  captured: CaptureState;
  settings: AnswerState<Settings>;
  action: ReactNode;
  onPanel: () => void;
  failure?: Failure;
  onRetry: () => void;
}) {
  // What stands in values is named at once; the people whom only the text names are worked out meanwhile.
  const { names, more } = capture ? namesCaptured(capture, SHOWN) : namesFound(reading, SHOWN);
  useMark('found', failure ? undefined : names[0]?.name);
  if (failure) return <FailedState failure={failure} onRetry={onRetry} />;
  const host = hostOf(reading.url);
  if (names.length === 0 && error !== undefined) return <EngineFailed detail={error} />;
  if (names.length === 0 && !capture && settings.state !== 'failed') return <CustomerSkeleton />;
  if (names.length === 0)
    return (
      <EmptyState
        icon={ScanSearch}
        title={i18n.t('popup.nothing', [host])}
        action={<Button onClick={onPanel}>{i18n.t('popup.openPanel')}</Button>}
      >
        {i18n.t('popup.nothingHint')}
      </EmptyState>
    );
  return (
    <div className="min-h-0 flex-1 overflow-y-auto">
      <div className="flex items-center gap-2 border-b border-line bg-surface p-3">
        <div className="min-w-0 flex-1">
          <h1 className="text-base break-words">{i18n.t('popup.found', names.length + more)}</h1>
          <p className="text-xs break-words text-muted">{i18n.t('popup.foundHint', [host])}</p>
        </div>
        {action}
      </div>
      <ul>
        {names.map((found) => (
          <li key={found.name} className="border-b border-line px-3">
            <ContactLine row={{ name: found.name, kind: found.isOrg ? 'org' : 'individual', title: found.under }} />
          </li>
        ))}
      </ul>
      {more > 0 && <p className="px-3 py-2 text-xs text-muted">{i18n.t('popup.more', more)}</p>}
    </div>
  );
}
