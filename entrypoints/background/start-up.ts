import { drain } from '../../lib/app/consumers/drain';
import { isBackupDue, readBackupState } from '../../lib/app/backup/backup-state';
import type { Deps } from '../../lib/app/deps';
import { startDaily } from '../../lib/app/jobs/daily';
import { runJobs } from '../../lib/app/jobs/run-jobs';
import { startRekey } from '../../lib/app/match/rekey-job';
import { fireDue } from '../../lib/app/tasks/fire-due';
import { DEFAULT_FOLLOWUP } from '../../lib/followup/defaults';
import { openOffscreen } from '../../lib/platform/offscreen';
import { ensureNextAlarm, ensureSweep } from '../../lib/platform/alarms';
import { oncePerBrowser } from '../../lib/platform/browser-life';
import { systemClock } from '../../lib/platform/clock';

/** The worker starts because somebody wants something: long work begins when that is answered. */
const JOBS_AFTER_MS = 5000;

/** What every start and every alarm does: consumers catch up, due follow-ups fire, jobs go on. All of it may be done again. */
export async function carryOn(deps: Promise<Deps>): Promise<void> {
  const now = systemClock.now();
  await Promise.all([ensureNextAlarm(now + DEFAULT_FOLLOWUP.minAlarm), ensureSweep(now)]);
  const ready = await deps;
  await ready.store.reopen();
  if (ready.store.health().state !== 'ok') return;
  await drain(ready);
  await fireDue(ready);
  // Before the first import: a book that is empty has no keys to make anew.
  await startRekey(ready);
  await new Promise((resolve) => setTimeout(resolve, JOBS_AFTER_MS));
  await startDaily(ready);
  await runJobs(ready);
  const isWorth = (await ready.store.count('contacts')) > 0;
  // What the browser's last life did to the log on a full disk nobody could write down.
  if (isWorth) await oncePerBrowser(() => ready.store.turnLog());
  if (isWorth && isBackupDue(await readBackupState(ready), ready.now())) await openOffscreen();
}
