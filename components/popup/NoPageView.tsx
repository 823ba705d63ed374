import { Ban, Globe } from 'lucide-react';
import { i18n } from '#i18n';
import type { Page } from '../hooks/use-page';
import { AccessRequest } from '../capture/AccessRequest';
import { EmptyState } from '../ui/EmptyState';
import { FailedState } from '../ui/FailedState';

/** The page in front cannot be read: why, what to do, and that search works all the same. */
export function NoPageView({ page }: { page: Page }) {
  switch (page.state) {
    case 'no-access':
      return <AccessRequest page={page} />;
    case 'failed':
      return <FailedState failure={{ reason: 'failed', detail: page.detail }} onRetry={() => page.read()} />;
    case 'unreadable':
      return (
        <EmptyState icon={Ban} title={i18n.t('page.unreadable')}>
          {i18n.t('page.unreadableHint')}
        </EmptyState>
      );
    default:
      return (
        <EmptyState icon={Globe} title={i18n.t('page.none')}>
          {i18n.t('page.noneHint')}
        </EmptyState>
      );
  }
}
