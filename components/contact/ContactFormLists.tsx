import { Plus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { newRequestId } from '../hooks/new-request-id';
import { Button } from '../ui/Button';
import { Checkbox } from '../ui/Checkbox';
import { IconButton } from '../ui/IconButton';
import { Select } from '../ui/Select';
import { TextArea, TextField } from '../ui/TextField';
import { type ContactFormList, type ContactFormValues, emptyElement } from './contact-form-values';
import { phoneLabel } from './detail-rows';

const PHONE_LABELS = ['work', 'cell', 'home', 'fax', 'other'] as const;

/** The fields that a contact has several of, each with a way to add and remove one. */
export function ContactFormLists({
  values,
  set,
  error,
}: {
  values: ContactFormValues;
  set: (change: Partial<ContactFormValues>) => void;
  error: (path: string) => string | undefined;
}) {
  const change = <L extends ContactFormList>(list: L, id: string, part: Partial<ContactFormValues[L][number]>) =>
    set({ [list]: values[list].map((element) => (element.id === id ? { ...element, ...part } : element)) });
  const remove = (list: ContactFormList, id: string) => set({ [list]: values[list].filter((element) => element.id !== id) });
  // Unique within the record is enough (see `elementIdSchema`).
  const add = (list: ContactFormList) => set({ [list]: [...values[list], emptyElement(list, newRequestId().slice(-12))] });
  const item = (list: ContactFormList, id: string, label: string, children: ReactNode) => (
    <div key={id} className="flex items-start gap-1">
      <div className="min-w-0 flex-1">{children}</div>
      <IconButton icon={X} label={i18n.t('form.removeItem', [label])} onClick={() => remove(list, id)} className="mt-[19px]" />
    </div>
  );

  return (
    <>
      {values.orgs.map((org) =>
        item(
          'orgs',
          org.id,
          i18n.t('contact.org'),
          <div className="grid gap-x-2 gap-y-1.5 sm:grid-cols-2">
            <TextField
              label={i18n.t('contact.org')}
              value={org.name}
              error={error(`orgs.${org.id}`)}
              onValue={(name) => change('orgs', org.id, { name })}
            />
            <TextField label={i18n.t('contact.title')} value={org.title} onValue={(title) => change('orgs', org.id, { title })} />
            <TextField
              label={i18n.t('contact.department')}
              value={org.department}
              onValue={(department) => change('orgs', org.id, { department })}
            />
            <Checkbox
              label={i18n.t('form.current')}
              checked={org.current}
              onChange={(current) => change('orgs', org.id, { current })}
              className="self-end"
            />
          </div>,
        ),
      )}
      {values.emails.map((email) =>
        item(
          'emails',
          email.id,
          i18n.t('contact.email'),
          <TextField
            label={i18n.t('contact.email')}
            inputMode="email"
            value={email.address}
            error={error(`emails.${email.id}`)}
            onValue={(address) => change('emails', email.id, { address })}
          />,
        ),
      )}
      {values.phones.map((phone) =>
        item(
          'phones',
          phone.id,
          i18n.t('contact.phone'),
          <div className="grid grid-cols-[minmax(0,1fr)_104px] gap-2">
            <TextField
              label={i18n.t('contact.phone')}
              inputMode="tel"
              value={phone.raw}
              error={error(`phones.${phone.id}`)}
              onValue={(raw) => change('phones', phone.id, { raw })}
            />
            <Select
              label={i18n.t('form.label')}
              value={phone.label}
              options={[
                { value: '', label: i18n.t('form.labelNone') },
                ...PHONE_LABELS.map((value) => ({ value, label: phoneLabel(value) })),
              ]}
              onValue={(label) => change('phones', phone.id, { label })}
            />
          </div>,
        ),
      )}
      {values.addresses.map((address) =>
        item(
          'addresses',
          address.id,
          i18n.t('contact.address'),
          <TextArea
            label={i18n.t('contact.address')}
            rows={2}
            value={address.full}
            error={error(`addresses.${address.id}`)}
            onValue={(full) => change('addresses', address.id, { full })}
          />,
        ),
      )}
      {values.urls.map((url) =>
        item(
          'urls',
          url.id,
          i18n.t('contact.url'),
          <TextField
            label={i18n.t('contact.url')}
            inputMode="url"
            value={url.uri}
            error={error(`urls.${url.id}`)}
            onValue={(uri) => change('urls', url.id, { uri })}
          />,
        ),
      )}
      <div className="flex flex-wrap gap-1.5">
        <AddButton onClick={() => add('emails')}>{i18n.t('form.addEmail')}</AddButton>
        <AddButton onClick={() => add('phones')}>{i18n.t('form.addPhone')}</AddButton>
        {values.kind === 'individual' && <AddButton onClick={() => add('orgs')}>{i18n.t('form.addOrg')}</AddButton>}
        <AddButton onClick={() => add('addresses')}>{i18n.t('form.addAddress')}</AddButton>
        <AddButton onClick={() => add('urls')}>{i18n.t('form.addUrl')}</AddButton>
      </div>
    </>
  );
}

function AddButton({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <Button size="sm" icon={Plus} onClick={onClick}>
      {children}
    </Button>
  );
}
