import { i18n } from '#i18n';
import type { Finding } from '../../lib/domain/cleaning/finding';
import { reasonText } from '../contact/reason-text';
import { Checkbox } from '../ui/Checkbox';
import { becomesText, beforeText } from './finding-text';

/** One finding: whose it is, what is wrong, how it stands now and how it would stand. Without a mend it leads to the contact. */
export function CleaningRow({ row, isTicked, onToggle }: { row: Finding & { name?: string }; isTicked: boolean; onToggle: () => void }) {
  const { mend, contactId, recordId, name = row.before } = row;
  const reason = reasonText(row.reason);
  // A record without a name of its own goes by what is wrong with it: its id says nothing to anybody.
  const isNamed = name !== recordId;
  const title = isNamed ? name : reason;
  const before = beforeText(row);
  const becomes = becomesText(row);
  return (
    <li className="flex items-start gap-2.5 border-b border-line px-3 py-2 last:border-b-0">
      <span className="flex min-h-5 w-4 items-center">
        {mend && <Checkbox checked={isTicked} name={i18n.t('cleaning.tickRow', [title, before ?? becomes ?? ''])} onChange={onToggle} />}
      </span>
      <span className="min-w-0 flex-1">
        <span className="flex flex-wrap items-baseline gap-x-2">
          {contactId === undefined ? (
            <b className="font-medium break-words">{title}</b>
          ) : (
            <a href={`#/contacts/${contactId}`} className="font-medium break-words text-accent underline">
              {title}
            </a>
          )}
          {isNamed && <span className="text-muted">{reason}</span>}
        </span>
        {(becomes !== undefined || (before !== undefined && before !== name)) && (
          <span className="mt-0.5 flex flex-wrap items-baseline gap-x-1.5">
            {before !== undefined && <span className="min-w-0 break-words">{before}</span>}
            {becomes !== undefined && (
              <>
                <span className="sr-only">{i18n.t('cleaning.becomes')}</span>
                <span aria-hidden>→</span>
                <b className="min-w-0 font-medium break-words text-good">{becomes}</b>
              </>
            )}
          </span>
        )}
      </span>
    </li>
  );
}
