import { TriangleAlert } from 'lucide-react';
import { i18n } from '#i18n';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';

/** The page was read, and making cards of it failed: what to do, and what the browser said. */
export function EngineFailed({ detail }: { detail: string }) {
  return (
    <div role="alert">
      <EmptyState
        icon={TriangleAlert}
        title={i18n.t('capture.engineFailed')}
        // Libraries that an update of the extension took away come back with the page of the extension, not with another try in it.
        action={<Button onClick={() => location.reload()}>{i18n.t('ui.retry')}</Button>}
      >
        {i18n.t('capture.engineFailedHint', [detail])}
      </EmptyState>
    </div>
  );
}
