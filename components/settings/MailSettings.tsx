import type { Settings } from '../../lib/domain/setup/settings';
import { i18n } from '#i18n';
import { Select } from '../ui/Select';
import { AddressListSetting } from './AddressListSetting';
import { SettingsGroup } from './SettingsGroup';

/** Days that a reminder for no reply may wait by habit. */
const DAYS = [1, 2, 3, 5, 7, 14];

/** What is kept of logged mails, and of whom nothing is. */
export function MailSettings({ settings, onChange }: { settings: Settings; onChange: (patch: Partial<Settings>) => void }) {
  const { mail } = settings;
  const set = (change: Partial<Settings['mail']>) => onChange({ mail: { ...mail, ...change } });
  const days = [...new Set([...DAYS, mail.replyDays])].toSorted((x, y) => x - y);
  return (
    <SettingsGroup title={i18n.t('mail.settings')} why={i18n.t('mail.settingsWhy')}>
      <Select
        label={i18n.t('mail.text')}
        value={mail.text}
        options={[
          { value: 'new', label: i18n.t('mail.textNew') },
          { value: 'none', label: i18n.t('mail.textNone') },
        ]}
        onValue={(text) => set({ text: text === 'none' ? 'none' : 'new' })}
      />
      <Select
        label={i18n.t('mail.replyDays')}
        value={String(mail.replyDays)}
        options={days.map((each) => ({ value: String(each), label: i18n.t('mail.inDays', each) }))}
        onValue={(each) => set({ replyDays: Number(each) })}
      />
      <AddressListSetting
        label={i18n.t('mail.never')}
        why={i18n.t('mail.neverHint')}
        value={mail.never}
        most={500}
        domains
        onSave={(never) => set({ never })}
      />
      <AddressListSetting
        label={i18n.t('mail.own')}
        why={i18n.t('mail.ownHint')}
        value={mail.own}
        most={50}
        onSave={(own) => set({ own })}
      />
    </SettingsGroup>
  );
}
