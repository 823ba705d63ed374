import { project } from '../../lib/domain/link/projection';
import type { ContactCard } from '../../lib/domain/contact/card';
import type { FieldDef } from '../../lib/domain/own-field/own-field';
import { ownAt } from '../../lib/domain/own-field/own-value';
import type { Difference } from '../../lib/match/merge-preview';
import type { ChildCounts, PairView } from '../../lib/messaging/protocol';
import { i18n } from '#i18n';
import { ownText } from '../fields/own-text';
import { fieldLabel } from '../contact/field-label';
import { valueText } from '../contact/value-names';
import { useNow } from '../hooks/use-now';
import { BreakableText } from '../ui/BreakableText';
import { cx } from '../ui/cx';
import { formatAgo } from '../ui/format';
import { Kbd } from '../ui/Kbd';
import { type Said, isConflict, undecidedOf } from './conflicts';

/** Two contacts side by side, differing fields first; of a single value in which they differ the side that is shown is chosen. `isHeld`: a merge waits for it. */
export function PairTable({
  view,
  rows,
  said,
  isHeld,
  fields,
  onChoose,
  onOpen,
}: {
  view: PairView;
  rows: readonly Difference[];
  said: Said;
  isHeld: boolean;
  /** The user's own, for what they and their choices are called. */
  fields: readonly FieldDef[];
  onChoose: (field: string, id: string) => void;
  onOpen?: (contactId: string) => void;
}) {
  const merged = project([...view.a.members, ...view.b.members], [...view.a.links, ...view.b.links]);
  /** The side whose value the projection takes where nothing was chosen. */
  const newestOf = (field: string) => (view.b.members.some(({ id }) => id === merged.from[field]) ? view.b.id : view.a.id);
  const sideShown = (field: string) => (merged.from[field] === undefined ? undefined : newestOf(field));
  const undecided = undecidedOf(rows, said);
  const sideOf = (row: Difference, card: ContactCard): ChoiceOfSide | undefined =>
    isConflict(row)
      ? {
          isChosen: undecided.includes(row) ? undefined : (said.choices[row.field] ?? newestOf(row.field)) === card.id,
          isNewest: newestOf(row.field) === card.id,
        }
      : undefined;
  return (
    <table className="w-full table-fixed border-collapse text-sm [&_td]:border-t [&_td]:border-line [&_td]:py-1.5 [&_td]:pr-2 [&_td]:align-top [&_th]:border-t [&_th]:border-line [&_th]:py-1.5 [&_th]:pr-2 [&_th]:align-top [&_thead_th]:border-t-0">
      <caption className="sr-only">{i18n.t('duplicates.sideBySide')}</caption>
      <thead>
        <tr className="text-left">
          <th scope="col" className="w-[26%] sm:w-[22%]">
            <span className="sr-only">{i18n.t('duplicates.field')}</span>
          </th>
          <SideHead card={view.a} shortcut={undecided.length > 0 ? '1' : undefined} onOpen={onOpen} />
          <SideHead card={view.b} shortcut={undecided.length > 0 ? '2' : undefined} onOpen={onOpen} />
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr
            key={row.field}
            data-undecided={undecided.includes(row) || undefined}
            className={cx(isHeld && undecided.includes(row) && 'bg-warn-soft')}
          >
            <th scope="row" className="text-left text-xs font-normal break-words text-muted">
              {fieldLabel(row.field, fields)}
            </th>
            {([view.a, view.b] as const).map((card, at) => (
              <Side
                key={card.id}
                row={row}
                label={fieldLabel(row.field, fields)}
                values={ownValue(card, row.field, fields) ?? shown(row.field, at === 0 ? row.a : row.b)}
                choice={sideOf(row, card)}
                counts={isConsent(row.field) && !row.same && sideShown(row.field) === card.id}
                onChoose={() => onChoose(row.field, card.id)}
              />
            ))}
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

function isConsent(field: string): boolean {
  return field.startsWith('consent.');
}

/** One side of a conflict. `isChosen`: undefined until somebody said which of the two is shown. */
type ChoiceOfSide = { isChosen: boolean | undefined; isNewest: boolean };

function SideHead({ card, shortcut, onOpen }: { card: ContactCard; shortcut?: string; onOpen?: (contactId: string) => void }) {
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
      <span className="block text-xs font-normal text-muted">
        {i18n.t('duplicates.added', [formatAgo(at, now)])} {shortcut && <Kbd>{shortcut}</Kbd>}
      </span>
    </th>
  );
}

function Side({
  row,
  label,
  values,
  choice,
  counts,
  onChoose,
}: {
  row: Difference;
  label: string;
  values: string[];
  choice: ChoiceOfSide | undefined;
  /** Nobody chooses here: a merge follows this side. */
  counts: boolean;
  onChoose: () => void;
}) {
  if (!choice)
    return (
      <td className={cx(row.same ? 'text-faint' : 'font-semibold')}>
        <Values values={values} />
        {counts && <span className="block text-xs font-normal text-muted">{i18n.t('duplicates.counts')}</span>}
      </td>
    );
  return (
    <td className="font-semibold">
      <label className="flex items-start gap-1.5">
        <input
          type="radio"
          aria-label={`${label}: ${values.join(', ')}`}
          name={`${row.field}-${row.a.join()}-${row.b.join()}`}
          checked={choice.isChosen === true}
          onChange={onChoose}
          className="mt-[3px] size-3.5 shrink-0 accent-accent"
        />
        <span className={cx('min-w-0', choice.isChosen === false && 'text-muted')}>
          <Values values={values} />
          {choice.isNewest && <span className="block text-xs font-normal text-muted">{i18n.t('duplicates.newest')}</span>}
        </span>
      </label>
    </td>
  );
}

const shown = (field: string, values: readonly string[]) => values.map((value) => valueText(field, value));

/** The value of an own field in words; undefined for any other field, and where there is none. */
function ownValue({ shown: contact }: ContactCard, path: string, fields: readonly FieldDef[]): string[] | undefined {
  const [first, key = ''] = path.split('.');
  const value = first === 'custom' ? ownAt(contact.custom, key) : undefined;
  if (value === undefined) return undefined;
  return [
    ownText(
      fields.find((field) => field.key === key),
      value,
    ),
  ];
}

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
