import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { TextArea } from '../ui/TextField';

/** An address (`ada@firm.example`), or where allowed a domain, with or without a sign before it. */
const ADDRESS = /^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>]+$/u;
const DOMAIN = /^@?(?:[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?\.)+[\p{L}\d-]{2,}$/u;

/** Addresses, one a line; saved when the field is left. What is none of them is said beside it, and nothing is saved. */
export function AddressListSetting({
  label,
  why,
  value,
  most,
  domains = false,
  onSave,
}: {
  label: string;
  why: string;
  value: readonly string[];
  most: number;
  /** Whether a whole domain may stand in it. */
  domains?: boolean;
  onSave: (value: string[]) => void;
}) {
  const saved = value.join('\n');
  const [text, setText] = useState(saved);
  const [error, setError] = useState<string>();
  useEffect(() => {
    setText(saved);
    setError(undefined);
  }, [saved]);
  function commit() {
    const lines = text
      .split(/[\s,;，；]+/u)
      .map((line) => line.trim().toLowerCase())
      .filter(Boolean);
    const wrong = lines.find((line) => !ADDRESS.test(line) && !(domains && DOMAIN.test(line)));
    setError(wrong === undefined ? undefined : i18n.t('mail.neverWrong', [wrong]));
    const next = [...new Set(lines)].slice(0, most);
    if (wrong === undefined && next.join('\n') !== saved) onSave(next);
  }
  return (
    <TextArea
      label={label}
      hint={why}
      error={error}
      value={text}
      onValue={setText}
      onBlur={commit}
      spellCheck={false}
      className="max-w-[360px]"
    />
  );
}
