import { Columns3 } from 'lucide-react';
import type { FieldDef } from '../../lib/domain/own-field/own-field';
import { i18n } from '#i18n';
import { Button } from '../ui/Button';
import { Checkbox } from '../ui/Checkbox';
import { IconButton } from '../ui/IconButton';
import { Popover } from '../ui/Popover';
import { DEFAULT_TABLE, USUAL_COLUMNS, allColumns, ownColumns } from './columns';
import { routeHash } from './route';

/** Which columns the contacts table has: the usual ones and the user's own fields, to tick. */
export function ColumnChoice({
  fields,
  chosen,
  onChosen,
}: {
  fields: readonly FieldDef[];
  chosen: readonly string[] | undefined;
  onChosen: (columns: string[] | undefined) => void;
}) {
  const columns = allColumns(fields).filter(({ id }) => id !== 'name');
  const shown = chosen ?? USUAL_COLUMNS;
  const isFull = ownColumns(fields, chosen).length >= DEFAULT_TABLE.own;
  const toggle = (id: string, on: boolean) =>
    onChosen(['name', ...columns.map((column) => column.id)].filter((each) => (each === id ? on : shown.includes(each))));
  return (
    <Popover label={i18n.t('fields.columns')} align="end" trigger={<IconButton icon={Columns3} label={i18n.t('fields.columns')} />}>
      <div className="flex flex-col gap-0.5">
        {columns.map(({ id, label, own }) => (
          <Checkbox
            key={id}
            label={label}
            checked={shown.includes(id)}
            disabled={own !== undefined && isFull && !shown.includes(id)}
            onChange={(on) => toggle(id, on)}
          />
        ))}
      </div>
      <div className="mt-2 flex flex-wrap items-center justify-between gap-2 border-t border-line pt-2">
        <a href={routeHash({ view: 'settings', tab: 'fields' })} className="text-xs text-accent hover:underline">
          {i18n.t('fields.manage')}
        </a>
        <Button size="sm" disabled={chosen === undefined} onClick={() => onChosen(undefined)}>
          {i18n.t('fields.columnsReset')}
        </Button>
      </div>
    </Popover>
  );
}
