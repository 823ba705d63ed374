import { TriangleAlert } from 'lucide-react';
import type { Failure } from '../../lib/domain/result';
import { i18n } from '#i18n';
import { Button } from './Button';
import { EmptyState } from './EmptyState';
import { failureText } from './failure-text';

/** What could not be read, what to do, and a button to try again. */
export function FailedState({ failure, onRetry }: { failure: Failure; onRetry: () => void }) {
  const { title, advice } = failureText(failure);
  return (
    <div role="alert">
      <EmptyState icon={TriangleAlert} title={title} action={<Button onClick={onRetry}>{i18n.t('ui.retry')}</Button>}>
        {advice}
      </EmptyState>
    </div>
  );
}
