import type { ContactCard } from '../../lib/domain/contact/card';
import { i18n } from '#i18n';
import { useContactEditor } from '../hooks/use-contact-editor';
import { showToast } from '../ui/toast';
import { ContactForm } from './ContactForm';

/** The whole form of a contact that is in the book. */
export function ContactEditor({ card, onClose }: { card: ContactCard; onClose: () => void }) {
  const save = useContactEditor(card);
  return (
    <ContactForm
      base={card.shown}
      title={i18n.t('form.editTitle', [card.shown.name.full])}
      saveLabel={i18n.t('form.save')}
      onClose={onClose}
      onSave={async (draft) => {
        const answer = await save(draft);
        if (!answer.ok) return answer.failure;
        if (answer.value.saved > 0) showToast({ title: i18n.t('contact.saved') });
        onClose();
        return undefined;
      }}
    />
  );
}
