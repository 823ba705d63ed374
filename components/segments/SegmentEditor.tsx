import { Download, List } from 'lucide-react';
import { useMemo, useState } from 'react';
import { formatFilter } from '../../lib/domain/directory/filter-tokens';
import { parseRule, printRule } from '../../lib/domain/segment/parse-rule';
import { i18n } from '#i18n';
import { routeHash } from '../dashboard/route';
import { newRequestId } from '../hooks/new-request-id';
import { useAnswer } from '../hooks/use-answer';
import { useAsk } from '../hooks/use-ask';
import { Button } from '../ui/Button';
import { Why } from '../ui/Card';
import { formatNumber } from '../ui/format';
import { TextArea, TextField } from '../ui/TextField';
import { showToast } from '../ui/toast';
import { RuleGroup } from './RuleGroup';
import { draftOf, freeKey, isComplete, ruleOf } from './rule-draft';
import { problemText } from './problem-text';
import { type Speech, ruleText } from './rule-text';

const LINK = 'inline-flex items-center gap-1 text-xs text-accent hover:underline';

/** A segment's rule by point and click, or as text; what it says, and how many customers it has while it is changed. */
export function SegmentEditor({
  saved,
  first,
  speech,
  onSaved,
}: {
  /** The segment that is changed; a new one without. */
  saved?: { id: string; name: string; filter: string };
  /** The rule to begin with. */
  first: string;
  speech: Speech;
  onSaved: (id: string) => void;
}) {
  const ask = useAsk();
  const begin = parseRule(first);
  const [draft, setDraft] = useState(() => draftOf(begin.ok ? begin.rule : undefined));
  // A rule that is not understood can only be mended where it is text.
  const [typed, setTyped] = useState<string | undefined>(begin.ok || first === '' ? undefined : first);
  const [name, setName] = useState(saved?.name ?? '');
  const rule = useMemo(() => {
    if (typed === undefined) return ruleOf(draft);
    const parsed = parseRule(typed);
    return parsed.ok ? parsed.rule : undefined;
  }, [draft, typed]);
  const text = rule ? printRule(rule) : '';
  const tried = useAnswer('segments.try', text === '' ? null : { filter: text }, {
    keep: true,
    stores: ['standings', 'contacts', 'fieldDefs'],
  });
  const problem = typed === undefined || typed.trim() === '' ? undefined : parseProblem(typed);
  const customers = rule ? tried.value?.customers : undefined;
  const isWhole = rule !== undefined && (typed !== undefined || isComplete(draft));
  const toText = () => setTyped(text);
  const toBuilder = () => {
    setDraft(draftOf(rule));
    setTyped(undefined);
  };
  const save = async () => {
    const answer = await ask('segments.save', {
      requestId: newRequestId(),
      ...(saved && { id: saved.id }),
      name: name.trim(),
      filter: text,
    });
    if (!answer.ok) return;
    showToast({ title: i18n.t('segments.saved', [name.trim()]) });
    onSaved(answer.value.id);
  };
  const filter = formatFilter({ where: text });
  return (
    <div className="flex min-w-0 flex-col gap-3">
      <div role="group" aria-label={i18n.t('segments.view')} className="flex gap-1">
        <Button
          size="sm"
          aria-pressed={typed === undefined}
          variant={typed === undefined ? 'primary' : 'plain'}
          disabled={problem !== undefined}
          onClick={toBuilder}
        >
          {i18n.t('segments.byClick')}
        </Button>
        <Button size="sm" aria-pressed={typed !== undefined} variant={typed === undefined ? 'plain' : 'primary'} onClick={toText}>
          {i18n.t('segments.byText')}
        </Button>
      </div>
      {typed === undefined ? (
        <RuleGroup group={draft} speech={speech} newKey={freeKey(draft)} onChange={setDraft} />
      ) : (
        <TextArea
          label={i18n.t('segments.rule')}
          hint={i18n.t('segments.hint')}
          error={problem && problemText(problem)}
          rows={3}
          maxLength={2000}
          placeholder={i18n.t('segments.example')}
          value={typed}
          onValue={setTyped}
        />
      )}
      <Why>
        <p className="break-words">{rule ? ruleText(rule, speech) : i18n.t('segments.nothing')}</p>
        <p role="status" className="mt-1 text-sm font-semibold text-text tabular-nums">
          {customers === undefined ? '\u00a0' : i18n.t('segments.customers', customers, [formatNumber(customers)])}
        </p>
        {rule && typed === undefined && !isComplete(draft) && <p>{i18n.t('segments.incomplete')}</p>}
      </Why>
      <div className="flex flex-wrap items-end gap-x-4 gap-y-2">
        {rule && (
          <>
            <a href={routeHash({ view: 'contacts', filter })} className={LINK}>
              <List aria-hidden size={14} /> {i18n.t('segments.open')}
            </a>
            <a href={routeHash({ view: 'data', tab: 'export', filter })} className={LINK}>
              <Download aria-hidden size={14} /> {i18n.t('segments.export')}
            </a>
          </>
        )}
      </div>
      <form
        className="flex flex-wrap items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          if (isWhole && name.trim() !== '') void save();
        }}
      >
        <TextField label={i18n.t('segments.name')} value={name} maxLength={120} onValue={setName} className="min-w-[140px] flex-1" />
        <Button type="submit" variant="primary" disabled={!isWhole || name.trim() === ''}>
          {i18n.t('segments.save')}
        </Button>
      </form>
    </div>
  );
}

function parseProblem(text: string) {
  const parsed = parseRule(text);
  return parsed.ok ? undefined : parsed.problem;
}
