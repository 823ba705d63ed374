import { OWN_TYPES, type OwnField, type OwnType, ownKeySchema } from '../../domain/own-field/own-field';
import { printOwn } from '../../domain/own-field/own-text';
import type { OwnValues } from '../../domain/own-field/own-value';

/** A column of an own field, as its header says it: `custom size (choice) Shirt size`. */
export type OwnColumn = { key: string; type: OwnType; label?: string };

const TYPES = [...OWN_TYPES, 'string', 'boolean'].join('|');
const NAMED = new RegExp(`^custom ([a-z][a-z0-9_]{0,39}) \\((${TYPES})\\)(?: (.+))?$`, 's');
/** A name that no field of today has, as older files and other programs gave it. */
const OTHER = new RegExp(`^custom (".*"|.+) \\((${TYPES})\\)$`, 's');
/** What the types of earlier files are called now. */
const BEFORE: Record<string, OwnType> = { string: 'text', boolean: 'yes-no' };

/** The cells of a record's own values by header: each says its type, so that the table is read back exactly. */
export function ownCells(values: OwnValues, fields: ReadonlyMap<string, OwnField>): [header: string, text: string][] {
  return Object.entries(values).flatMap(([key, value]): [string, string][] => {
    const { type, text } = printOwn(fields.get(key), value);
    return text === '' ? [] : [[headerOf(key, type, fields.get(key)?.label), text]];
  });
}

function headerOf(key: string, type: OwnType, label: string | undefined): string {
  if (!ownKeySchema.safeParse(key).success) return `custom "${key}" (${type})`;
  return `custom ${key} (${type})${label ? ` ${label.replace(/\s+/g, ' ')}` : ''}`;
}

/** What a header says; undefined for one of no own field. */
export function readOwnColumn(header: string): OwnColumn | undefined {
  const [, key, named, label] = NAMED.exec(header) ?? [];
  if (key !== undefined && named !== undefined) return { key, type: typeOf(named), ...(label && { label }) };
  const [, other, type] = OTHER.exec(header) ?? [];
  return other === undefined || type === undefined ? undefined : { key: other.replace(/^"(.*)"$/s, '$1'), type: typeOf(type) };
}

function typeOf(word: string): OwnType {
  return BEFORE[word] ?? OWN_TYPES.find((type) => type === word) ?? 'text';
}
