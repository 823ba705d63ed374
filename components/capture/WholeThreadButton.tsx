import { useState } from 'react';
import { i18n } from '#i18n';
import type { MailInTab } from '../hooks/read-mail';
import type { Page } from '../hooks/use-page';
import { readWholeThread } from '../hooks/whole-thread';
import { Button } from '../ui/Button';

/** How much of a thread was read, and the second step that the user may ask for: all of it, from the site that shows it. */
export function WholeThreadButton({ page, mail }: { page: Extract<Page, { state: 'ready' }>; mail: MailInTab }) {
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<'failed' | 'moved'>();
  const folded = mail.messages.some(({ body }) => body.length === 0);
  const isPartial = folded || (mail.total ?? 0) > mail.messages.length;

  async function readAll(): Promise<void> {
    setBusy(true);
    setFailed(undefined);
    const outcome = await readWholeThread(page.tab.id, mail);
    setBusy(false);
    if (outcome.ok) page.extend(outcome.mail);
    else setFailed(outcome.why);
  }

  if (!isPartial && !mail.whole) return null;
  return (
    <div className="mt-1 space-y-1 text-xs text-muted">
      {(mail.total ?? 0) > mail.messages.length && <p>{i18n.t('mail.partial', [mail.messages.length, mail.total ?? 0])}</p>}
      {folded && <p>{i18n.t('mail.folded')}</p>}
      {mail.whole && (
        <Button size="sm" busy={busy} title={i18n.t('mail.wholeRaw')} onClick={() => void readAll()}>
          {i18n.t('mail.whole')}
        </Button>
      )}
      {failed && (
        <p role="alert" className="text-warn">
          {i18n.t(failed === 'moved' ? 'mail.wholeMoved' : 'mail.wholeFailed')}
        </p>
      )}
    </div>
  );
}
