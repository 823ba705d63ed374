import { useCallback, useState } from 'react';
import { ask } from '../../../lib/messaging/client';
import type { Progress } from '../backup/make-backup';
import { saveFile } from '../save-file';
import { type ExportChoice, type ExportFile, exportBook } from './export-book';

/** Writes an export into a file of this page and saves it. */
export function useExport(): {
  progress: Progress | undefined;
  failure: string | undefined;
  run(choice: ExportChoice): Promise<ExportFile | undefined>;
} {
  const [progress, setProgress] = useState<Progress>();
  const [failure, setFailure] = useState<string>();
  const run = useCallback(async (choice: ExportChoice) => {
    setFailure(undefined);
    setProgress({ done: 0, total: 1 });
    try {
      const now = Date.now();
      const file = await exportBook(ask, choice, { day: new Date(now).toLocaleDateString('sv'), now, onProgress: setProgress });
      saveFile(file.name, file.content);
      return file;
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
      return undefined;
    } finally {
      setProgress(undefined);
    }
  }, []);
  return { progress, failure, run };
}
