import { ArchiveRestore, ArrowDown, ArrowUp, Archive, Pencil, Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { type FieldDef, type FieldDraft, isRetired } from '../../lib/domain/own-field/own-field';
import { i18n } from '#i18n';
import { newRequestId } from '../hooks/new-request-id';
import { useAnswer } from '../hooks/use-answer';
import { useAsk } from '../hooks/use-ask';
import { SettingsGroup } from '../settings/SettingsGroup';
import { Badge } from '../ui/Badge';
import { Button } from '../ui/Button';
import { FailedState } from '../ui/FailedState';
import { IconButton } from '../ui/IconButton';
import { SkeletonRows } from '../ui/Skeleton';
import { showToast } from '../ui/toast';
import { FieldForm } from './FieldForm';
import { recordText, typeText } from './field-words';

/** The fields that the user adds to people, companies, orders, deals and follow-ups: make, rename, order, take out of use and back. */
export function FieldSettings({ currency }: { currency: string }) {
  const answer = useAnswer('fields.list', {}, { stores: ['fieldDefs'] });
  const ask = useAsk();
  const [edited, setEdited] = useState<string>();
  const fields = answer.value?.fields ?? [];
  const used = fields.filter((field) => !isRetired(field));
  const retired = fields.filter(isRetired);

  const save = async (changes: { id?: string; draft: FieldDraft }[]) =>
    (await ask('fields.save', { requestId: newRequestId(), fields: changes })).ok;
  const setRetired = async (field: FieldDef, at: number | undefined) => {
    const done = await save([{ id: field.id, draft: { ...draftOf(field), retiredAt: at } }]);
    if (done && at !== undefined)
      showToast({ title: i18n.t('fields.retired', [field.label]), undo: () => void setRetired(field, undefined) });
  };
  const move = (from: number, to: number) => {
    const order = [...used];
    order.splice(to, 0, ...order.splice(from, 1));
    const changes = [...order, ...retired].flatMap((field, at) =>
      field.order === at + 1 ? [] : [{ id: field.id, draft: { ...draftOf(field), order: at + 1 } }],
    );
    if (changes.length > 0) void save(changes);
  };
  const form = (field: FieldDef | undefined) => (
    <FieldForm field={field} fields={fields} currency={currency} onSave={save} onDone={() => setEdited(undefined)} />
  );
  return (
    <SettingsGroup title={i18n.t('fields.title')} why={i18n.t('fields.why')}>
      {answer.state === 'failed' && !answer.value && <FailedState failure={answer.failure} onRetry={answer.reload} />}
      {answer.state === 'loading' && <SkeletonRows rows={3} height={44} />}
      {answer.value && fields.length === 0 && edited === undefined && <p className="text-xs text-muted">{i18n.t('fields.empty')}</p>}
      {used.length > 0 && (
        <ul aria-label={i18n.t('fields.title')} className="rounded-lg border border-line bg-surface">
          {used.map((field, at) =>
            edited === field.id ? (
              <li key={field.id} className="border-b border-line p-3 last:border-b-0">
                {form(field)}
              </li>
            ) : (
              <Row key={field.id} field={field}>
                <IconButton
                  icon={ArrowUp}
                  label={i18n.t('fields.up', [field.label])}
                  disabled={at === 0}
                  onClick={() => move(at, at - 1)}
                />
                <IconButton
                  icon={ArrowDown}
                  label={i18n.t('fields.down', [field.label])}
                  disabled={at === used.length - 1}
                  onClick={() => move(at, at + 1)}
                />
                <IconButton icon={Pencil} label={i18n.t('fields.edit', [field.label])} onClick={() => setEdited(field.id)} />
                <IconButton
                  icon={Archive}
                  label={i18n.t('fields.retire', [field.label])}
                  onClick={() => void setRetired(field, Date.now())}
                />
              </Row>
            ),
          )}
        </ul>
      )}
      {edited === 'new' ? (
        <div className="rounded-lg border border-line bg-surface p-3">{form(undefined)}</div>
      ) : (
        <Button icon={Plus} className="self-start" disabled={!answer.value} onClick={() => setEdited('new')}>
          {i18n.t('fields.add')}
        </Button>
      )}
      {retired.length > 0 && (
        <div>
          <h3 className="mb-1 text-xs text-muted">{i18n.t('fields.retiredTitle')}</h3>
          <ul className="rounded-lg border border-line">
            {retired.map((field) => (
              <Row key={field.id} field={field} quiet>
                <IconButton
                  icon={ArchiveRestore}
                  label={i18n.t('fields.restore', [field.label])}
                  onClick={() => void setRetired(field, undefined)}
                />
              </Row>
            ))}
          </ul>
        </div>
      )}
    </SettingsGroup>
  );
}

function Row({ field, quiet = false, children }: { field: FieldDef; quiet?: boolean; children: ReactNode }) {
  const choices = (field.choices ?? []).filter(({ retired }) => !retired).map(({ label }) => label);
  return (
    <li className="flex flex-wrap items-center gap-x-2 gap-y-1 border-b border-line px-3 py-1.5 last:border-b-0">
      <div className="min-w-0 flex-1 basis-32">
        <div className="flex min-w-0 flex-wrap items-center gap-x-2">
          <span className={quiet ? 'min-w-0 break-words text-sm text-muted' : 'min-w-0 break-words text-sm'}>{field.label}</span>
          <Badge className="shrink-0">{typeText(field.type)}</Badge>
        </div>
        <div className="line-clamp-3 text-xs break-words text-muted">
          {field.on.map(recordText).join(' · ')}
          {choices.length > 0 && ` — ${choices.join(i18n.t('common.and'))}`}
        </div>
      </div>
      <div className="ml-auto flex shrink-0">{children}</div>
    </li>
  );
}

function draftOf(field: FieldDef): FieldDraft {
  const { id: _, createdAt: __, updatedAt: ___, rev: ____, fieldRevs: _____, deletedAt: ______, sample: _______, ...draft } = field;
  return draft;
}
