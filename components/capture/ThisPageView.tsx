import { i18n } from '#i18n';
import { keepPicture } from '../hooks/keep-picture';
import { showInPage } from '../hooks/page-access';
import { useAnswer } from '../hooks/use-answer';
import { usePointing } from '../hooks/use-pointing';
import { isComposing } from '../hooks/read-mail';
import { useThreadFront } from '../hooks/use-thread-front';
import type { Page } from '../hooks/use-page';
import { NoPageView } from '../popup/NoPageView';
import { FailedState } from '../ui/FailedState';
import { Skeleton } from '../ui/Skeleton';
import { showToast } from '../ui/toast';
import { ReviewView } from './ReviewView';
import { MailNote } from './MailNote';
import { ComposingView } from './ComposingView';
import { EngineFailed } from './EngineFailed';
import { StoppedNote } from './StoppedNote';
import { ThreadFrontCard } from './ThreadFrontCard';
import { ThreadTemplates } from './ThreadTemplates';
import { WholeThreadButton } from './WholeThreadButton';
import { useCapture } from './use-capture';

/** The page in front: what was found on it, or why it cannot be read. */
export function ThisPageView({ page, onOpen }: { page: Page; onOpen: (contactId: string) => void }) {
  // Asked for while the page is being read.
  const settings = useAnswer('settings.get', {});
  if (page.state === 'loading') return <ReviewSkeleton />;
  if (page.state !== 'ready') return <NoPageView page={page} />;
  const { tab } = page;
  return (
    <Found
      key={`${tab.id} ${page.pass}`}
      page={page}
      settings={settings}
      onOpen={onOpen}
      onShow={(path) =>
        void showInPage(tab.id, path, page.reading.mail?.frame ?? page.frame).then(
          (shown) => shown || showToast({ title: i18n.t('capture.notShown') }),
        )
      }
    />
  );
}

function Found({
  page,
  settings,
  onOpen,
  onShow,
}: {
  page: Extract<Page, { state: 'ready' }>;
  settings: ReturnType<typeof useAnswer<'settings.get'>>;
  onOpen: (contactId: string) => void;
  onShow: (path: string) => void;
}) {
  const { mail } = page.reading;
  const isWriting = mail !== undefined && isComposing(mail);
  const thread = useThreadFront(mail && (mail.messages.length > 0 || isWriting) ? mail : undefined);
  // Who is being answered stands first; what the thread says is worked out when that is shown.
  const { capture, error } = useCapture(page.reading, settings.value, mail !== undefined && thread.state === 'loading');
  const { point } = usePointing(page);
  if (settings.state === 'failed') return <FailedState failure={settings.failure} onRetry={settings.reload} />;
  const front = mail && mail.messages.length > 0 && <ThreadFrontCard front={thread} onOpen={onOpen} />;
  if (isWriting) return <ComposingView tabId={page.tab.id} front={thread} onOpen={onOpen} />;
  if (error !== undefined)
    return (
      <>
        {front}
        <EngineFailed detail={error} />
      </>
    );
  if (!capture || !settings.value)
    return (
      <>
        {front}
        <ReviewSkeleton />
      </>
    );
  return (
    <ReviewView
      capture={capture}
      front={front}
      whole={mail && <WholeThreadButton page={page} mail={mail} />}
      threadActions={capture.mail && <ThreadTemplates tabId={page.tab.id} card={thread.card} thread={capture.mail.thread} />}
      country={settings.value.country}
      note={
        <>
          <MailNote page={page} />
          <StoppedNote reading={page.reading} settled={page.settled} onPoint={() => void point()} />
        </>
      }
      onPoint={() => void point()}
      onPicture={(address) => keepPicture(page.tab.id, page.tab.windowId, address)}
      onShow={onShow}
      onOpen={onOpen}
    />
  );
}

export function ReviewSkeleton() {
  return (
    <div role="status" aria-label={i18n.t('ui.loading')}>
      <div className="flex h-[58px] flex-col justify-center gap-2 px-3">
        <Skeleton className="w-1/2" />
        <Skeleton className="w-1/3" />
      </div>
      {[0, 1, 2].map((card) => (
        <div
          key={card}
          aria-hidden
          className="mx-3 mb-2.5 flex h-[57px] items-center gap-2.5 rounded-xl border border-line bg-surface px-3"
        >
          <span className="size-7 animate-pulse rounded-full bg-line" />
          <span className="flex-1 space-y-2">
            <Skeleton className="w-2/5" />
            <Skeleton className="w-3/5" />
          </span>
        </div>
      ))}
    </div>
  );
}
