import { Lock } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { i18n } from '#i18n';
import { askForHost, canAskForHost } from '../hooks/host-access';
import { originPattern } from '../hooks/page-access';
import { useShortcuts } from '../hooks/use-shortcuts';
import type { Page } from '../hooks/use-page';
import { Button } from '../ui/Button';
import { hostOf } from '../ui/format';
import { EmptyState } from '../ui/EmptyState';
import { TextField } from '../ui/TextField';
import { showToast } from '../ui/toast';

/** The grant does not reach this page: how to read it once, and how to allow its site for good. */
export function AccessRequest({ page }: { page: Page }) {
  const tab = 'tab' in page ? page.tab : undefined;
  const host = tab?.url ? hostOf(tab.url) : undefined;
  const keys = useShortcuts().find(({ name }) => name === 'capture')?.keys;
  return (
    <EmptyState
      icon={Lock}
      title={host ? i18n.t('page.noAccessTo', [host]) : i18n.t('page.noAccess')}
      action={<Ways page={page} tabId={tab?.id} />}
    >
      {keys ? i18n.t('page.noAccessHintKey', [keys]) : i18n.t('page.noAccessHint')}
    </EmptyState>
  );
}

function Ways({ page, tabId }: { page: Page; tabId: number | undefined }) {
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string>();
  const refused = () => showToast({ title: i18n.t('page.refused') });
  if (page.origin)
    return (
      <Button variant="primary" onClick={() => void page.allow().then((granted) => granted || refused())}>
        {i18n.t('page.always')}
      </Button>
    );
  function allowTyped(event: FormEvent) {
    event.preventDefault();
    const text = typed.trim();
    const pattern = originPattern(/^https?:\/\//i.test(text) ? text : `https://${text}`);
    if (text === '' || !pattern) return setError(i18n.t('page.siteWrong'));
    void page.allow(pattern).then(
      (granted) => granted || refused(),
      () => setError(i18n.t('page.siteWrong')),
    );
  }
  return (
    <div className="w-full max-w-[320px] space-y-3 text-left">
      {tabId !== undefined && canAskForHost() && (
        <Button
          variant="primary"
          className="w-full"
          onClick={() =>
            void askForHost(tabId).then((asked) =>
              asked ? showToast({ title: i18n.t('page.askedToast') }) : showToast({ title: i18n.t('page.askFailed'), tone: 'bad' }),
            )
          }
        >
          {i18n.t('page.always')}
        </Button>
      )}
      <form noValidate onSubmit={allowTyped} className="flex items-start gap-2">
        <TextField
          className="flex-1"
          label={i18n.t('page.siteLabel')}
          value={typed}
          error={error}
          inputMode="url"
          placeholder={i18n.t('page.siteExample')}
          onValue={(next) => {
            setTyped(next);
            setError(undefined);
          }}
        />
        <Button type="submit" className="mt-[19px]">
          {i18n.t('page.allow')}
        </Button>
      </form>
    </div>
  );
}
