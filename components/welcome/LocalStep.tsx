import { HardDrive, MousePointerClick, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { Points } from './Points';

/** What stays on this machine. */
export function LocalStep({ heading }: { heading: (text: string) => ReactNode }) {
  return (
    <>
      {heading(i18n.t('welcome.localTitle'))}
      <p className="mt-1 text-muted">{i18n.t('welcome.localText')}</p>
      <Points
        points={[
          { icon: HardDrive, title: i18n.t('welcome.localStore'), text: i18n.t('welcome.localStoreText') },
          { icon: MousePointerClick, title: i18n.t('welcome.localRead'), text: i18n.t('welcome.localReadText') },
          { icon: Undo2, title: i18n.t('welcome.localKeep'), text: i18n.t('welcome.localKeepText') },
        ]}
      />
    </>
  );
}
