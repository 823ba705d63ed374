import { FolderOpen } from 'lucide-react';
import { useRef } from 'react';
import { i18n } from '#i18n';
import { FILE_TYPES } from '../hooks/read-capture-file';
import { Button } from '../ui/Button';
import { IconButton } from '../ui/IconButton';

/** Chooses a contact file, a mail or a picture from the disk. */
export function PickFile({ onFile, compact = false, disabled }: { onFile: (file: File) => void; compact?: boolean; disabled?: boolean }) {
  const input = useRef<HTMLInputElement>(null);
  const pick = () => input.current?.click();
  return (
    <>
      {compact ? (
        <IconButton icon={FolderOpen} label={i18n.t('file.open')} className="size-6" disabled={disabled} onClick={pick} />
      ) : (
        <Button icon={FolderOpen} onClick={pick}>
          {i18n.t('file.open')}
        </Button>
      )}
      <input
        ref={input}
        type="file"
        hidden
        accept={FILE_TYPES}
        aria-label={i18n.t('file.open')}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file) onFile(file);
        }}
      />
    </>
  );
}
