import type { Lifecycle, Tier } from '../../lib/domain/contact/contact';
import type { ReactNode } from 'react';
import { ContactAvatar } from './ContactAvatar';
import { TierBadge } from './TierBadge';

/** A contact in two lines for a list: 52 px high. */
export function ContactLine({
  row,
  right,
}: {
  row: {
    name: string;
    kind?: 'individual' | 'org';
    org?: string;
    title?: string;
    email?: string;
    phone?: string;
    tier?: Tier;
    lifecycle?: Lifecycle;
  };
  right?: ReactNode;
}) {
  const under = [row.title, row.org].filter(Boolean).join(' · ') || row.email || row.phone || '\u00a0';
  return (
    <span className="flex min-h-[52px] w-full min-w-0 items-center gap-2.5 text-left">
      <ContactAvatar name={row.name} kind={row.kind} size="sm" />
      <span className="min-w-0 flex-1">
        <span className="block truncate text-sm font-semibold">{row.name}</span>
        <span className="block truncate text-xs text-muted">{under}</span>
      </span>
      {right ?? (row.tier && <TierBadge tier={row.tier} short />)}
    </span>
  );
}
