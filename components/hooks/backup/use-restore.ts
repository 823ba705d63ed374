import { useCallback, useState } from 'react';
import type { RestoreMode } from '../../../lib/domain/backup/backup-file';
import { BackupError, type BackupFault } from '../../../lib/interchange/backup/read-backup';
import { ask } from '../../../lib/messaging/client';
import { withRoom } from '../import/room';
import { BackupFailed, type Progress } from './make-backup';
import { type RestorePreview, type Restored, previewRestore, restoreBackup } from './restore-backup';

export type RestoreState =
  | { state: 'idle' }
  | { state: 'reading' | 'writing'; name: string; progress?: Progress }
  | { state: 'refused'; name: string; why: BackupFault | 'quota' | 'failed'; detail?: string }
  | { state: 'preview'; file: Blob; name: string; preview: RestorePreview }
  | { state: 'done'; name: string; restored: Restored };

/** A backup on its way back: checked whole and compared first, written only when the user says how. */
export function useRestore() {
  const [held, setHeld] = useState<RestoreState>({ state: 'idle' });
  const open = useCallback(async (file: Blob, name: string) => {
    setHeld({ state: 'reading', name });
    try {
      setHeld({
        state: 'preview',
        file,
        name,
        preview: await previewRestore(ask, file, (progress) => setHeld({ state: 'reading', name, progress })),
      });
    } catch (error) {
      setHeld(refusal(name, error));
    }
  }, []);
  const restore = useCallback(async (file: Blob, name: string, mode: RestoreMode) => {
    setHeld({ state: 'writing', name });
    try {
      setHeld({
        state: 'done',
        name,
        restored: await restoreBackup(await withRoom(ask, 'restore.put'), file, mode, (progress) =>
          setHeld({ state: 'writing', name, progress }),
        ),
      });
    } catch (error) {
      setHeld(refusal(name, error));
    }
  }, []);
  const close = useCallback(() => setHeld({ state: 'idle' }), []);
  return { held, open, restore, close };
}

function refusal(name: string, error: unknown): RestoreState {
  return {
    state: 'refused',
    name,
    why: error instanceof BackupError ? error.why : error instanceof BackupFailed && error.why === 'quota' ? 'quota' : 'failed',
    detail: error instanceof Error ? error.message : String(error),
  };
}
