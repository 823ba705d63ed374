import { HardDrive, MousePointerClick, Undo2 } from 'lucide-react';
import { i18n } from '#i18n';
import { Points } from './Points';
import { StepHeading } from './StepHeading';

/** What stays on this machine. */
export function LocalStep({ isFocused }: { isFocused: boolean }) {
  return (
    <>
      <StepHeading isFocused={isFocused}>{i18n.t('welcome.localTitle')}</StepHeading>
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
