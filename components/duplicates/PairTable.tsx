import { project } from '../../lib/domain/link/projection';
import type { ContactCard } from '../../lib/domain/contact/card';
import type { Difference } from '../../lib/match/merge-preview';
import { differences } from '../../lib/match/merge-preview';
import type { ChildCounts, PairView } from '../../lib/messaging/protocol';
import { i18n } from '#i18n';
import { fieldLabel } from '../contact/field-label';
import { valueText } from '../contact/value-names';
import { useAnswer } from '../hooks/use-answer';
import { useNow } from '../hooks/use-now';
import { BreakableText } from '../ui/BreakableText';
import { cx } from '../ui/cx';
import { formatAgo } from '../ui/format';

/** Two contacts side by side, differing fields first; of a single value the side that stays can be chosen. */
export function PairTable({
  view,
  choices,
  onChoose,
  onOpen,
}: {
  view: PairView;
  choices: Record<string, string>;
  onChoose: (field: string, id: string) => void;
  onOpen?: (contactId: string) => void;
}) {
  const settings = useAnswer('settings.get', {});
  const rows = differences(view.a.shown, view.b.shown, settings.value?.country);
  const merged = project([...view.a.members, ...view.b.members], [...view.a.links, ...view.b.links]);
  /** The side whose value is shown after the merge: the chosen one, else the one that the projection takes. */
  const stays = (field: string) => choices[field] ?? (view.b.members.some(({ id }) => id === merged.from[field]) ? view.b.id : view.a.id);
  return (
    <table className="w-full table-fixed border-collapse text-sm [&_td]:border-t [&_td]:border-line [&_td]:py-1.5 [&_td]:pr-2 [&_td]:align-top [&_th]:border-t [&_th]:border-line [&_th]:py-1.5 [&_th]:pr-2 [&_th]:align-top [&_thead_th]:border-t-0">
      <caption className="sr-only">{i18n.t('duplicates.sideBySide')}</caption>
      <thead>
        <tr className="text-left">
          <th scope="col" className="w-[22%]">
            <span className="sr-only">{i18n.t('duplicates.field')}</span>
          </th>
          <SideHead card={view.a} onOpen={onOpen} />
          <SideHead card={view.b} onOpen={onOpen} />
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.field}>
            <th scope="row" className="text-left text-xs font-normal break-words text-muted">
              {fieldLabel(row.field)}
            </th>
            <Side row={row} values={shown(row.field, row.a)} card={view.a} kept={stays(row.field) === view.a.id} onChoose={onChoose} />
            <Side row={row} values={shown(row.field, row.b)} card={view.b} kept={stays(row.field) === view.b.id} onChoose={onChoose} />
          </tr>
        ))}
        <tr>
          <th scope="row" className="text-left text-xs font-normal text-muted">
            {i18n.t('duplicates.history')}
          </th>
          <td>{countsText(view.counts.a)}</td>
          <td>{countsText(view.counts.b)}</td>
        </tr>
      </tbody>
    </table>
  );
}

function SideHead({ card, onOpen }: { card: ContactCard; onOpen?: (contactId: string) => void }) {
  const now = useNow();
  const at = Math.min(...card.members.map(({ createdAt }) => createdAt));
  const name = card.shown.name.full;
  return (
    <th scope="col" className="font-semibold break-words">
      {onOpen ? (
        <button type="button" onClick={() => onOpen(card.id)} className="rounded text-left font-semibold hover:text-accent hover:underline">
          {name}
        </button>
      ) : (
        name
      )}
      <span className="block text-xs font-normal text-muted">{i18n.t('duplicates.added', [formatAgo(at, now)])}</span>
    </th>
  );
}

function Side({
  row,
  values,
  card,
  kept,
  onChoose,
}: {
  row: Difference;
  values: string[];
  card: ContactCard;
  kept: boolean;
  onChoose: (field: string, id: string) => void;
}) {
  const canChoose = row.single && !row.same && row.a.length > 0 && row.b.length > 0;
  if (!canChoose)
    return (
      <td className={cx(row.same ? 'text-faint' : 'font-semibold')}>
        <Values values={values} />
      </td>
    );
  return (
    <td className="font-semibold">
      <label className="flex items-start gap-1.5">
        <input
          type="radio"
          aria-label={`${fieldLabel(row.field)}: ${values.join(', ')}`}
          name={`${row.field}-${row.a.join()}-${row.b.join()}`}
          checked={kept}
          onChange={() => onChoose(row.field, card.id)}
          className="mt-[3px] size-3.5 shrink-0 accent-accent"
        />
        <span className={cx('min-w-0', !kept && 'text-muted')}>
          <Values values={values} />
        </span>
      </label>
    </td>
  );
}

const shown = (field: string, values: readonly string[]) => values.map((value) => valueText(field, value));

function Values({ values }: { values: readonly string[] }) {
  return values.map((value) => (
    <span key={value} className="block [overflow-wrap:anywhere]">
      <BreakableText text={value} />
    </span>
  ));
}

function countsText(counts: ChildCounts): string {
  const parts = [
    counts.interactions && i18n.t('duplicates.interactions', counts.interactions),
    counts.orders && i18n.t('duplicates.orders', counts.orders),
    counts.cases && i18n.t('duplicates.cases', counts.cases),
    counts.tasks && i18n.t('duplicates.tasks', counts.tasks),
  ].filter(Boolean);
  return parts.join(i18n.t('common.and')) || i18n.t('common.none');
}
