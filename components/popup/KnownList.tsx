import type { ReactNode } from 'react';
import type { ListedRow } from '../../lib/domain/directory/row';
import { i18n } from '#i18n';
import { ContactLine } from '../contact/ContactLine';
import { VirtualList } from '../ui/VirtualList';

/** Several people of this page are known: choose one. */
export function KnownList({ rows, onChoose, action }: { rows: ListedRow[]; onChoose: (row: ListedRow) => void; action?: ReactNode }) {
  return (
    <>
      <div className="flex items-center gap-2 border-b border-line bg-surface px-3 py-2">
        <h1 className="min-w-0 flex-1 text-sm">{i18n.t('popup.known', rows.length)}</h1>
        {action}
      </div>
      <VirtualList
        items={rows}
        keyOf={(row) => row.id}
        estimate={53}
        label={i18n.t('popup.known', rows.length)}
        render={(row) => (
          <button
            type="button"
            onClick={() => onChoose(row)}
            className="focus-inset block w-full border-b border-line px-3 hover:bg-sunken"
          >
            <ContactLine row={row} />
          </button>
        )}
      />
    </>
  );
}
