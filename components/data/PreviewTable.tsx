import { i18n } from '#i18n';
import type { ImportItem } from '../../lib/domain/import/import-item';
import type { RowVerdict } from '../../lib/domain/import/row-verdict';
import { formatMoney } from '../../lib/domain/money';
import type { PreviewRow } from '../hooks/import/preview-rows';
import type { Tone } from '../ui/Badge';
import { formatDay } from '../ui/format';
import { formatLocale } from '../ui/locale';
import { PreviewLine, PreviewList } from './PreviewLine';
import { problemAt } from './target-text';

const TONES = { new: 'blue', known: 'good', possible: 'warn', failed: 'bad' } as const satisfies Record<string, Tone>;
const FATE_TONES = { new: 'blue', changed: 'good', same: 'grey', waits: 'warn' } as const satisfies Record<string, Tone>;

/** The first rows as they would be imported: who or what it is, whether the book knows it, and what is wrong. */
export function PreviewTable({ rows, headers, label }: { rows: readonly PreviewRow[]; headers: readonly string[]; label: string }) {
  return (
    <PreviewList label={label}>
      {rows.map(({ row, item, problems, verdict, fate }) => {
        const state = item ? (verdict?.state ?? 'new') : 'failed';
        const known = state === 'new' ? undefined : verdict?.matches[0];
        const wrong = problems.map((problem) => problemAt(problem, headers)).join(' · ');
        return (
          <PreviewLine
            key={row}
            row={row}
            tone={fate ? FATE_TONES[fate.state] : TONES[state]}
            state={fate ? i18n.t(`data.task_${fate.state}`) : i18n.t(`data.state_${state}`)}
            isFailed={!item}
            text={item ? describe(item) : wrong}
          >
            {item && (known ?? fate ?? problems.length > 0) && (
              <>
                {known && <span>{i18n.t('data.inBook', [known.name])}</span>}
                {fate && whose(fate) !== '' && <span>{whose(fate)}</span>}
                {problems.length > 0 && <span>{wrong}</span>}
              </>
            )}
          </PreviewLine>
        );
      })}
    </PreviewList>
  );
}

/** Whose a row becomes. */
function whose({ state, customer, isNewCustomer }: RowVerdict): string {
  if (state === 'waits') return i18n.t('data.waitsFor');
  if (customer === undefined) return '';
  return i18n.t(isNewCustomer ? 'data.newCustomer' : 'data.ofCustomer', [customer]);
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
