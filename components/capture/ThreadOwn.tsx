import { UserRound } from 'lucide-react';
import { i18n } from '#i18n';
import { useSettings } from '../hooks/use-settings';
import { Button } from '../ui/Button';
import { Menu } from '../ui/Menu';
import type { CapturedMail } from './use-capture';

/** Addresses offered at most. */
const MOST = 20;

/** Where neither the page nor the settings tell which address is the user's: says so once, and it never becomes a contact. */
export function ThreadOwn({ mail }: { mail: CapturedMail }) {
  const settings = useSettings();
  const addresses = mail.people.flatMap(({ mailbox }) => mailbox.address ?? []).slice(0, MOST);
  const habits = settings.value?.mail;
  if (mail.thread.own.length > 0 || !habits || addresses.length < 2) return null;
  return (
    <Menu
      label={i18n.t('mail.whichIsYours')}
      trigger={
        <Button variant="quiet" size="sm" icon={UserRound} className="mt-1.5 -ml-1.5">
          {i18n.t('mail.whichIsYours')}
        </Button>
      }
      items={addresses.map((address) => ({
        label: address,
        onSelect: () => void settings.change({ mail: { ...habits, own: [...habits.own, address] } }),
      }))}
    />
  );
}
