import { useState } from 'react';
import { i18n } from '#i18n';
import type { WaitingRow } from '../../lib/domain/import/import-record';
import { ContactPicker } from '../capture/ContactPicker';
import { usePaged } from '../hooks/use-paged';
import { useAsk } from '../hooks/use-ask';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { formatNumber } from '../ui/format';
import { showToast } from '../ui/toast';
import { translate } from '../ui/translate';

/** Imported rows that name nobody in the book: they wait here until their customer comes, or the user says whose they are. */
export function WaitingRows() {
  const ask = useAsk();
  const waiting = usePaged('waiting.page', {}, (answer) => answer.rows);
  const [giving, setGiving] = useState<WaitingRow>();
  const [dropping, setDropping] = useState<WaitingRow>();
  if (waiting.total === 0) return null;
  const give = async (id: string, contactId: string) => {
    const answer = await ask('waiting.assign', { ids: [id], contactId });
    if (answer.ok) setGiving(undefined);
  };
  const drop = async ({ id }: WaitingRow) => {
    setDropping(undefined);
    await ask('waiting.drop', { ids: [id] });
  };
  const retry = async () => {
    const answer = await ask('waiting.retry', {});
    if (answer.ok) showToast({ title: i18n.t('data.attached', answer.value.attached, [formatNumber(answer.value.attached)]) });
  };
  return (
    <section aria-label={i18n.t('data.waiting')}>
      <div className="mb-1.5 flex flex-wrap items-center justify-between gap-2">
        <h2 className="text-sm">
          {i18n.t('data.waiting')} <span className="text-muted tabular-nums">{formatNumber(waiting.total)}</span>
        </h2>
        <Button size="sm" onClick={() => void retry()}>
          {i18n.t('data.lookAgain')}
        </Button>
      </div>
      <p className="mb-2 text-xs text-muted">{i18n.t('data.waitingText')}</p>
      <ul className="max-h-[320px] overflow-auto rounded-lg border border-line bg-surface text-xs">
        {waiting.rows.map((row) => (
          <li key={row.id} className="border-b border-line px-3 py-1.5 last:border-b-0">
            <div className="flex flex-wrap items-center gap-2">
              <span className="min-w-0 flex-1 basis-40 break-words">{titleOf(row)}</span>
              <span className="text-muted">{i18n.t('data.fromRow', [row.file, row.row])}</span>
              <span className="ml-auto flex gap-2">
                <Button size="sm" onClick={() => setGiving(row)}>
                  {i18n.t('data.give')}
                </Button>
                <Button size="sm" variant="danger" onClick={() => setDropping(row)}>
                  {i18n.t('data.drop')}
                </Button>
              </span>
            </div>
          </li>
        ))}
      </ul>
      <ContactPicker
        open={giving !== undefined}
        title={giving ? i18n.t('data.giveTitle', [titleOf(giving)]) : ''}
        onClose={() => setGiving(undefined)}
        onChoose={(contact) => giving && void give(giving.id, contact.id)}
      />
      <Dialog
        open={dropping !== undefined}
        onClose={() => setDropping(undefined)}
        title={i18n.t('data.dropSure')}
        description={dropping && i18n.t('data.dropSureText', [titleOf(dropping), dropping.file, dropping.row])}
        footer={
          <>
            <Button onClick={() => setDropping(undefined)}>{i18n.t('ui.cancel')}</Button>
            <Button variant="danger" onClick={() => dropping && void drop(dropping)}>
              {i18n.t('data.dropYes')}
            </Button>
          </>
        }
      />
      {waiting.rows.length < waiting.total && (
        <Button size="sm" className="mt-2" onClick={waiting.more}>
          {i18n.t('data.more')}
        </Button>
      )}
    </section>
  );
}

/** What the row is, what it is about and whom it names. */
function titleOf({ kind, title, who }: WaitingRow): string {
  return [translate(`data.one_${kind}`), title, who.name ?? who.email ?? who.phone ?? who.org ?? who.uid].filter(Boolean).join(' · ');
}
