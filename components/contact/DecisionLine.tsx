import { GitMerge, Split } from 'lucide-react';
import { useState } from 'react';
import type { Link } from '../../lib/domain/link/link';
import { i18n } from '#i18n';
import { useAsk } from '../hooks/use-ask';
import { useNow } from '../hooks/use-now';
import { Button } from '../ui/Button';
import { cx } from '../ui/cx';
import { formatAgo, formatWhen } from '../ui/format';
import { showToast } from '../ui/toast';
import { loudestReasons } from './loudest-reasons';

/** One decision about who is who: what, by whom, when; while it holds it can be undone, and the undo redone. */
export function DecisionLine({
  link,
  names,
  onOpen,
  className,
}: {
  link: Link;
  names: [string, string];
  onOpen?: () => void;
  className?: string;
}) {
  const ask = useAsk();
  const now = useNow();
  const [isBusy, setBusy] = useState(false);
  const isSame = link.type === 'same';
  const isUndone = link.undoneAt !== undefined || link.deletedAt !== undefined;
  const what = isSame ? i18n.t('contact.merged', names) : i18n.t('contact.apart', names);
  const Icon = isSame ? GitMerge : Split;
  const undo = async () => {
    setBusy(true);
    const answer = await ask('links.undo', { id: link.id });
    setBusy(false);
    if (!answer.ok) return;
    const again = async () => {
      const { a, b } = link;
      const redone = isSame ? await ask('pairs.merge', { a, b, choices: link.choices ?? {} }) : await ask('pairs.differ', { a, b });
      if (redone.ok && isSame) showToast({ title: i18n.t('contact.mergeUndone') });
    };
    showToast({ title: i18n.t(isSame ? 'contact.unmerged' : 'contact.apartUndone'), undo: () => void again() });
  };
  const by = i18n.t(link.by === 'engine' ? 'contact.byEngine' : 'contact.byUser');
  const about = [by, formatWhen(link.at, now), link.undoneAt !== undefined && i18n.t('contact.undoneAt', [formatAgo(link.undoneAt, now)])];
  const reasons = isSame && !isUndone ? loudestReasons(link.evidence ?? []) : '';
  const text = cx('block break-words', isUndone && 'text-muted line-through');
  return (
    <div className={cx('flex min-h-9 items-center gap-2.5 py-1', className)}>
      <Icon aria-hidden size={16} strokeWidth={1.75} className="shrink-0 text-faint" />
      <span className="min-w-0 flex-1">
        {onOpen ? (
          <button type="button" onClick={onOpen} className={cx(text, 'text-left hover:underline')}>
            {what}
          </button>
        ) : (
          <span className={text}>{what}</span>
        )}
        <span className="block text-xs text-muted tabular-nums">{about.filter(Boolean).join(' · ')}</span>
        {reasons !== '' && <span className="block text-xs text-muted">{reasons}</span>}
      </span>
      {!isUndone && (
        <Button size="sm" busy={isBusy} aria-label={`${i18n.t('contact.undo')}: ${what}`} onClick={() => void undo()}>
          {i18n.t('contact.undo')}
        </Button>
      )}
    </div>
  );
}
