import { useEffect, useMemo, useState } from 'react';
import type { Capture } from '../../lib/capture/candidate';
import type { MailThread } from '../../lib/capture/mail/thread';
import type { ThreadPerson } from '../../lib/capture/thread/capture-thread';
import type { Settings } from '../../lib/domain/setup/settings';
import { handedCapture } from '../hooks/hand-over';
import type { TabReading } from '../hooks/read-mail';
import type { CapturedMailbox, MailFileNote } from '../hooks/read-mail-file';
import { engine } from './engine';

const mailEngine = () => import('../../lib/capture/thread/read-thread');

/** What a mail adds to a capture: its thread, and what each address in it is to the book. */
export type CapturedMail = { thread: MailThread; people: ThreadPerson[] };
export type ReadCapture = Capture & { mail?: CapturedMail; mailbox?: CapturedMailbox; mailNote?: MailFileNote };

/** `error`: what stopped the engine, in its own words; both undefined while it works. */
export type CaptureState = { capture?: ReadCapture; error?: string };

const WORKING: CaptureState = {};

/** Candidates of a reading, once there is one. `hold`: something more urgent is on its way to the screen. */
export function useCapture(reading: TabReading | undefined, settings: Settings | undefined, hold = false): CaptureState {
  const [held, setHeld] = useState<{ reading: TabReading; state: CaptureState }>();
  useEffect(() => {
    if (!reading || !settings || hold || handedCapture(reading)) return;
    let gone = false;
    const put = (state: CaptureState) => {
      if (!gone) setHeld({ reading, state });
    };
    work(reading, settings).then(
      (capture) => put({ capture }),
      (error: unknown) => put({ error: (error instanceof Error ? error.message : String(error)).slice(0, 200) }),
    );
    return () => {
      gone = true;
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- other settings than these change nothing of what was read
  }, [reading, settings?.country, settings?.currency, settings?.mail, hold]);
  const handed = useMemo(() => {
    const capture = reading && handedCapture(reading);
    return capture && { capture };
  }, [reading]);
  return handed ?? (held && held.reading === reading ? held.state : WORKING);
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
