import { Toast } from '@base-ui/react/toast';
import type { ReactNode } from 'react';

export const DEFAULT_TOAST = {
  /** Milliseconds that news stays; long enough to read (3 to 10 s). */
  news: 4_000,
  /** Milliseconds that Undo stays within reach (5 to 20 s). A merge can be undone later too. */
  undo: 10_000,
};

/** The one list of toasts of a page; `Toaster` draws it. */
export const toastManager = Toast.createToastManager<{ undoLabel?: string }>();

export type ToastOptions = { title: ReactNode; detail?: ReactNode; tone?: 'news' | 'bad'; undo?: () => void };

/** Toasts that only tell something and can be taken away when the user goes on. */
const news = new Set<string>();

/** Takes plain news away, so that it covers nothing that is worked on; what can be undone and bad news stay. */
export function dismissNews(): void {
  for (const id of news) toastManager.close(id);
  news.clear();
}

/** Shows a sentence at the foot of the page; with `undo`, a button that takes back what was done. Bad news stays until it is closed. */
export function showToast({ title, detail, tone = 'news', undo }: ToastOptions): void {
  const id = toastManager.add({
    title,
    description: detail,
    type: tone,
    priority: tone === 'bad' ? 'high' : 'low',
    timeout: tone === 'bad' ? 0 : undo ? DEFAULT_TOAST.undo : DEFAULT_TOAST.news,
    actionProps: undo
      ? {
          onClick: () => {
            toastManager.close(id);
            undo();
          },
        }
      : undefined,
  });
  if (!undo && tone === 'news') news.add(id);
}
