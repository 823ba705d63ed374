import { type ReactNode, useId } from 'react';

/** A part of the contact page under its heading. */
export function Section({ title, action, children }: { title: string; action?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="border-b border-line bg-surface px-3 py-2.5">
      <div className="mb-1 flex min-h-6 items-center gap-2">
        <h2 id={id} className="flex-1 text-2xs tracking-wide text-muted uppercase">
          {title}
        </h2>
        {action}
      </div>
      {children}
    </section>
  );
}
