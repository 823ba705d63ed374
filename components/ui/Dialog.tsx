import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { cx } from './cx';

/** A modal sheet: focus stays inside, Escape and the backdrop close it, focus returns to where it was. */
export function Dialog({
  open,
  onClose,
  title,
  description,
  children,
  footer,
  wide = false,
}: {
  open: boolean;
  onClose: () => void;
  title: string;
  description?: string;
  children?: ReactNode;
  footer?: ReactNode;
  wide?: boolean;
}) {
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-shade" />
        <Base.Popup
          data-blocks-keys
          className={cx(
            'fixed top-1/2 left-1/2 z-40 flex max-h-[calc(100%-16px)] w-[calc(100%-16px)] -translate-1/2 flex-col rounded-xl border border-line bg-surface shadow-raised',
            wide ? 'max-w-[640px]' : 'max-w-[420px]',
          )}
        >
          <div className="flex items-start gap-2 px-3 pt-2.5 pb-1.5">
            <div className="min-w-0 flex-1 pt-1">
              <Base.Title className="text-base">{title}</Base.Title>
              {description && <Base.Description className="text-xs text-muted">{description}</Base.Description>}
            </div>
            <Base.Close
              aria-label={i18n.t('ui.close')}
              className="grid size-7 shrink-0 place-items-center rounded-md text-muted hover:bg-sunken hover:text-text"
            >
              <X aria-hidden size={16} strokeWidth={1.75} />
            </Base.Close>
          </div>
          {children && <div className="min-h-0 flex-1 overflow-y-auto px-3 pt-1 pb-3">{children}</div>}
          {footer && <div className="flex flex-wrap justify-end gap-2 border-t border-line px-3 py-2.5">{footer}</div>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
