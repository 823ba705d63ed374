import { Eye, EyeOff, MousePointerClick, RotateCw } from 'lucide-react';
import { i18n } from '#i18n';
import type { Page } from '../hooks/use-page';
import { usePointing } from '../hooks/use-pointing';
import { hostOf } from '../ui/format';
import { IconButton } from '../ui/IconButton';
import { showToast } from '../ui/toast';
import { PickFile } from './PickFile';

/** The site in front and whether Sidecard may read it: once, always, or not. One line that is always there. */
export function SiteLine({ page, onFile }: { page: Page; onFile: (file: File) => void }) {
  const url = page.state === 'ready' ? page.reading.url : 'tab' in page ? page.tab?.url : undefined;
  const site = url && /^https?:/.test(url) ? hostOf(url) : undefined;
  const isReadable = page.state === 'ready';
  const { isPointing, point } = usePointing(page);
  const Icon = isReadable ? Eye : EyeOff;
  const state =
    page.state === 'ready'
      ? page.always
        ? i18n.t('page.readAlways')
        : i18n.t('page.readOnce')
      : page.state === 'loading'
        ? i18n.t('page.reading')
        : i18n.t('page.notRead');
  return (
    <div className="flex h-8 shrink-0 items-center gap-1.5 border-b border-line bg-surface pr-1.5 pl-3 text-xs text-muted">
      <Icon aria-hidden size={14} strokeWidth={1.75} className="shrink-0" />
      <span className="min-w-0 flex-1 truncate">
        {site && <span className="text-text">{site}</span>}
        {site && ' · '}
        {state}
      </span>
      {isReadable && page.always === false && page.origin && (
        <button
          type="button"
          aria-label={i18n.t('page.always')}
          className="shrink-0 rounded px-1 leading-6 text-accent hover:underline"
          onClick={() => void page.allow().then((granted) => granted || showToast({ title: i18n.t('page.refused') }))}
        >
          <span className="max-[400px]:hidden">{i18n.t('page.always')}</span>
          <span className="hidden max-[400px]:inline">{i18n.t('page.alwaysShort')}</span>
        </button>
      )}
      {isReadable && (
        <IconButton
          icon={MousePointerClick}
          label={i18n.t('rules.point')}
          className="size-6"
          aria-busy={isPointing || undefined}
          disabled={isPointing}
          onClick={() => void point()}
        />
      )}
      <PickFile compact onFile={onFile} />
      <IconButton
        icon={RotateCw}
        label={i18n.t('page.readAgain')}
        className="size-6"
        disabled={page.state === 'loading' || page.state === 'none'}
        onClick={() => page.read()}
      />
    </div>
  );
}
