import { Plus } from 'lucide-react';
import { useMemo } from 'react';
import { i18n } from '#i18n';
import type { Mapping } from '../../lib/interchange/mapping/row';
import { type Assignment, TARGETS, parseTarget, printTarget } from '../../lib/interchange/mapping/target';
import { useFields } from '../hooks/use-fields';
import { Button } from '../ui/Button';
import { Select } from '../ui/Select';
import { OwnColumnType } from './OwnColumnType';
import { fieldsFor, looseColumns, ownAssignment, takesOwn, toField } from './own-assignment';
import { targetText } from './target-text';

/** Value of a column's choice: a field, an own field (`+<key>`), a new one, or nowhere. */
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
  const own = useFields();
  const named = fieldsFor(mapping.kind, own);
  const loose = takesOwn(mapping.kind) ? looseColumns(mapping, rows) : [];
  const keepAll = () =>
    onChange(
      loose.reduce(
        (so, at) => ({
          ...so,
          columns: so.columns.map((each, place) => (place === at ? { ...each, assignment: ownAssignment(at, so, rows, own) } : each)),
        }),
        mapping,
      ),
    );
  const change = (column: number, assignment: Assignment) =>
    onChange({ ...mapping, columns: mapping.columns.map((each, at) => (at === column ? { ...each, assignment } : each)) });
  return (
    <>
      {loose.length > 0 && (
        <Button icon={Plus} className="h-auto min-h-[30px] max-w-full self-start py-1 text-left whitespace-normal" onClick={keepAll}>
          {i18n.t('fields.makeAll', loose.length)}
        </Button>
      )}
      {/* Ends in the middle of a row, so that it shows that there are more. */}
      <div className="max-h-[400px] overflow-auto rounded-lg border border-line">
        <table className="w-full table-fixed border-collapse text-left text-xs sm:table-auto">
          <thead className="sticky top-0 z-10 bg-sunken text-muted">
            <tr>
              <th scope="col" className="px-2 py-1.5 font-medium">
                {i18n.t('data.column')}
              </th>
              <th scope="col" className="hidden px-2 py-1.5 font-medium sm:table-cell">
                {i18n.t('data.examples')}
              </th>
              <th scope="col" className="w-[52%] px-2 py-1.5 font-medium sm:w-[46%]">
                {i18n.t('data.goesTo')}
              </th>
            </tr>
          </thead>
          <tbody>
            {mapping.columns.map(({ header, assignment }, column) => {
              const value = assignment.to === 'own' ? OWN + assignment.key : valueOf(assignment);
              const isNew = assignment.to === 'own' && !own.some(({ key }) => key === assignment.key);
              const examples = rows
                .map((row) => row[column] ?? '')
                .filter(Boolean)
                .slice(0, 3)
                .join(' · ');
              const slotted =
                assignment.to === 'field' && assignment.slot !== undefined ? [{ value, label: targetText(value, mapping.kind) }] : [];
              return (
                <tr key={column} className="border-t border-line align-top">
                  <th scope="row" className="px-2 pt-2.5 pb-1.5 font-medium break-words sm:max-w-[160px]">
                    {header || i18n.t('data.noHeader', [column + 1])}
                    <span className="block truncate font-normal text-muted sm:hidden">{examples}</span>
                  </th>
                  <td className="hidden max-w-[200px] truncate px-2 pt-2.5 pb-1.5 text-muted sm:table-cell" title={examples}>
                    {examples}
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
                        ...named.map(({ key, label }) => ({ value: OWN + key, label: i18n.t('data.ownField', [label]) })),
                        ...(isNew ? [{ value, label: i18n.t('fields.newField', [assignment.label]) }] : []),
                        ...(takesOwn(mapping.kind) && !isNew ? [{ value: OWN, label: i18n.t('fields.newField', [header]) }] : []),
                      ]}
                      onValue={(next) => {
                        const field = named.find(({ key }) => OWN + key === next);
                        if (field) change(column, toField(field));
                        else if (next === OWN) change(column, ownAssignment(column, mapping, rows, []));
                        else if (next !== value) change(column, assignmentOf(next, mapping));
                      }}
                    />
                    {isNew && (
                      <OwnColumnType
                        label={assignment.label}
                        type={assignment.type ?? 'text'}
                        onType={(type) => change(column, { ...assignment, type })}
                      />
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}

function valueOf(assignment: Assignment): string {
  return assignment.to === 'field' ? printTarget(assignment) : NONE;
}

function assignmentOf(value: string, mapping: Mapping): Assignment {
  const target = value === NONE ? undefined : parseTarget(value, mapping.kind);
  return target ? { to: 'field', ...target } : { to: 'none' };
}
