import { useState } from 'react';
import type { Candidate } from '../../lib/capture/candidate';
import type { KnownOnPage, PageChange } from '../../lib/domain/contact/known-page';
import { i18n } from '#i18n';
import { fieldLabel } from '../contact/field-label';
import { useAsk } from '../hooks/use-ask';
import { useNow } from '../hooks/use-now';
import { BreakableText } from '../ui/BreakableText';
import { Button } from '../ui/Button';
import { Why } from '../ui/Card';
import { formatWhen } from '../ui/format';
import { showToast } from '../ui/toast';

/** What the page says otherwise than when this contact was captured from it: old value, new value, and a button to take it. */
export function ChangedSince({ candidate, known }: { candidate: Candidate; known: KnownOnPage }) {
  const ask = useAsk();
  const now = useNow();
  const [busy, setBusy] = useState<string>();
  const takeable = known.changes.filter(({ source }) => source !== undefined);

  async function take(changes: readonly PageChange[], key: string): Promise<void> {
    setBusy(key);
    const takes = changes.flatMap(({ field, source }) => (source === undefined ? [] : [{ field, source }]));
    const { draft, provenance } = candidate;
    const answer = await ask('pages.take', { id: known.id, rev: known.rev, draft, provenance: provenance.slice(0, 200), takes });
    setBusy(undefined);
    if (answer.ok) showToast({ title: i18n.t('known.taken', takes.length, [String(takes.length), known.name]) });
  }

  const isOfMail = candidate.provenance.some(({ extractor }) => /^(?:mail|signature)@/.test(extractor));

  if (known.changes.length === 0) return null;
  return (
    <Why className="mt-2">
      <p>{isOfMail ? i18n.t('mail.news') : i18n.t('known.since', [formatWhen(known.at, now)])}</p>
      <ul aria-label={i18n.t('known.list')} className="mt-1">
        {known.changes.map((change) => {
          const { field, source, from, to } = change;
          const label = fieldLabel(kindOf(field));
          const key = `${field} ${source ?? ''}`;
          return (
            <li key={key} className="flex items-start gap-2 py-[3px]">
              <span className="w-[56px] shrink-0 truncate pt-px leading-5">{label}</span>
              <span className="min-w-0 flex-1 pt-px leading-5 [overflow-wrap:anywhere]">
                {from && <s>{from}</s>}
                {from && to && <span aria-hidden> → </span>}
                {to ? (
                  <span className="text-text">
                    <BreakableText text={to} />
                  </span>
                ) : (
                  <span className="ml-1.5">{i18n.t('known.notThere')}</span>
                )}
              </span>
              {source !== undefined && to && (
                <Button
                  size="sm"
                  busy={busy === key}
                  disabled={busy !== undefined && busy !== key}
                  aria-label={i18n.t('known.takeField', [label, to])}
                  onClick={() => void take([change], key)}
                >
                  {i18n.t('known.take')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {takeable.length > 1 && (
        <Button size="sm" className="mt-1" busy={busy === 'all'} disabled={busy !== undefined} onClick={() => void take(takeable, 'all')}>
          {i18n.t('known.takeAll')}
        </Button>
      )}
    </Why>
  );
}

/** `orgs.<id>.title` is a title, `orgs.<id>.name` a company, `emails.<id>` an e-mail. */
function kindOf(field: string): string {
  const [list = '', , part] = field.split('.');
  return part !== undefined && part !== 'name' ? part : list;
}
