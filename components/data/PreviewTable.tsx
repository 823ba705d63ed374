import { i18n } from '#i18n';
import type { ImportItem } from '../../lib/domain/import/import-item';
import { formatMoney } from '../../lib/domain/money';
import type { PreviewRow } from '../hooks/import/preview-rows';
import { Badge, type Tone } from '../ui/Badge';
import { formatDay } from '../ui/format';
import { formatLocale } from '../ui/locale';
import { problemText } from './target-text';

const TONES = { new: 'blue', known: 'good', possible: 'warn', failed: 'bad' } as const satisfies Record<string, Tone>;

/** The first rows as they would be imported: who or what it is, whether the book knows it, and what is wrong. */
export function PreviewTable({ rows }: { rows: readonly PreviewRow[] }) {
  return (
    <ul className="max-h-[320px] overflow-auto rounded-lg border border-line text-xs">
      {rows.map(({ row, item, problems, verdict }) => {
        const state = item ? (item.kind === 'contacts' ? (verdict?.state ?? 'new') : 'new') : 'failed';
        return (
          <li key={row} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 border-b border-line px-2.5 py-1.5 last:border-b-0">
            <span className="w-8 shrink-0 text-right text-muted tabular-nums">{row}</span>
            <span className="min-w-0 flex-1 basis-40 sm:truncate">{item ? describe(item) : ''}</span>
            <span className="ml-auto flex min-w-0 items-baseline gap-2">
              {verdict?.matches[0] && state !== 'new' && <span className="min-w-0 truncate text-muted">{verdict.matches[0].name}</span>}
              <Badge tone={TONES[state]}>{i18n.t(`data.state_${state}`)}</Badge>
            </span>
            {problems.length > 0 && (
              <span className={item ? 'basis-full pl-11 text-muted' : 'basis-full pl-11 text-bad'}>
                {problems.map(problemText).join(' · ')}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function describe(item: ImportItem): string {
  if (item.kind === 'contacts') {
    const { name, emails, phones, orgs } = item.draft;
    return [name.full, orgs[0]?.name, emails[0]?.address ?? phones[0]?.raw].filter(Boolean).join(' · ');
  }
  const who = item.who.name ?? item.who.email ?? item.who.phone ?? item.who.org ?? item.who.uid;
  const now = Date.now();
  switch (item.kind) {
    case 'orders':
      return [
        item.record.number,
        formatDay(item.record.at, now),
        formatMoney({ minor: item.record.total, currency: item.record.currency }, formatLocale()),
        who,
      ]
        .filter(Boolean)
        .join(' · ');
    case 'interactions':
      return [formatDay(item.record.at, now), item.record.subject ?? item.record.text?.slice(0, 60), who].filter(Boolean).join(' · ');
    case 'cases':
      return [formatDay(item.record.openedAt, now), item.record.subject, who].filter(Boolean).join(' · ');
    case 'deals':
    case 'tasks':
      return [item.record.title, who].filter(Boolean).join(' · ');
    case 'responses':
      return [item.campaign.name, who].filter(Boolean).join(' · ');
  }
}
