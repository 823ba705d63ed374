import type { Candidate } from '../../lib/capture/candidate';
import { i18n } from '#i18n';
import { Checkbox } from '../ui/Checkbox';
import type { CardState, ReviewAction } from './review-state';

/** The address of a picture is kept with the contact anyway; this tick keeps the picture itself, made small, read from the page in front. */
export function KeepPicture({
  candidate,
  card,
  locked,
  dispatch,
  onPicture,
}: {
  candidate: Candidate;
  card: CardState;
  locked: boolean;
  dispatch: (action: ReviewAction) => void;
  onPicture: (address: string) => Promise<string | undefined>;
}) {
  const { id, draft } = candidate;
  const address = card.edits.photo ?? draft.photo;
  if (address === undefined || card.unticked.includes('photo')) return null;
  const { picture } = card;

  async function keep(isOn: boolean): Promise<void> {
    const show = (next: CardState['picture']) => dispatch({ do: 'patch', id, patch: { picture: next } });
    if (!isOn || address === undefined) return show(undefined);
    show({ state: 'reading' });
    const data = await onPicture(address);
    show(data ? { state: 'kept', data } : { state: 'failed' });
  }

  return (
    <div className="flex min-h-9 flex-wrap items-center gap-x-2.5 py-0.5 pl-0.5">
      <Checkbox
        checked={picture?.state === 'kept' || picture?.state === 'reading'}
        disabled={locked || picture?.state === 'reading'}
        onChange={(isOn) => void keep(isOn)}
        label={i18n.t('capture.keepPicture')}
      />
      {picture?.state === 'kept' && <img src={picture.data} alt="" className="size-8 rounded-full border border-line object-cover" />}
      {picture?.state === 'failed' && (
        <p role="alert" className="basis-full text-xs text-muted">
          {i18n.t('capture.pictureFailed')}
        </p>
      )}
    </div>
  );
}
