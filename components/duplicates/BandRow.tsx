import type { ListedRow } from '../../lib/domain/directory/row';
import type { Pair } from '../../lib/domain/pair/pair';
import { loudestReasons } from '../contact/loudest-reasons';
import { Checkbox } from '../ui/Checkbox';
import { likelyText } from './likely-text';

/** One pair of a band: both sides, how likely, and what decides it. */
export function BandRow({
  row: { pair, a, b },
  isTicked,
  onTick,
  onOpen,
}: {
  row: { pair: Pair; a: ListedRow; b: ListedRow };
  isTicked: boolean;
  onTick: (checked: boolean) => void;
  onOpen?: (contactId: string) => void;
}) {
  return (
    <div className="flex gap-3 border-b border-line px-3 py-2">
      <Checkbox checked={isTicked} onChange={onTick} name={`${a.name}, ${b.name}`} className="mt-1" />
      <div className="min-w-0 flex-1">
        <div className="grid grid-cols-2 gap-3">
          <Side row={a} onOpen={onOpen} />
          <Side row={b} onOpen={onOpen} />
        </div>
        <p className="mt-1 text-xs text-muted">{loudestReasons(pair.evidence)}</p>
      </div>
      <span className="shrink-0 text-xs text-muted tabular-nums">{likelyText(pair.probability)}</span>
    </div>
  );
}

function Side({ row, onOpen }: { row: ListedRow; onOpen?: (contactId: string) => void }) {
  const under = [row.org, row.email ?? row.phone].filter(Boolean).join(' · ');
  return (
    <div className="min-w-0">
      {onOpen ? (
        <button
          type="button"
          onClick={() => onOpen(row.id)}
          className="block max-w-full truncate text-left text-sm font-semibold hover:underline"
        >
          {row.name}
        </button>
      ) : (
        <span className="block truncate text-sm font-semibold">{row.name}</span>
      )}
      <span className="block truncate text-xs text-muted" title={under}>
        {under || '\u00a0'}
      </span>
    </div>
  );
}
