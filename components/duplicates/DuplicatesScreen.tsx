import { useState } from 'react';
import { i18n } from '#i18n';
import { Tabs } from '../ui/Tabs';
import { BandView } from './BandView';
import { DuplicatesView } from './DuplicatesView';
import { MergeLog } from './MergeLog';

type Mode = 'queue' | 'band' | 'log';

/** Who may be one: pair by pair, a whole band at once, and everything that was decided. */
export function DuplicatesScreen({ first, onOpen }: { first?: { a: string; b: string }; onOpen?: (contactId: string) => void }) {
  const [mode, setMode] = useState<Mode>('queue');
  return (
    <Tabs<Mode>
      label={i18n.t('duplicates.modes')}
      value={mode}
      onChange={setMode}
      items={[
        { value: 'queue', label: i18n.t('duplicates.queue') },
        { value: 'band', label: i18n.t('duplicates.band') },
        { value: 'log', label: i18n.t('duplicates.log') },
      ]}
    >
      {(shown) => {
        switch (shown) {
          case 'queue':
            return <DuplicatesView first={first} onOpen={onOpen} />;
          case 'band':
            return <BandView onOpen={onOpen} />;
          case 'log':
            return <MergeLog onOpen={onOpen} />;
        }
      }}
    </Tabs>
  );
}
