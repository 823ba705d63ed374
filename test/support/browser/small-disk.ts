import { execFileSync } from 'node:child_process';
import { closeSync, ftruncateSync, fstatSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of its own, so small that a test can fill it. */
export type SmallDisk = {
  folder: string;
  /** Fills or frees the disk so that so many bytes are left. */
  leave(bytes: number): void;
  remove(): void;
};

const MB = 1_048_576;
/** Of util-linux, on every Linux. */
const [MOUNT, UNMOUNT] = ['mount', 'umount'];

/** Mounts one of `megabytes`; undefined, and said loudly, where this user may not mount anything (Linux and root only). */
export function smallDisk(megabytes: number): SmallDisk | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'sidecard-disk-'));
  try {
    execFileSync(MOUNT, ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'sidecard', folder], { stdio: 'pipe' });
  } catch (error) {
    rmSync(folder, { recursive: true });
    console.error(`NOT TESTED: a full disk, because no small one can be mounted here (${String(error).split('\n')[0]})`);
    return undefined;
  }
  const ballast = openSync(join(folder, 'ballast'), 'a+');
  return {
    folder,
    leave(bytes) {
      const { bavail, bsize } = statfsSync(folder);
      let more = bavail * bsize - bytes;
      if (more < 0) ftruncateSync(ballast, Math.max(0, fstatSync(ballast).size + more));
      try {
        for (; more > 0; more -= MB) writeSync(ballast, Buffer.alloc(Math.min(MB, more)));
      } catch (error) {
        // Full earlier than it said: somebody else writes too.
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      }
    },
    remove() {
      closeSync(ballast);
      execFileSync(UNMOUNT, [folder]);
      rmSync(folder, { recursive: true });
    },
  };
}
