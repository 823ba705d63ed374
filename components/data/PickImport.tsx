import { FileUp } from 'lucide-react';
import { useRef } from 'react';
import { i18n } from '#i18n';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';

/** Where an import begins: choose a file, or drop it anywhere on the screen. `again`: the one file that a stopped import goes on with. */
export function PickImport({
  again,
  problem,
  isBusy,
  onFile,
  onCancel,
}: {
  again: string | undefined;
  problem: string | undefined;
  isBusy: boolean;
  onFile: (file: File) => void;
  /** Gives up to go on with the stopped import. */
  onCancel: () => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <EmptyState
        icon={FileUp}
        title={again === undefined ? i18n.t('data.pickTitle') : i18n.t('data.pickAgain', [again])}
        action={
          <>
            <Button variant="primary" busy={isBusy} onClick={() => input.current?.click()}>
              {i18n.t('data.pick')}
            </Button>
            {again !== undefined && <Button onClick={onCancel}>{i18n.t('ui.cancel')}</Button>}
          </>
        }
      >
        {i18n.t(again === undefined ? 'data.pickText' : 'data.pickAgainText')}
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
