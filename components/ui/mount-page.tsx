import { Tooltip } from '@base-ui/react/tooltip';
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ErrorBoundary } from './ErrorBoundary';
import { textLanguage } from './locale';
import { Toaster } from './Toaster';

/** Draws a page of the extension into `#root`: language for screen readers, title, toasts, tooltips, and a last resort for errors. */
export function mountPage(page: ReactNode, title: string): void {
  document.documentElement.lang = textLanguage();
  document.title = title;
  const root = document.getElementById('root');
  if (!root) throw new Error('ui: the page has no #root');
  createRoot(root).render(
    <StrictMode>
      <ErrorBoundary>
        <Tooltip.Provider delay={300}>
          <Toaster>{page}</Toaster>
        </Tooltip.Provider>
      </ErrorBoundary>
    </StrictMode>,
  );
}
