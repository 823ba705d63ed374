import { useCallback, useEffect, useState } from 'react';
import { ask } from '../../../lib/messaging/client';
import { saveFile } from '../save-file';
import { backUp, backupBlob } from './back-up';
import type { Progress } from './make-backup';
import { canPickFolder, forgetFolder, grantFolder, pickFolder, pickedFolder } from './picked-folder';
import { backupName, backupsIn, ringFolder } from './targets';

export type Folder = { state: 'unsupported' | 'none' } | { state: 'granted' | 'asks'; name: string };

/** Backups of this browser: makes them, saves them, and knows the ring and the picked folder. */
export function useBackup() {
  const [progress, setProgress] = useState<Progress>();
  const [failure, setFailure] = useState<string>();
  const [ring, setRing] = useState<File[]>();
  const [folder, setFolder] = useState<Folder>({ state: 'none' });

  const look = useCallback(async () => {
    setRing(await ringFolder().then(backupsIn, () => []));
    if (!canPickFolder()) return setFolder({ state: 'unsupported' });
    const picked = await pickedFolder().catch(() => undefined); // A folder that cannot be read is as good as none.
    setFolder(picked ? { state: picked.isGranted ? 'granted' : 'asks', name: picked.handle.name } : { state: 'none' });
  }, []);
  useEffect(() => void look(), [look]);

  const now = useCallback(async () => {
    setFailure(undefined);
    setProgress({ done: 0, total: 1 });
    const result = await backUp(ask, Date.now(), setProgress);
    setProgress(undefined);
    setFailure(result.failure);
    await look();
    return result;
  }, [look]);

  const save = useCallback(async () => {
    setFailure(undefined);
    setProgress({ done: 0, total: 1 });
    try {
      const at = Date.now();
      const { blob, records } = await backupBlob(ask, at, false, setProgress);
      const name = backupName(at, false);
      saveFile(name, blob);
      await ask('backup.made', { made: { at, where: 'file', name, bytes: blob.size, records } });
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    } finally {
      setProgress(undefined);
    }
  }, []);

  const choose = useCallback(async () => {
    const picked = await pickedFolder().catch(() => undefined);
    if (picked && !picked.isGranted) await grantFolder(picked.handle);
    else await pickFolder();
    await look();
  }, [look]);
  const forget = useCallback(async () => {
    await forgetFolder();
    await look();
  }, [look]);
  return { progress, failure, ring, folder, now, save, choose, forget };
}
