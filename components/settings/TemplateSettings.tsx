import { Pencil, Plus, Trash2 } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { MessageTemplate } from '../../lib/domain/setup/field-def';
import { fillTemplate, TEMPLATE_VARIABLES } from '../../lib/domain/template/fill-template';
import { i18n } from '#i18n';
import { newRequestId } from '../hooks/new-request-id';
import { useAnswer } from '../hooks/use-answer';
import { useAsk } from '../hooks/use-ask';
import { Button } from '../ui/Button';
import { FailedState } from '../ui/FailedState';
import { IconButton } from '../ui/IconButton';
import { SkeletonRows } from '../ui/Skeleton';
import { TextArea, TextField } from '../ui/TextField';
import { showToast } from '../ui/toast';
import { SettingsGroup } from './SettingsGroup';

/** The user's saved replies: see, write, change, delete. */
export function TemplateSettings() {
  const templates = useAnswer('templates.list', {}, { stores: ['messageTemplates'] });
  const ask = useAsk();
  const [edited, setEdited] = useState<MessageTemplate | 'new'>();
  const list = templates.value?.templates;

  async function remove({ id, name, body }: MessageTemplate): Promise<void> {
    const answer = await ask('templates.delete', { id });
    if (!answer.ok) return;
    const undo = () => void ask('templates.save', { name, body, requestId: newRequestId() });
    showToast({ title: i18n.t('mail.templateDeleted', [name]), undo });
  }

  return (
    <SettingsGroup title={i18n.t('mail.templatesTitle')} why={i18n.t('mail.templatesWhy')}>
      {templates.state === 'failed' && !list && <FailedState failure={templates.failure} onRetry={templates.reload} />}
      {templates.state === 'loading' && <SkeletonRows rows={2} height={44} />}
      {list?.length === 0 && edited === undefined && <p className="text-xs text-muted">{i18n.t('mail.templateListEmpty')}</p>}
      {list && list.length > 0 && (
        <ul className="overflow-hidden rounded-lg border border-line bg-surface">
          {list.map((template) => (
            <li key={template.id} className="flex items-center gap-2 border-b border-line px-3 py-1.5 last:border-b-0">
              <div className="min-w-0 flex-1">
                <div className="truncate text-sm">{template.name}</div>
                <div className="truncate text-xs text-muted">{template.body}</div>
              </div>
              <IconButton icon={Pencil} label={i18n.t('mail.templateEdit', [template.name])} onClick={() => setEdited(template)} />
              <IconButton icon={Trash2} label={i18n.t('mail.templateDelete', [template.name])} onClick={() => void remove(template)} />
            </li>
          ))}
        </ul>
      )}
      {edited === undefined ? (
        <Button icon={Plus} className="self-start" onClick={() => setEdited('new')}>
          {i18n.t('mail.templateAdd')}
        </Button>
      ) : (
        <TemplateForm
          key={edited === 'new' ? 'new' : edited.id}
          template={edited === 'new' ? undefined : edited}
          onDone={() => setEdited(undefined)}
        />
      )}
    </SettingsGroup>
  );
}

function TemplateForm({ template, onDone }: { template: MessageTemplate | undefined; onDone: () => void }) {
  const ask = useAsk();
  const [title, setTitle] = useState(template?.name ?? '');
  const [body, setBody] = useState(template?.body ?? '');
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    const [unknown] = fillTemplate(body, {}).unknown;
    if (title.trim() === '' || body.trim() === '') return setError(i18n.t('mail.templateEmpty'));
    if (unknown !== undefined) return setError(i18n.t('mail.templateUnknown', [unknown]));
    setBusy(true);
    const answer = await ask('templates.save', {
      ...(template && { id: template.id }),
      name: title.trim(),
      body,
      requestId: newRequestId(),
    });
    setBusy(false);
    if (answer.ok) onDone();
  }

  return (
    <form noValidate onSubmit={(event) => void save(event)} className="space-y-2">
      <TextField label={i18n.t('mail.templateName')} value={title} maxLength={200} onValue={setTitle} className="max-w-[360px]" />
      <TextArea
        label={i18n.t('mail.templateBody')}
        hint={i18n.t('mail.templateBodyHint', [TEMPLATE_VARIABLES.map((name) => `{{${name}}}`).join(' '), '{{contact.givenName|…}}'])}
        error={error}
        value={body}
        rows={6}
        maxLength={20_000}
        onValue={(next) => {
          setBody(next);
          setError(undefined);
        }}
      />
      <div className="flex gap-2">
        <Button type="submit" variant="primary" busy={busy}>
          {i18n.t('mail.templateSave')}
        </Button>
        <Button onClick={onDone}>{i18n.t('ui.cancel')}</Button>
      </div>
    </form>
  );
}
