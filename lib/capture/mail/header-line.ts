import { headerField, type HeaderField } from '../page/mail/header-labels';

/** Signs that a mail program may set around a field's name: emphasis of plain text, quotation, marks of the reading direction. */
const AROUND = /[*_"\u200e\u200f]/g;

/** `From: Ada Li <ada@x.example>`, `*Von:* …`, `发件人：…`: the field and what stands behind it; marks of quotation and emphasis are left out. */
export function headerLine(line: string): { field: HeaderField; value: string } | undefined {
  const [, name = '', value = ''] = /^[>\s|*_]*([^:：]{1,28}?)[\s*_\u00a0]*[:：][*_]*(.*)$/u.exec(line.slice(0, 400)) ?? [];
  const bare = name.replace(AROUND, '').replace(/\s+/g, ' ').normalize('NFKC');
  // A Turkish capital İ folds to a small i in Turkish alone.
  const field = headerField(bare) ?? headerField(bare.toLocaleLowerCase('tr'));
  return field ? { field, value: value.trim() } : undefined;
}
