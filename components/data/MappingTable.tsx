import { useMemo } from 'react';
import { i18n } from '#i18n';
import type { Mapping } from '../../lib/interchange/mapping/row';
import { type Assignment, TARGETS, parseTarget, printTarget } from '../../lib/interchange/mapping/target';
import { Select } from '../ui/Select';
import { targetText } from './target-text';

/** Value of a column's choice: a field, an own field, or nowhere. */
const NONE = '-';
const OWN = '+';

/** Every column of the file with its first values and where it goes; each can be sent elsewhere. */
export function MappingTable({
  mapping,
  rows,
  onChange,
}: {
  mapping: Mapping;
  rows: readonly (readonly string[])[];
  onChange: (mapping: Mapping) => void;
}) {
  const fields = useMemo(
    () => TARGETS[mapping.kind].map((target) => ({ value: target as string, label: targetText(target, mapping.kind) })),
    [mapping.kind],
  );
  const change = (column: number, assignment: Assignment) =>
    onChange({ ...mapping, columns: mapping.columns.map((each, at) => (at === column ? { ...each, assignment } : each)) });
  return (
    <div className="max-h-[420px] overflow-auto rounded-lg border border-line">
      <table className="w-full border-collapse text-left text-xs">
        <thead className="sticky top-0 z-10 bg-sunken text-muted">
          <tr>
            <th scope="col" className="px-2 py-1.5 font-medium">
              {i18n.t('data.column')}
            </th>
            <th scope="col" className="px-2 py-1.5 font-medium">
              {i18n.t('data.examples')}
            </th>
            <th scope="col" className="w-[46%] px-2 py-1.5 font-medium">
              {i18n.t('data.goesTo')}
            </th>
          </tr>
        </thead>
        <tbody>
          {mapping.columns.map(({ header, assignment }, column) => {
            const value = valueOf(assignment);
            const own = { value: OWN, label: i18n.t('data.ownField', [header]) };
            const slotted =
              assignment.to === 'field' && assignment.slot !== undefined ? [{ value, label: targetText(value, mapping.kind) }] : [];
            return (
              <tr key={column} className="border-t border-line align-top">
                <th scope="row" className="max-w-[160px] px-2 py-1.5 font-medium break-words">
                  {header || i18n.t('data.noHeader', [column + 1])}
                </th>
                <td className="max-w-[200px] truncate px-2 py-1.5 text-muted">
                  {rows
                    .map((row) => row[column] ?? '')
                    .filter(Boolean)
                    .slice(0, 3)
                    .join(' · ')}
                </td>
                <td className="px-2 py-1">
                  <Select
                    label={i18n.t('data.goesToFor', [header])}
                    hideLabel
                    value={value}
                    options={[
                      { value: NONE, label: i18n.t('data.nowhere') },
                      ...slotted,
                      ...fields,
                      ...(mapping.kind === 'contacts' ? [own] : []),
                    ]}
                    onValue={(next) => change(column, assignmentOf(next, header, column, mapping))}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function valueOf(assignment: Assignment): string {
  return assignment.to === 'field' ? printTarget(assignment) : assignment.to === 'own' ? OWN : NONE;
}

function assignmentOf(value: string, header: string, column: number, mapping: Mapping): Assignment {
  if (value === OWN) return { to: 'own', key: ownKey(header, column), label: header.slice(0, 100) || String(column + 1) };
  const target = value === NONE ? undefined : parseTarget(value, mapping.kind);
  return target ? { to: 'field', ...target } : { to: 'none' };
}

/** The key of an own field: Latin letters and digits of its header, or its place where it has none. */
export function ownKey(header: string, column: number): string {
  const plain = header
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '')
    .slice(0, 40);
  return plain === '' ? `field_${column + 1}` : plain;
}
