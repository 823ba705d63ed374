import type { KnownOnPage } from '../../lib/domain/contact/known-page';
import type { Classification, ClassifiedMatch, FieldChange } from '../../lib/domain/pair/pair';
import { comparisonKey, levelKey } from '../../lib/match/explain';
import { i18n } from '#i18n';
import { fieldLabel } from '../contact/field-label';
import { useFields } from '../hooks/use-fields';
import { BreakableText } from '../ui/BreakableText';
import { Why } from '../ui/Card';
import { translate } from '../ui/translate';
import { likelyText } from '../duplicates/likely-text';
import { Waterfall } from '../duplicates/Waterfall';
import type { CardState, Target } from './review-state';

/** What the book knows of a card: why it may be somebody known, and which fields saving would change. */
export function FoundNotes({
  card,
  found,
  known,
  target,
  isOpen,
  onOpen,
}: {
  card: CardState;
  found: Classification;
  /** What changed on a page that was captured before stands apart. */
  known: KnownOnPage | undefined;
  target: Target;
  isOpen: boolean;
  onOpen: (contactId: string) => void;
}) {
  const match = found.matches.find(({ rootId }) => target.to === 'onto' && rootId === target.id) ?? found.matches[0];
  if (target.to === 'onto' && (!match || match.rootId !== target.id))
    return <Why className="mt-2">{i18n.t('capture.addsTo', [target.name])}</Why>;
  if (!match || found.state === 'new') return null;
  const undecided = found.state === 'possible' && card.target === undefined;
  return (
    <Why className="mt-2">
      <p>
        {i18n.t(found.state === 'known' ? 'capture.isKnownAs' : 'capture.mayBe')}{' '}
        <button
          type="button"
          onClick={() => onOpen(match.rootId)}
          className="rounded font-semibold text-text hover:text-accent hover:underline"
        >
          {match.name}
        </button>
        {match.org && ` · ${match.org}`}
        {found.state === 'possible' && ` · ${i18n.t('duplicates.likely', [likelyText(match.probability)])}`}
        {i18n.t('duplicates.factAnd')}
        {reasonsFor(match)}
      </p>
      {(target.to === 'onto' || (undecided && isOpen)) && (
        <Changes changes={untold(match, known)} said={known !== undefined && known.changes.length > 0} />
      )}
      {isOpen && found.state === 'possible' && (
        <details className="mt-1">
          <summary className="rounded text-accent">{i18n.t('capture.compare')}</summary>
          <Waterfall {...match} />
        </details>
      )}
    </Why>
  );
}

/** The two strongest things that speak for it, in words. */
function reasonsFor(match: ClassifiedMatch): string {
  return match.evidence
    .filter(({ comparison, weight }) => comparison !== 'prior' && weight > 0)
    .sort((x, y) => y.weight - x.weight)
    .slice(0, 2)
    .map((each) => translate(levelKey(each)) || translate(comparisonKey(each)))
    .join(' · ');
}

/** Changes that the page's own history does not tell already. */
function untold(match: ClassifiedMatch, known: KnownOnPage | undefined): FieldChange[] {
  const told = known?.changes ?? [];
  return match.changes.filter(
    ({ field, to }) => !told.some((each) => each.to === to || (field === 'orgs' && each.field.startsWith('orgs'))),
  );
}

/** What saving would change: side by side where a value is there already, else simply what is added. */
function Changes({ changes, said }: { changes: readonly FieldChange[]; said: boolean }) {
  const fields = useFields();
  if (changes.length === 0 && said) return null;
  if (changes.length === 0) return <p className="mt-1">{i18n.t('capture.nothingNew')}</p>;
  const hasOld = changes.some(({ from }) => from !== undefined);
  return (
    <table className="mt-1.5 w-full table-fixed border-collapse text-xs [&_td]:py-0.5 [&_td]:pr-2 [&_td]:align-top [&_th]:py-0.5 [&_th]:pr-2 [&_th]:align-top">
      <caption className="sr-only">{i18n.t('capture.changes')}</caption>
      <thead>
        <tr className="text-left">
          <th scope="col" className="w-[28%] font-normal">
            {hasOld ? <span className="sr-only">{i18n.t('duplicates.field')}</span> : i18n.t('capture.adds')}
          </th>
          {hasOld && (
            <th scope="col" className="font-normal">
              {i18n.t('capture.inBook')}
            </th>
          )}
          <th scope="col" className="font-normal">
            <span className={hasOld ? '' : 'sr-only'}>{i18n.t('capture.afterSave')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr key={`${change.field}.${change.to}`}>
            <th scope="row" className="text-left font-normal break-words">
              {fieldLabel(change.field, fields)}
            </th>
            {hasOld && <td className="[overflow-wrap:anywhere]">{change.from ? <s>{change.from}</s> : '–'}</td>}
            <td className="[overflow-wrap:anywhere] text-text">
              <BreakableText text={change.to} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
