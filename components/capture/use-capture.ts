import { useEffect, useState } from 'react';
import type { Capture } from '../../lib/capture/candidate';
import type { MailThread } from '../../lib/capture/mail/thread';
import type { ThreadPerson } from '../../lib/capture/thread/capture-thread';
import type { Settings } from '../../lib/domain/setup/settings';
import type { TabReading } from '../hooks/read-mail';
import type { CapturedMailbox, MailFileNote } from '../hooks/read-mail-file';

/** The libraries that understand a page are loaded when the first page is there: the panel itself opens without them. */
const engine = () => import('../../lib/capture/candidates');
/** Loads them while a page is being read. */
export function preloadEngine(): void {
  void engine();
}

const mailEngine = () => import('../../lib/capture/thread/read-thread');

/** What a mail adds to a capture: its thread, and what each address in it is to the book. */
export type CapturedMail = { thread: MailThread; people: ThreadPerson[] };
export type ReadCapture = Capture & { mail?: CapturedMail; mailbox?: CapturedMailbox; mailNote?: MailFileNote };

/** Candidates of a reading; undefined until they are worked out. `hold`: something more urgent is on its way to the screen. */
export function useCapture(reading: TabReading, settings: Settings | undefined, hold = false): ReadCapture | undefined {
  const [held, setHeld] = useState<{ reading: TabReading; capture: ReadCapture }>();
  useEffect(() => {
    if (!settings || hold) return;
    let gone = false;
    void work(reading, settings).then((capture) => {
      if (!gone) setHeld({ reading, capture });
    });
    return () => {
      gone = true;
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- other settings than these change nothing of what was read
  }, [reading, settings?.country, settings?.currency, settings?.mail, hold]);
  return held?.reading === reading ? held.capture : undefined;
}

async function work({ mail, ...page }: TabReading, { country, currency, mail: habits }: Settings): Promise<ReadCapture> {
  const options = { country, currency, now: Date.now() };
  const read =
    mail && mail.messages.length > 0
      ? (await mailEngine()).readThread(mail, { ...options, never: habits.never, own: habits.own })
      : undefined;
  if (read) return { ...read.capture, mail: { thread: read.thread, people: read.people } };
  return (await engine()).toCandidates(page, options);
}
