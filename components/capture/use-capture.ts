import { useEffect, useState } from 'react';
import type { Capture } from '../../lib/capture/candidate';
import type { PageReading } from '../../lib/capture/observation';
import type { Settings } from '../../lib/domain/setup/settings';

/** The libraries that understand a page are loaded when the first page is there: the panel itself opens without them. */
const engine = () => import('../../lib/capture/candidates');

/** Candidates of a reading; undefined until they are worked out. */
export function useCapture(reading: PageReading, settings: Settings | undefined): Capture | undefined {
  const [held, setHeld] = useState<{ reading: PageReading; capture: Capture }>();
  const { country, currency } = settings ?? {};
  useEffect(() => {
    if (!country) return;
    let gone = false;
    void engine().then(({ toCandidates }) => {
      const capture = toCandidates(reading, { country, currency, now: Date.now() });
      if (!gone) setHeld({ reading, capture });
    });
    return () => {
      gone = true;
    };
  }, [reading, country, currency]);
  return held?.reading === reading ? held.capture : undefined;
}
