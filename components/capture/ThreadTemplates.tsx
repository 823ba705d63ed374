import { FileText } from 'lucide-react';
import type { MailThread } from '../../lib/capture/mail/thread';
import { currentAffiliation } from '../../lib/domain/contact/contact';
import type { ContactCard } from '../../lib/domain/contact/card';
import type { MessageTemplate } from '../../lib/domain/setup/field-def';
import { fillTemplate, type TemplateValues } from '../../lib/domain/template/fill-template';
import { i18n } from '#i18n';
import { insertTemplate } from '../hooks/insert-template';
import { openDashboard } from '../hooks/open-panel';
import { useAnswer } from '../hooks/use-answer';
import { Button } from '../ui/Button';
import { formatLocale } from '../ui/locale';
import { Menu } from '../ui/Menu';
import { showToast } from '../ui/toast';

/** Saved replies, filled with what the book knows, at the cursor of the message that is being written. */
export function ThreadTemplates({
  tabId,
  card,
  thread,
}: {
  tabId: number;
  card: ContactCard | undefined;
  thread: Pick<MailThread, 'subject'>;
}) {
  const templates = useAnswer('templates.list', {}, { stores: ['messageTemplates'] });
  const list = templates.value?.templates ?? [];

  async function insert(template: MessageTemplate): Promise<void> {
    const { text, missing, unknown } = fillTemplate(template.body, valuesOf(card, thread.subject));
    const where = await insertTemplate(tabId, text);
    if (where === 'failed') return showToast({ title: i18n.t('mail.templateNotCopied'), tone: 'bad' });
    const left = [...missing, ...unknown];
    const detail = left.length > 0 ? i18n.t('mail.templateMissing', [left.join(i18n.t('common.and'))]) : undefined;
    showToast({ title: i18n.t(where === 'inserted' ? 'mail.templateInserted' : 'mail.templateCopied'), ...(detail && { detail }) });
  }

  return (
    <Menu
      label={i18n.t('mail.templates')}
      trigger={
        <Button size="sm" icon={FileText}>
          {i18n.t('mail.templates')}
        </Button>
      }
      items={[
        ...list.map((template) => ({ label: template.name, onSelect: () => void insert(template) })),
        { label: i18n.t('mail.templatesNone'), onSelect: () => openDashboard('#/settings') },
      ]}
    />
  );
}

function valuesOf(card: ContactCard | undefined, subject: string | undefined): TemplateValues {
  const shown = card?.shown;
  const work = shown && currentAffiliation(shown);
  const values: Record<string, string | undefined> = {
    'contact.name': shown?.name.full,
    'contact.givenName': shown?.name.given,
    'contact.surname': shown?.name.surname,
    'contact.title': work?.title,
    'contact.company': work?.name,
    'contact.email': shown?.emails[0]?.address,
    'contact.phone': shown?.phones[0]?.e164 ?? shown?.phones[0]?.raw,
    'thread.subject': subject,
    today: new Intl.DateTimeFormat(formatLocale(), { dateStyle: 'long' }).format(Date.now()),
  };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as TemplateValues;
}
