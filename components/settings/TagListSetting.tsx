import { useEffect, useState } from 'react';
import { TextField } from '../ui/TextField';

const SEPARATOR = ', ';

/** Tags with commas between them; saved when the field is left. */
export function TagListSetting({
  label,
  why,
  value,
  onSave,
}: {
  label: string;
  why: string;
  value: readonly string[];
  onSave: (value: string[]) => void;
}) {
  const saved = value.join(SEPARATOR);
  const [text, setText] = useState(saved);
  useEffect(() => setText(saved), [saved]);
  const commit = () => {
    const tags = [...new Set(text.split(/[,，、]/u).map((tag) => tag.trim().slice(0, 60)))].filter(Boolean).slice(0, 20);
    if (tags.join(SEPARATOR) !== saved) onSave(tags);
    else setText(saved);
  };
  return (
    <TextField
      label={label}
      hint={why}
      value={text}
      onValue={setText}
      onBlur={commit}
      onKeyDown={(event) => event.key === 'Enter' && commit()}
      className="max-w-[360px]"
    />
  );
}
