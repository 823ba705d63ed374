import { BookUser } from 'lucide-react';
import { i18n } from '#i18n';
import type { KnownPage } from '../hooks/use-known-page';
import { useNow } from '../hooks/use-now';
import { formatWhen } from '../ui/format';

/** Names shown of those whom the page does not show any more. */
const NAMED = 5;

/** Says that this page was captured before: when, how many of its people are in the book, how many changed, who is gone. */
export function KnownPageNote({ known, onOpen }: { known: KnownPage; onOpen: (contactId: string) => void }) {
  const now = useNow();
  const here = Object.values(known.byCandidate);
  const all = [...here, ...known.gone];
  if (all.length === 0) return null;
  const changed = here.filter(({ changes }) => changes.length > 0).length;
  const at = Math.max(...all.map((each) => each.at));
  return (
    <div className="mt-1.5 flex gap-1.5 rounded-lg bg-good-soft px-2.5 py-2 text-xs">
      <BookUser aria-hidden size={14} className="mt-0.5 shrink-0 text-good" />
      <div className="min-w-0 flex-1">
        <p>
          {i18n.t('known.already', all.length, [String(all.length), formatWhen(at, now)])}{' '}
          <span className={changed > 0 ? 'font-semibold' : 'text-muted'}>{i18n.t('known.changed', changed)}</span>
        </p>
        {known.gone.length > 0 && (
          <p className="mt-0.5 text-muted">
            {i18n.t('known.gone', known.gone.length)}{' '}
            {known.gone.slice(0, NAMED).map(({ id, rootId, name }, position) => (
              <span key={id}>
                {position > 0 && i18n.t('common.and')}
                <button type="button" className="rounded text-text hover:text-accent hover:underline" onClick={() => onOpen(rootId)}>
                  {name}
                </button>
              </span>
            ))}
            {known.gone.length > NAMED && ` +${known.gone.length - NAMED}`}
          </p>
        )}
      </div>
    </div>
  );
}
