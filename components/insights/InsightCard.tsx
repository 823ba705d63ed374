import { Download, Info, Table2 } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { i18n } from '#i18n';
import { Card } from '../ui/Card';
import { cx } from '../ui/cx';
import { IconButton } from '../ui/IconButton';
import { Popover } from '../ui/Popover';
import { type Table, saveCsv } from './csv';
import { DataTable } from './DataTable';

/** One figure of Insights: title, unit, what it means one click away, its numbers as a table and as a file. */
export function InsightCard({
  title,
  unit,
  definition,
  table,
  links,
  isTable = false,
  children,
  className,
}: {
  title: string;
  unit: string;
  definition: string;
  table: Table;
  /** Address of the customers of each row of the table, where there is one. */
  links?: (string | undefined)[];
  /** What is shown is a table already: no second one. */
  isTable?: boolean;
  children: ReactNode;
  className?: string;
}) {
  const id = useId();
  const [asTable, setAsTable] = useState(false);
  return (
    <Card aria-labelledby={id} className={cx('min-w-0 print:mb-3 print:break-inside-avoid', className)}>
      <div className="flex items-start gap-1 px-3 pt-2.5">
        <div className="min-w-0 flex-1">
          <h2 id={id} className="text-sm">
            {title}
          </h2>
          <p className="text-2xs text-muted">{unit}</p>
        </div>
        <div className="flex shrink-0 print:hidden">
          <Popover
            label={i18n.t('insights.definition', [title])}
            trigger={<IconButton icon={Info} label={i18n.t('insights.definition', [title])} />}
            align="end"
          >
            <p className="text-xs">{definition}</p>
          </Popover>
          {!isTable && (
            <IconButton
              icon={Table2}
              label={i18n.t('insights.table', [title])}
              aria-pressed={asTable}
              onClick={() => setAsTable(!asTable)}
            />
          )}
          <IconButton icon={Download} label={i18n.t('insights.csv', [title])} onClick={() => saveCsv(title, table)} />
        </div>
      </div>
      <div className="px-3 pt-2 pb-3">{asTable ? <DataTable caption={title} table={table} links={links} /> : children}</div>
    </Card>
  );
}
