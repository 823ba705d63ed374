import { Search } from 'lucide-react';
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useRef, useState } from 'react';
import type { ListedRow } from '../../lib/domain/directory/row';
import { i18n } from '#i18n';
import { useAnswer } from '../hooks/use-answer';
import { useMark } from '../hooks/use-mark';
import { Kbd } from '../ui/Kbd';
import { useHotkeys } from '../ui/use-hotkeys';
import { SearchResults } from './SearchResults';

export const DEFAULT_SEARCH = {
  /** Results shown (10 to 200). */
  limit: 30,
};

/** Search over everything, results as you type; `/` focuses, arrows choose, Enter opens, Escape empties. A combobox (ARIA 1.2). */
export function SearchBox({
  onChoose,
  focusAtOnce = false,
  focusCount = 0,
  label = i18n.t('search.label'),
}: {
  onChoose: (row: ListedRow) => void;
  focusAtOnce?: boolean;
  /** A new number puts the focus here. */
  focusCount?: number;
  label?: string;
}) {
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const query = useDeferredValue(text.trim());
  const answer = useAnswer('search.query', query ? { text: query.slice(0, 200), limit: DEFAULT_SEARCH.limit } : null, { keep: true });
  const hits = query ? (answer.value?.hits ?? []) : [];
  const shown = open && query !== '';
  useMark('results', answer.value);

  useHotkeys({ '/': () => input.current?.focus() });
  useEffect(() => {
    if (focusCount > 0 || focusAtOnce) input.current?.focus();
  }, [focusCount, focusAtOnce]);

  function choose(row: ListedRow) {
    setText('');
    setOpen(false);
    onChoose(row);
  }
  function keys(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    const hit = hits[active];
    if (event.key === 'ArrowDown') setActive((at) => Math.min(at + 1, hits.length - 1));
    else if (event.key === 'ArrowUp') setActive((at) => Math.max(at - 1, 0));
    else if (event.key === 'Enter' && shown && hit) choose(hit.row);
    else if (event.key === 'Escape' && text) setText('');
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div
      className="relative min-w-0 flex-1"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <Search aria-hidden size={16} strokeWidth={1.75} className="pointer-events-none absolute top-2 left-2.5 text-faint" />
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={shown && hits.length > 0 ? `${id}-${active}` : undefined}
        aria-keyshortcuts="/"
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        value={text}
        placeholder={i18n.t('search.placeholder')}
        onChange={(event) => {
          setText(event.target.value);
          setActive(0);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onKeyDown={keys}
        className="h-8 w-full min-w-0 rounded-lg border border-control bg-bg pr-8 pl-8 text-sm text-ellipsis focus-visible:outline-offset-0"
      />
      {!text && (
        <span className="pointer-events-none absolute top-[7px] right-2.5">
          <Kbd>/</Kbd>
        </span>
      )}
      {shown && <SearchResults id={id} answer={answer} hits={hits} active={active} query={query} onActive={setActive} onChoose={choose} />}
    </div>
  );
}
