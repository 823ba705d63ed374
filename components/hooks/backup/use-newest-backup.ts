import { useEffect, useState } from 'react';
import { backupsIn, ringFolder } from './targets';

/** The newest backup that this browser keeps apart from the book; undefined while it is looked for and where there is none. */
export function useNewestBackup(): File | undefined {
  const [newest, setNewest] = useState<File>();
  useEffect(() => {
    let isGone = false;
    void ringFolder()
      .then(backupsIn)
      .then(
        ([first]) => !isGone && setNewest(first),
        () => undefined, // A folder that cannot be read holds no backup that could be offered.
      );
    return () => {
      isGone = true;
    };
  }, []);
  return newest;
}
