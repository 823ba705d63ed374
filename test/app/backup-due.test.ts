import { describe, expect, it } from 'vitest';
import { isBackupDue } from '../../lib/app/backup/backup-state';

const HOUR = 3_600_000;

describe('isBackupDue', () => {
  it('follows the plan, and tries a failed one again only after its period', () => {
    const made = [{ at: 0, where: 'opfs' as const, name: 'a', bytes: 1, records: 1, verifiedAt: 1 }];
    const due = (every: 'off' | 'day' | 'week', hours: number, lastTriedAt = 0) =>
      isBackupDue({ plan: { every, downloads: false }, made, lastTriedAt }, hours * HOUR);
    expect([due('day', 19), due('day', 21), due('week', 21), due('week', 7 * 24), due('off', 9999)]).toEqual([
      false,
      true,
      false,
      true,
      false,
    ]);
    expect(due('day', 40, 39 * HOUR)).toBe(false);
    expect(isBackupDue({ plan: { every: 'day', downloads: false }, made: [] }, 100 * HOUR)).toBe(true);
  });
});
