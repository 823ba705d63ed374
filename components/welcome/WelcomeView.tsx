import { useState } from 'react';
import { i18n } from '#i18n';
import { useAsk } from '../hooks/use-ask';
import { Button } from '../ui/Button';
import { CaptureStep } from './CaptureStep';
import { LocalStep } from './LocalStep';
import { RemindStep } from './RemindStep';

const STEPS = [LocalStep, CaptureStep, RemindStep] as const;

/** The first run in three steps: what stays on this machine, one capture on a sample page, where reminders appear. */
export function WelcomeView({ onDone }: { onDone: () => void }) {
  const ask = useAsk();
  const [at, setAt] = useState(0);
  const [isBusy, setBusy] = useState(false);
  const [isMoved, setMoved] = useState(false);
  const Step = STEPS[at] ?? LocalStep;
  const isLast = at === STEPS.length - 1;
  const move = (to: number) => {
    setMoved(true);
    setAt(to);
  };
  const finish = async () => {
    setBusy(true);
    const answer = await ask('settings.set', { patch: { welcomeDone: true } });
    setBusy(false);
    if (answer.ok) onDone();
  };
  return (
    <main className="flex min-h-full flex-col items-center bg-bg p-3 sm:justify-center sm:p-8">
      <div className="flex w-full max-w-[600px] flex-col rounded-xl border border-line bg-surface">
        <div className="flex items-center gap-3 border-b border-line px-4 py-2.5">
          <h1 className="min-w-0 flex-1 text-base">{i18n.t('welcome.title')}</h1>
          <Dots at={at} />
          <Button variant="quiet" onClick={() => void finish()}>
            {i18n.t('welcome.skip')}
          </Button>
        </div>
        <div className="min-h-[380px] px-4 py-4">
          <Step isFocused={isMoved} />
        </div>
        <div className="flex gap-2 border-t border-line px-4 py-3">
          {at > 0 && <Button onClick={() => move(at - 1)}>{i18n.t('welcome.back')}</Button>}
          <Button variant="primary" busy={isBusy} className="ml-auto" onClick={() => (isLast ? void finish() : move(at + 1))}>
            {isLast ? i18n.t('welcome.done') : i18n.t('welcome.next')}
          </Button>
        </div>
      </div>
    </main>
  );
}

function Dots({ at }: { at: number }) {
  return (
    <p className="flex items-center gap-1.5">
      <span className="sr-only">{i18n.t('welcome.step', [at + 1, STEPS.length])}</span>
      {STEPS.map((_, step) => (
        <span key={step} aria-hidden className={`size-1.5 rounded-full ${step === at ? 'bg-accent' : 'bg-line-strong'}`} />
      ))}
    </p>
  );
}
