import { i18n } from '#i18n';
import type { Finding } from '../../lib/domain/cleaning/finding';
import { reasonText } from '../contact/reason-text';
import { Checkbox } from '../ui/Checkbox';

/** One finding: whose it is, what is wrong, how it stands now and how it would stand. Without a mend it leads to the contact. */
export function CleaningRow({ row, isTicked, onToggle }: { row: Finding & { name?: string }; isTicked: boolean; onToggle: () => void }) {
  const { mend, before, after, contactId, name = before } = row;
  const becomes = after ?? (mend && i18n.t('deletedAt' in mend.set ? 'cleaning.takenOut' : 'cleaning.emptied'));
  const kindBecomes = mend && 'kind' in mend.set ? i18n.t('cleaning.becomesCompany') : becomes;
  return (
    <li className="flex items-start gap-2.5 border-b border-line px-3 py-2 last:border-b-0">
      <span className="flex min-h-5 w-4 items-center">
        {mend && <Checkbox checked={isTicked} name={i18n.t('cleaning.tickRow', [name, before])} onChange={onToggle} />}
      </span>
      <span className="min-w-0 flex-1">
        <span className="flex flex-wrap items-baseline gap-x-2">
          {contactId === undefined ? (
            <b className="font-medium break-words">{name}</b>
          ) : (
            <a href={`#/contacts/${contactId}`} className="font-medium break-words text-accent underline">
              {name}
            </a>
          )}
          <span className="text-muted">{reasonText(row.reason)}</span>
        </span>
        {(kindBecomes !== undefined || name !== before) && (
          <span className="mt-0.5 flex flex-wrap items-baseline gap-x-1.5">
            <span className="min-w-0 break-words">{before}</span>
            {kindBecomes !== undefined && (
              <>
                <span className="sr-only">{i18n.t('cleaning.becomes')}</span>
                <span aria-hidden>→</span>
                <b className="min-w-0 font-medium break-words text-good">{kindBecomes}</b>
              </>
            )}
          </span>
        )}
      </span>
    </li>
  );
}
