import type { ListedRow } from '../../lib/domain/directory/row';
import { i18n } from '#i18n';
import { SearchBox } from '../search/SearchBox';
import { Dialog } from '../ui/Dialog';

/** Chooses one contact of the book by searching. */
export function ContactPicker({
  open,
  title,
  onClose,
  onChoose,
}: {
  open: boolean;
  title: string;
  onClose: () => void;
  onChoose: (row: ListedRow) => void;
}) {
  return (
    <Dialog open={open} onClose={onClose} title={title} description={i18n.t('capture.pickHint')}>
      <div className="h-[340px] max-h-[60vh] pt-1">
        <SearchBox
          focusAtOnce
          onChoose={(row) => {
            onChoose(row);
            onClose();
          }}
        />
      </div>
    </Dialog>
  );
}
