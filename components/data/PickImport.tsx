import { FileUp } from 'lucide-react';
import { useRef } from 'react';
import { i18n } from '#i18n';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';

/** Where an import begins: choose a file, or drop it anywhere on the screen. */
export function PickImport({ onFile, problem, isBusy }: { onFile: (file: File) => void; problem?: string; isBusy: boolean }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <EmptyState
        icon={FileUp}
        title={i18n.t('data.pickTitle')}
        action={
          <Button variant="primary" busy={isBusy} onClick={() => input.current?.click()}>
            {i18n.t('data.pick')}
          </Button>
        }
      >
        {i18n.t('data.pickText')}
        {problem && (
          <p role="alert" className="mt-2 text-bad">
            {problem}
          </p>
        )}
      </EmptyState>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={i18n.t('data.pick')}
        accept=".csv,.tsv,.txt,.vcf,.vcard,.ics,.ical,.json,.gz,text/csv,text/vcard,text/calendar"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file) onFile(file);
        }}
      />
    </>
  );
}
