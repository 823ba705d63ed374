import { Ellipsis } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '../ui/Button';
import { IconButton } from '../ui/IconButton';
import { Menu } from '../ui/Menu';
import { LOG_ICONS, type LogKind } from './log-kind';
import { QuickLog } from './QuickLog';

/** Buttons that open a quick form under them: call, note, follow-up, and the rest behind a menu. `children` stand at the right. */
export function QuickActions({ contactId, children, first }: { contactId: string; children?: ReactNode; first?: LogKind }) {
  const [open, setOpen] = useState<LogKind | undefined>(first);
  const toggle = (kind: LogKind) => setOpen((before) => (before === kind ? undefined : kind));
  const button = (kind: LogKind, label: string) => (
    <Button icon={LOG_ICONS[kind]} aria-expanded={open === kind} onClick={() => toggle(kind)} className="px-2">
      {label}
    </Button>
  );
  return (
    <>
      <div className="flex flex-wrap items-center gap-1.5 border-y border-line bg-surface px-3 py-2.5">
        {button('call', i18n.t('history.call'))}
        {button('note', i18n.t('history.note'))}
        {button('task', i18n.t('history.followUp'))}
        <Menu
          label={i18n.t('common.more')}
          trigger={<IconButton icon={Ellipsis} label={i18n.t('common.more')} />}
          items={[
            { icon: LOG_ICONS.order, label: i18n.t('history.add_order'), takesFocus: true, onSelect: () => setOpen('order') },
            { icon: LOG_ICONS.return, label: i18n.t('history.add_return'), takesFocus: true, onSelect: () => setOpen('return') },
            { icon: LOG_ICONS.complaint, label: i18n.t('history.add_complaint'), takesFocus: true, onSelect: () => setOpen('complaint') },
          ]}
        />
        {children && <span className="ml-auto flex gap-1.5">{children}</span>}
      </div>
      {open && <QuickLog key={open} kind={open} contactId={contactId} onClose={() => setOpen(undefined)} />}
    </>
  );
}
