import { TriangleAlert } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import type { Health } from '../../lib/domain/setup/status';
import { i18n } from '#i18n';
import { useNewestBackup } from '../hooks/backup/use-newest-backup';
import { useAsk } from '../hooks/use-ask';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { cx } from '../ui/cx';
import { formatNumber, formatStamp } from '../ui/format';
import { recoveryTexts } from './recovery-texts';

/** Milliseconds between looks at whether a blocked book is free again, or a full disk has room. */
const LOOK_AGAIN_MS = 2_000;

/** Fills the tab when the book is not as it was written: what was found, what can be done. Never an empty list in its place. */
export function RecoveryScreen({ health, onRetry }: { health: Exclude<Health, { state: 'ok' }>; onRetry: () => void }) {
  const { title, text } = recoveryTexts(health);
  const isPassing = health.state === 'blocked' || health.state === 'full';
  useEffect(() => {
    if (!isPassing) return;
    const timer = setInterval(onRetry, LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [isPassing, onRetry]);
  return (
    <main className="min-h-full bg-bg p-4 sm:p-8">
      <div role="alert" className="mx-auto max-w-[600px] rounded-xl border border-line bg-surface p-4 sm:p-6">
        <p className="flex items-center gap-2 text-xs font-semibold text-bad">
          <TriangleAlert aria-hidden size={16} strokeWidth={1.75} className="shrink-0" />
          {i18n.t('recovery.title')}
        </p>
        <h1 className="mt-2 text-lg">{title}</h1>
        <p className="mt-1">{text}</p>
        {health.state === 'recovery' && <Found health={health} />}
        {health.state === 'failed' && (
          <>
            <p className="mt-2">{i18n.t('recovery.failedHelp')}</p>
            <Heading>{i18n.t('recovery.detail')}</Heading>
            <p className="rounded-lg bg-sunken px-2.5 py-2 font-mono text-xs break-words">{health.detail}</p>
          </>
        )}
        {health.state === 'recovery' ? (
          <Choices found={health.found} onDone={onRetry} />
        ) : (
          <Button variant="primary" className="mt-4" onClick={onRetry}>
            {i18n.t('recovery.retry')}
          </Button>
        )}
      </div>
    </main>
  );
}

function Heading({ children }: { children: string }) {
  return <h2 className="mt-4 mb-1 text-xs text-muted">{children}</h2>;
}

function Found({ health }: { health: Extract<Health, { state: 'recovery' }> }) {
  // Nothing is missing of a book that is only damaged, and how many records that are stands above.
  if (health.lastSeq === health.foundSeq) return null;
  return (
    <>
      <Heading>{i18n.t('recovery.found')}</Heading>
      <dl className="m-0 grid grid-cols-[1fr_auto] gap-x-4 gap-y-1 rounded-lg bg-sunken px-2.5 py-2 text-xs tabular-nums">
        <Row label={i18n.t('recovery.lastWritten')}>{formatNumber(health.lastSeq)}</Row>
        <Row label={i18n.t('recovery.lastFound')}>{formatNumber(health.foundSeq)}</Row>
        {health.damaged > 0 && <Row label={i18n.t('recovery.damaged')}>{formatNumber(health.damaged)}</Row>}
      </dl>
    </>
  );
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{label}</dt>
      <dd className="m-0 text-right font-semibold">{children}</dd>
    </>
  );
}

function Choices({ found, onDone }: { found: 'gone' | 'behind' | 'damaged'; onDone: () => void }) {
  const ask = useAsk();
  const [busy, setBusy] = useState<'keep' | 'fresh'>();
  const [isSure, setSure] = useState(false);
  const backup = useNewestBackup();
  const accept = async (how: 'keep' | 'fresh') => {
    setSure(false);
    setBusy(how);
    const answer = await ask('recovery.accept', { how });
    setBusy(undefined);
    if (!answer.ok) return;
    if (backup) location.hash = '#/data/backup';
    onDone();
  };
  const keepText = {
    gone: i18n.t('recovery.keepText.gone'),
    behind: i18n.t('recovery.keepText.behind'),
    damaged: i18n.t('recovery.keepText.damaged'),
  }[found];
  return (
    <>
      <Heading>{i18n.t('recovery.todo')}</Heading>
      {backup && <p className="mb-1 font-semibold">{i18n.t('recovery.backup', [formatStamp(backup.lastModified)])}</p>}
      <p>{i18n.t('recovery.restore')}</p>
      <p className={cx('mt-1', !backup && 'font-semibold')}>{i18n.t('recovery.restoreFirst')}</p>
      <div className="mt-4 grid gap-x-3 gap-y-2 sm:grid-cols-[auto_1fr] sm:items-center">
        <Button variant="primary" busy={busy === 'keep'} onClick={() => void accept('keep')}>
          {i18n.t(backup ? 'recovery.keepAndRestore' : 'recovery.keep')}
        </Button>
        <p className="text-xs text-muted">{backup && found === 'gone' ? i18n.t('recovery.keepAndRestoreText') : keepText}</p>
        {found !== 'gone' && (
          <>
            <Button variant="danger" busy={busy === 'fresh'} onClick={() => setSure(true)}>
              {i18n.t('recovery.fresh')}
            </Button>
            <p className="text-xs text-muted">{i18n.t('recovery.freshText')}</p>
          </>
        )}
      </div>
      <Dialog
        open={isSure}
        onClose={() => setSure(false)}
        title={i18n.t('recovery.freshSure')}
        description={i18n.t('recovery.freshSureText')}
        footer={
          <>
            <Button onClick={() => setSure(false)}>{i18n.t('recovery.cancel')}</Button>
            <Button variant="danger" onClick={() => void accept('fresh')}>
              {i18n.t('recovery.freshYes')}
            </Button>
          </>
        }
      />
    </>
  );
}
