import { useState } from 'react';
import { type ContactDraft, emptyContactDraft } from '../../lib/domain/contact/contact';
import type { Failure } from '../../lib/domain/result';
import { i18n } from '#i18n';
import { newRequestId } from '../hooks/new-request-id';
import { useAsk } from '../hooks/use-ask';
import { showToast } from '../ui/toast';
import { ContactForm } from './ContactForm';

/** A contact typed by hand; an empty mail and phone field stand ready. Saving twice, after a lost answer, is saving once. */
export function NewContact({ onSaved, onClose }: { onSaved: (id: string) => void; onClose: () => void }) {
  const ask = useAsk();
  const [requestId] = useState(newRequestId);
  const [base] = useState(() => emptyContactDraft('individual', ''));
  const save = async (draft: ContactDraft): Promise<Failure | undefined> => {
    const answer = await ask('contacts.save', { items: [{ draft, provenance: [], requestId }] }, { quiet: true });
    if (!answer.ok) return answer.failure;
    showToast({ title: i18n.t('form.created', [draft.name.full]) });
    const id = answer.value.saved[0]?.id;
    if (id) onSaved(id);
    return undefined;
  };
  return (
    <ContactForm
      base={base}
      ready={['orgs', 'emails', 'phones']}
      title={i18n.t('form.newTitle')}
      saveLabel={i18n.t('form.create')}
      onSave={save}
      onClose={onClose}
    />
  );
}
