import { GitMerge, Split } from 'lucide-react';
import { useState } from 'react';
import type { ContactCard } from '../../lib/domain/contact/card';
import type { Link } from '../../lib/domain/link/link';
import { i18n } from '#i18n';
import { useAnswer } from '../hooks/use-answer';
import { useAsk } from '../hooks/use-ask';
import { useNow } from '../hooks/use-now';
import { Button } from '../ui/Button';
import { cx } from '../ui/cx';
import { formatAgo, formatWhen } from '../ui/format';
import { showToast } from '../ui/toast';
import { Section } from './Section';

/** Decisions about who this is, newest first; each that still holds can be undone, in any order. */
export function MergeHistory({ card }: { card: ContactCard }) {
  if (card.links.length === 0) return null;
  return (
    <Section title={i18n.t('contact.merges')}>
      <ul>
        {card.links.map((link) => (
          <Decision key={link.id} card={card} link={link} />
        ))}
      </ul>
    </Section>
  );
}

function Decision({ card, link }: { card: ContactCard; link: Link }) {
  const ask = useAsk();
  const now = useNow();
  const [isBusy, setBusy] = useState(false);
  const names: [string, string] = [useMemberName(card, link.a), useMemberName(card, link.b)];
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
  return (
    <li className="flex min-h-9 items-center gap-2.5 py-0.5">
      <Icon aria-hidden size={16} strokeWidth={1.75} className="shrink-0 text-faint" />
      <span className="min-w-0 flex-1">
        <span className={cx('block break-words', isUndone && 'text-muted line-through')}>{what}</span>
        <span className="block text-xs text-muted tabular-nums">{about.filter(Boolean).join(' · ')}</span>
      </span>
      {!isUndone && (
        <Button size="sm" busy={isBusy} aria-label={`${i18n.t('contact.undo')}: ${what}`} onClick={() => void undo()}>
          {i18n.t('contact.undo')}
        </Button>
      )}
    </li>
  );
}

/** The name on a member record; of a contact that is not (or no longer) part of this customer it is asked for. */
function useMemberName(card: ContactCard, id: string): string {
  const member = card.members.find((one) => one.id === id);
  const other = useAnswer('contacts.card', member ? null : { id });
  return member?.name.full ?? other.value?.members.find((one) => one.id === id)?.name.full ?? i18n.t('contact.other');
}
