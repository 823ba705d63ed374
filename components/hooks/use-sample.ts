import { useState } from 'react';
import { i18n } from '#i18n';
import type { Answer } from '../../lib/messaging/protocol';
import { showToast } from '../ui/toast';
import { makeSample } from './make-sample';
import { useAsk } from './use-ask';

/** Puts the sample data into the book and takes it out again; says how many customers came or went. */
export function useSample(): { isBusy: boolean; load: () => Promise<boolean>; remove: () => Promise<boolean> } {
  const ask = useAsk();
  const [isBusy, setBusy] = useState(false);
  const run = async (
    said: 'settings.sampleLoaded' | 'settings.sampleRemoved',
    change: () => Promise<Answer<'sample.load' | 'sample.remove'>>,
  ) => {
    setBusy(true);
    const answer = await change();
    setBusy(false);
    if (!answer.ok) return false;
    showToast({ title: i18n.t(said, answer.value.contacts) });
    return true;
  };
  const load = async (): Promise<Answer<'sample.load'>> => {
    const made = await makeSample(ask);
    return made.ok ? ask('sample.load', { records: made.value }) : made;
  };
  return {
    isBusy,
    load: () => run('settings.sampleLoaded', load),
    remove: () => run('settings.sampleRemoved', () => ask('sample.remove', {})),
  };
}
