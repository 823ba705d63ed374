import { useState } from 'react';
import { i18n } from '#i18n';
import { showToast } from '../ui/toast';
import { useAsk } from './use-ask';

/** Puts the sample data into the book and takes it out again; says how many customers came or went. */
export function useSample(): { isBusy: boolean; load: () => Promise<boolean>; remove: () => Promise<boolean> } {
  const ask = useAsk();
  const [isBusy, setBusy] = useState(false);
  const run = async (name: 'sample.load' | 'sample.remove') => {
    setBusy(true);
    const answer = await ask(name, {});
    setBusy(false);
    if (!answer.ok) return false;
    showToast({ title: i18n.t(name === 'sample.load' ? 'settings.sampleLoaded' : 'settings.sampleRemoved', answer.value.contacts) });
    return true;
  };
  return { isBusy, load: () => run('sample.load'), remove: () => run('sample.remove') };
}
