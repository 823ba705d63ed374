import { X } from 'lucide-react';
import { useState } from 'react';
import { i18n } from '#i18n';
import { TextField } from '../ui/TextField';

/** Tags as chips; Enter or a comma adds the typed one, Backspace in an empty field takes the last one away. */
export function TagField({ tags, error, onTags }: { tags: string[]; error?: string; onTags: (tags: string[]) => void }) {
  const [text, setText] = useState('');
  const add = (typed: string) => {
    setText('');
    const words = typed
      .split(/[,，、]/u)
      .map((word) => word.trim().slice(0, 60))
      .filter(Boolean);
    if (words.length > 0) onTags([...new Set([...tags, ...words])]);
  };
  return (
    <div>
      <TextField
        label={i18n.t('contact.tags')}
        hint={i18n.t('form.tagHint')}
        error={error}
        value={text}
        maxLength={200}
        onValue={(typed) => (/[,，、]$/u.test(typed) ? add(typed) : setText(typed))}
        onBlur={() => add(text)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter' && text.trim()) {
            event.preventDefault();
            add(text);
          } else if (event.key === 'Backspace' && text === '') onTags(tags.slice(0, -1));
        }}
      />
      {tags.length > 0 && (
        <ul className="mt-1.5 flex flex-wrap gap-1">
          {tags.map((tag) => (
            <li key={tag}>
              <button
                type="button"
                aria-label={i18n.t('form.removeTag', [tag])}
                onClick={() => onTags(tags.filter((one) => one !== tag))}
                className="flex h-6 max-w-[240px] items-center gap-1 rounded-xl bg-low-soft pr-1.5 pl-2 text-xs text-text hover:bg-sunken"
              >
                <span className="truncate">{tag}</span>
                <X aria-hidden size={13} strokeWidth={2} className="shrink-0 text-muted" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
