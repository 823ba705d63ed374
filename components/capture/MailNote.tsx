import { Info } from 'lucide-react';
import { i18n } from '#i18n';
import type { Page } from '../hooks/use-page';
import { Button } from '../ui/Button';
import { Why } from '../ui/Card';
import { showToast } from '../ui/toast';

/** What is to be said of a mail page: that the site is not built as it was, or that Sidecard could follow along. */
export function MailNote({ page }: { page: Extract<Page, { state: 'ready' }> }) {
  const { mail } = page.reading;
  const mayFollow = page.mailSite === true && page.always === false && page.origin !== undefined;
  if (!mail?.changed && !mayFollow) return null;
  return (
    <div className="space-y-2 px-3 pt-2.5">
      {mail?.changed && (
        <Why className="flex gap-1.5">
          <Info aria-hidden size={14} className="mt-0.5 shrink-0 text-warn" />
          <span role="status">{i18n.t('mail.changed')}</span>
        </Why>
      )}
      {mayFollow && (
        <div className="flex items-center gap-2 text-xs text-muted">
          <span className="min-w-0 flex-1">{i18n.t('mail.readOnce')}</span>
          <Button
            size="sm"
            className="shrink-0"
            onClick={() => void page.allow().then((granted) => granted || showToast({ title: i18n.t('page.refused') }))}
          >
            {i18n.t('mail.follow')}
          </Button>
        </div>
      )}
    </div>
  );
}
