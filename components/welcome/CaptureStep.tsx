import { useRef, useState } from 'react';
import { applySelection, initiallyUnticked } from '../../lib/capture/apply-selection';
import type { Candidate, Capture } from '../../lib/capture/candidate';
import { i18n } from '#i18n';
import { originText } from '../capture/origin-text';
import { fieldLabel } from '../contact/field-label';
import { newRequestId } from '../hooks/new-request-id';
import { readSamplePage, samplePageUrl } from '../hooks/sample-page';
import { useAnswer } from '../hooks/use-answer';
import { useAsk } from '../hooks/use-ask';
import { useShortcuts } from '../hooks/use-shortcuts';
import { Button } from '../ui/Button';
import { showToast } from '../ui/toast';
import { StepHeading } from './StepHeading';

/** One capture by the real reader, on a page that comes with the extension. */
export function CaptureStep({ isFocused }: { isFocused: boolean }) {
  const page = useRef<HTMLIFrameElement>(null);
  const settings = useAnswer('settings.get', {});
  const shortcuts = useShortcuts();
  const [capture, setCapture] = useState<Capture>();
  const keys = shortcuts.find((shortcut) => shortcut.name === 'capture')?.keys;
  const read = async () => {
    const document = page.current?.contentDocument;
    if (!document) return;
    setCapture(await readSamplePage(document, { country: settings.value?.country ?? 'US', now: Date.now() }));
  };
  const person = capture?.candidates.find((candidate) => candidate.type === 'person');
  return (
    <>
      <StepHeading isFocused={isFocused}>{i18n.t('welcome.captureTitle')}</StepHeading>
      <p className="mt-1 text-muted">{i18n.t('welcome.captureText')}</p>
      <iframe
        ref={page}
        title={i18n.t('welcome.capturePage')}
        src={samplePageUrl()}
        sandbox="allow-same-origin"
        className="mt-3 block h-[166px] w-full rounded-lg border border-line-strong bg-surface [color-scheme:light]"
      />
      {capture === undefined ? (
        <div className="mt-3 flex flex-wrap items-center gap-3">
          <Button onClick={() => void read()}>{i18n.t('welcome.captureRead')}</Button>
          <p className="min-w-[200px] flex-1 text-xs text-muted">
            {keys ? i18n.t('welcome.captureReal', [keys]) : i18n.t('welcome.captureRealNoKey')}
          </p>
        </div>
      ) : person ? (
        <FoundCard candidate={person} capture={capture} />
      ) : (
        <p role="alert" className="mt-3">
          {i18n.t('welcome.captureNothing')}
        </p>
      )}
    </>
  );
}

function FoundCard({ candidate, capture }: { candidate: Candidate; capture: Capture }) {
  const ask = useAsk();
  const [requestId, setRequestId] = useState(newRequestId);
  const [savedId, setSavedId] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const unticked = initiallyUnticked(candidate);
  const save = async () => {
    setBusy(true);
    const { draft, provenance } = applySelection(candidate, unticked);
    const captured = { url: capture.url, title: capture.title };
    const answer = await ask('contacts.save', { items: [{ draft, provenance, captured, requestId }] });
    setBusy(false);
    if (answer.ok) setSavedId(answer.value.saved[0]?.id);
  };
  const remove = async (id: string) => {
    const answer = await ask('contacts.delete', { id });
    if (!answer.ok) return;
    showToast({ title: i18n.t('contact.deleted', [candidate.draft.name.full]), undo: () => void ask('contacts.restore', { id }) });
    setSavedId(undefined);
    setRequestId(newRequestId());
  };
  return (
    <section aria-label={i18n.t('welcome.captureFound')} className="mt-3 rounded-xl border border-line px-3 py-2.5">
      <h3 className="text-sm">{candidate.draft.name.full}</h3>
      <dl className="m-0 mt-1 grid grid-cols-[76px_minmax(0,1fr)_auto] items-baseline gap-x-2 gap-y-0.5">
        {candidate.fields
          .filter((field) => field.kind !== 'name' && !unticked.includes(field.field))
          .map((field) => (
            <div key={field.field} className="contents">
              <dt className="text-xs text-muted">{fieldLabel(field.kind)}</dt>
              <dd className="m-0 min-w-0 break-words tabular-nums">{field.value}</dd>
              <dd className="m-0 text-2xs text-faint">{originText(field)}</dd>
            </div>
          ))}
      </dl>
      <div className="mt-2.5 flex min-h-[30px] items-center gap-3">
        {savedId === undefined ? (
          <Button busy={isBusy} onClick={() => void save()}>
            {i18n.t('welcome.captureSave')}
          </Button>
        ) : (
          <>
            <p role="status" className="text-good">
              {i18n.t('welcome.captureSaved')}
            </p>
            <Button size="sm" variant="quiet" onClick={() => void remove(savedId)}>
              {i18n.t('welcome.captureRemove')}
            </Button>
          </>
        )}
      </div>
    </section>
  );
}
