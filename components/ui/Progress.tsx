import { Progress as Base } from '@base-ui/react/progress';
import { i18n } from '#i18n';
import { Button } from './Button';
import { formatNumber } from './format';

/** How far long work is, as `12 / 40` once its size is known, or as `text` says it; `onCancel` stops it. */
export function Progress({
  label,
  done,
  total,
  text = total > 1 ? `${formatNumber(done)} / ${formatNumber(total)}` : '',
  onCancel,
}: {
  label: string;
  done: number;
  total: number;
  text?: string;
  onCancel?: () => void;
}) {
  return (
    <div className="flex items-center gap-3">
      <Base.Root value={done} max={Math.max(total, 1)} aria-valuetext={text || undefined} className="min-w-0 flex-1">
        <div className="mb-1 flex justify-between gap-2 text-xs">
          <Base.Label className="truncate">{label}</Base.Label>
          <span className="shrink-0 text-muted tabular-nums">{text}</span>
        </div>
        <Base.Track className="block h-1.5 overflow-hidden rounded bg-line">
          <Base.Indicator className="block h-full bg-accent transition-[width]" />
        </Base.Track>
      </Base.Root>
      {onCancel && (
        <Button size="sm" onClick={onCancel}>
          {i18n.t('ui.cancel')}
        </Button>
      )}
    </div>
  );
}
