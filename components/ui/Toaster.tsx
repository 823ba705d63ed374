import { Toast } from '@base-ui/react/toast';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { cx } from './cx';
import { toastManager } from './toast';

/** Draws the newest toast of `showToast` over `children`: a pile would cover what is worked on. Once a page. F6 moves the focus to them. */
export function Toaster({ children }: { children: ReactNode }) {
  return (
    <Toast.Provider toastManager={toastManager} limit={1}>
      {children}
      <Toast.Portal>
        <Toast.Viewport className="fixed inset-x-2 bottom-[var(--toast-bottom)] z-50 mx-auto flex max-w-[400px] flex-col gap-2 outline-none">
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function ToastList() {
  const { toasts } = Toast.useToastManager();
  return toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      className={cx(
        'rounded-xl border bg-surface shadow-raised data-limited:hidden',
        toast.type === 'bad' ? 'border-bad' : 'border-line-strong',
      )}
    >
      <Toast.Content className="flex items-start gap-2 py-2 pr-2 pl-3">
        <div className="min-w-0 flex-1 py-1">
          <Toast.Title className={cx('text-xs font-semibold break-words', toast.type === 'bad' && 'text-bad')} />
          <Toast.Description className="text-xs break-words text-muted" />
        </div>
        {toast.actionProps && (
          <Toast.Action className="h-7 shrink-0 rounded-md px-2 text-xs font-semibold text-accent hover:bg-accent-soft">
            {i18n.t('ui.undo')}
          </Toast.Action>
        )}
        <Toast.Close
          aria-label={i18n.t('ui.close')}
          className="grid size-7 shrink-0 place-items-center rounded-md text-muted hover:bg-sunken hover:text-text"
        >
          <X aria-hidden size={15} strokeWidth={1.75} />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ));
}
