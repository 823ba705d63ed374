import type { ReactNode } from 'react';

/** Small facts, label beside value. */
export function FactList({ children }: { children: ReactNode }) {
  return <dl className="m-0 grid grid-cols-[auto_1fr] gap-x-4 gap-y-0.5 px-3 pb-2 text-xs tabular-nums">{children}</dl>;
}

/** One of them; `under` says what it means or how sure it is. */
export function Fact({ label, under, children }: { label: string; under?: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{label}</dt>
      <dd className="m-0">{children}</dd>
      {under && <dd className="col-span-2 m-0 mb-1 text-2xs text-faint">{under}</dd>}
    </>
  );
}
