import { Gift, HandHeart, Phone } from 'lucide-react';
import type { Greeting } from '../../lib/domain/setup/greeting';
import type { PersonRow } from '../../lib/domain/task/today';
import { greetingFor } from '../../lib/followup/greetings';
import { i18n } from '#i18n';
import { ContactAvatar } from '../contact/ContactAvatar';
import { reasonText } from '../contact/reason-text';
import { Badge } from '../ui/Badge';
import { cx } from '../ui/cx';
import { formatCalendarDay } from '../ui/format';
import { IconButton } from '../ui/IconButton';
import { formatLocale } from '../ui/locale';
import { showToast } from '../ui/toast';
import { SnoozeMenu } from './SnoozeMenu';

/** Somebody who is going cold, or whose day comes round: why, and what can be done. */
export function PersonItem({
  row,
  active,
  now,
  greetings,
  planning,
  onPlanning,
  onFocus,
  onOpen,
  onLog,
  onPlan,
}: {
  row: PersonRow;
  active: boolean;
  now: number;
  greetings?: readonly Greeting[];
  planning: boolean;
  onPlanning: (open: boolean) => void;
  onFocus: () => void;
  onOpen: (contactId: string) => void;
  onLog: (contactId: string) => void;
  onPlan: (row: PersonRow, at: number) => void;
}) {
  const { contact } = row;
  const greet = (of: 'birthday' | 'anniversary') =>
    void navigator.clipboard
      .writeText(greetingFor(of, contact, formatLocale(), greetings))
      .then(() => showToast({ title: i18n.t('tasks.greeted') }));
  return (
    <div
      onFocus={onFocus}
      onPointerDown={onFocus}
      aria-current={active || undefined}
      className={cx('group flex gap-2.5 border-t border-line px-3 py-2', active && 'bg-accent-soft')}
    >
      <ContactAvatar name={contact.name} size="sm" />
      <div className="min-w-0 flex-1">
        <button
          type="button"
          onClick={() => onOpen(contact.id)}
          className="rounded text-left text-sm font-semibold break-words hover:text-accent hover:underline"
        >
          {contact.name}
        </button>
        <div className="text-xs break-words text-muted">
          {contact.org && <span className="block">{contact.org}</span>}
          <span className="block">{row.why.map(reasonText).join(' · ')}</span>
        </div>
      </div>
      <div className="flex shrink-0 flex-col items-end gap-1">
        {row.of === 'touch' ? (
          <Badge tone={row.late ? 'bad' : 'warn'}>{row.late ? i18n.t('tasks.coldLate') : i18n.t('tasks.cold')}</Badge>
        ) : (
          <span className="text-xs text-muted tabular-nums">{formatCalendarDay(row.day, now)}</span>
        )}
        <div className="-mr-1 flex">
          {row.of === 'birthday' && <IconButton icon={Gift} label={i18n.t('tasks.greet')} onClick={() => greet('birthday')} />}
          {row.of === 'anniversary' && <IconButton icon={HandHeart} label={i18n.t('tasks.greet')} onClick={() => greet('anniversary')} />}
          <SnoozeMenu label={i18n.t('tasks.plan')} open={planning} onOpenChange={onPlanning} onSnooze={(at) => onPlan(row, at)} />
          <IconButton icon={Phone} label={i18n.t('history.logCall')} aria-keyshortcuts="L" onClick={() => onLog(contact.id)} />
        </div>
      </div>
    </div>
  );
}
