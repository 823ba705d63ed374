import type { Settings } from '../../lib/domain/setup/settings';
import { type AnswerState, useAnswer } from './use-answer';
import { useAsk } from './use-ask';

/** The user's set-up, and a function that changes a part of it; a refusal is said in a toast. */
export function useSettings(): AnswerState<Settings> & { reload: () => void; change: (patch: Partial<Settings>) => Promise<boolean> } {
  const settings = useAnswer('settings.get', {});
  const ask = useAsk();
  return {
    ...settings,
    change: async (patch) => {
      const answer = await ask('settings.set', { patch });
      if (answer.ok) settings.reload();
      return answer.ok;
    },
  };
}
