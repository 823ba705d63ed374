import { useEffect, useState } from 'react';
import { intlCalendar } from '../../lib/followup/calendar';
import type { Sentence } from '../../lib/followup/sentence/read-sentence';
import { useAnswer } from './use-answer';
import { useAsk } from './use-ask';

export const DEFAULT_SENTENCE = {
  /** Milliseconds after the last key until the book is asked for names (100 to 600). */
  pause: 200,
};

/** What a sentence about a follow-up says, read as it is typed, and which customer it names. The parser of dates is loaded with the first word. */
export function useSentence(text: string, options: { findNames: boolean }): { read?: Sentence; contact?: { id: string; name: string } } {
  const settings = useAnswer('settings.get', {});
  const ask = useAsk();
  const dayStartsAt = settings.value?.dayStartsAt;
  const [read, setRead] = useState<Sentence & { of: string }>();
  const [contact, setContact] = useState<{ id: string; name: string; of: string }>();

  useEffect(() => {
    let gone = false;
    if (text.trim() === '' || dayStartsAt === undefined) return undefined;
    void import('../../lib/followup/sentence/read-sentence').then(({ readSentence }) => {
      const calendar = intlCalendar(new Intl.DateTimeFormat().resolvedOptions().timeZone);
      if (!gone) setRead({ ...readSentence(text, { now: Date.now(), calendar, dayStartsAt }), of: text });
    });
    return () => {
      gone = true;
    };
  }, [text, dayStartsAt]);

  const title = read?.of === text ? read.title : undefined;
  useEffect(() => {
    if (!options.findNames || title === undefined) return undefined;
    let gone = false;
    const timer = setTimeout(async () => {
      const { namesIn } = await import('../../lib/followup/sentence/names-in');
      for (const name of namesIn(title)) {
        const answer = await ask('search.query', { text: name, limit: 3 }, { quiet: true });
        if (gone) return;
        const hit = answer.ok ? answer.value.hits.find(({ row }) => named(row.name, name)) : undefined;
        if (hit) return setContact({ id: hit.row.id, name: hit.row.name, of: title });
      }
      setContact(undefined);
    }, DEFAULT_SENTENCE.pause);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [title, options.findNames, ask]);

  return { ...(read?.of === text && text.trim() !== '' && { read }), ...(contact && contact.of === title && { contact }) };
}

/** Whether a customer is called so: by the whole name or one of its words, not by a part of one. */
function named(full: string, said: string): boolean {
  const fold = (words: string) => words.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase();
  return fold(full) === fold(said) || fold(full).split(/\s+/).includes(fold(said));
}
