import { type BackupState, DEFAULT_BACKUP_PLAN, backupPlanSchema } from '../../domain/backup/backup-file';
import { type Result, ok } from '../../domain/result';
import type { Request } from '../../messaging/protocol';
import type { Deps } from '../deps';
import { write } from '../write';

const ID = 'backup-state';
/** Backups that are remembered. */
const MOST = 20;

/** The plan, and the backups that were made, newest first. */
export async function readBackupState(deps: Pick<Deps, 'store'>): Promise<BackupState> {
  const stored = (await deps.store.get('documents', ID))?.value as BackupState | undefined;
  const plan = backupPlanSchema.safeParse(stored?.plan);
  return {
    plan: plan.success ? plan.data : DEFAULT_BACKUP_PLAN,
    made: stored?.made ?? [],
    ...(stored?.lastTriedAt !== undefined && { lastTriedAt: stored.lastTriedAt }),
    ...(stored?.failure && { failure: stored.failure }),
  };
}

export async function backupState(deps: Deps): Promise<Result<BackupState>> {
  return ok(await readBackupState(deps));
}

export function planBackups(deps: Deps, { plan }: Request<'backup.plan'>): Promise<Result<BackupState>> {
  return change(deps, (state) => ({ ...state, plan }));
}

/** Notes a backup that was made, or why it could not be. */
export function noteBackup(deps: Deps, { made, failure }: Request<'backup.made'>): Promise<Result<BackupState>> {
  return change(deps, ({ failure: _, ...state }) => ({
    ...state,
    lastTriedAt: deps.now(),
    made: made ? [made, ...state.made].slice(0, MOST) : state.made,
    ...(failure && { failure }),
  }));
}

function change(deps: Deps, to: (state: BackupState) => BackupState): Promise<Result<BackupState>> {
  return write(deps, async () => {
    const state = to(await readBackupState(deps));
    return ok({
      batch: {
        at: deps.now(),
        by: 'user' as const,
        puts: [{ store: 'documents' as const, record: { id: ID, value: state } }],
        silent: true,
      },
      value: state,
    });
  });
}

const PERIODS = { off: Infinity, day: 20 * 3_600_000, week: 6.8 * 24 * 3_600_000 } as const;

/** A backup is due: the plan's period (a little less, so that it stays at the same hour) has passed since the last attempt. */
export function isBackupDue({ plan, made, lastTriedAt }: BackupState, now: number): boolean {
  const last = Math.max(lastTriedAt ?? 0, made[0]?.at ?? 0);
  return now - last >= PERIODS[plan.every];
}
