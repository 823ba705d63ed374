import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

/** Nothing is here, why, and what to do about it. */
export function EmptyState({
  icon: Icon,
  title,
  children,
  action,
}: {
  icon?: LucideIcon;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="flex flex-col items-center gap-1 px-6 py-10 text-center">
      {Icon && <Icon aria-hidden size={24} strokeWidth={1.5} className="mb-1 text-faint" />}
      <h2 className="text-sm">{title}</h2>
      {children && <div className="max-w-[44ch] text-xs text-muted">{children}</div>}
      {action && <div className="mt-3 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}
