import { Info } from 'lucide-react';
import { i18n } from '#i18n';
import { Button } from '../ui/Button';
import { Progress } from '../ui/Progress';
import type { SaveProgress } from './use-save-cards';

/** What is done with the ticked cards: save them, and how far that is. */
export function ReviewFoot({
  progress,
  isSaving,
  isAllSaved,
  ticked,
  blank,
  allOpen,
  onSave,
  onOpenAll,
}: {
  progress: SaveProgress | undefined;
  isSaving: boolean;
  isAllSaved: boolean;
  ticked: number;
  /** How many of the ticked have nothing but a name. */
  blank: number;
  allOpen: boolean;
  onSave: () => void;
  onOpenAll: (() => void) | undefined;
}) {
  return (
    <div className="shrink-0 border-t border-line bg-surface px-3 py-2.5">
      {blank > 0 && !progress && (
        <p className="mb-1.5 flex gap-1.5 text-xs text-muted">
          <Info aria-hidden size={14} className="mt-0.5 shrink-0" />
          {i18n.t('capture.blank', blank)}
        </p>
      )}
      <div className="flex min-h-[30px] items-center gap-2">
        {progress ? (
          <div className="flex-1">
            <Progress
              label={i18n.t(progress.isStopping ? 'capture.stopping' : 'capture.saving')}
              done={progress.done}
              total={progress.total}
              onCancel={progress.isStopping ? undefined : progress.cancel}
            />
          </div>
        ) : (
          <>
            <Button variant="primary" className="flex-1" busy={isSaving} disabled={ticked === 0} onClick={onSave}>
              {isAllSaved ? i18n.t('capture.allSaved') : i18n.t('capture.saveCount', ticked)}
            </Button>
            {onOpenAll && <Button onClick={onOpenAll}>{i18n.t(allOpen ? 'capture.closeAll' : 'capture.reviewEach')}</Button>}
          </>
        )}
      </div>
    </div>
  );
}
