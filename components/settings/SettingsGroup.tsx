import { type ReactNode, useId } from 'react';

/** Settings that belong together: what they are for at the left, the controls at the right, below each other in a narrow tab. */
export function SettingsGroup({ title, why, children }: { title: string; why?: string; children: ReactNode }) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className="grid gap-x-8 gap-y-3 border-t border-line py-5 first-of-type:border-t-0 md:grid-cols-[240px_minmax(0,1fr)]"
    >
      <div>
        <h2 id={id} className="text-sm">
          {title}
        </h2>
        {why && <p className="mt-0.5 text-xs text-muted">{why}</p>}
      </div>
      <div className="flex min-w-0 flex-col gap-3">{children}</div>
    </section>
  );
}
