import { describe, expect, it } from 'vitest';
import { settingsPatchSchema, settingsSchema } from '../../../lib/domain/setup/settings';

describe('settingsPatchSchema', () => {
  it('adds nothing to a patch: what it does not name stays as it was', () => {
    expect(settingsPatchSchema.parse({})).toEqual({});
    expect(settingsPatchSchema.parse({ currency: 'CNY' })).toEqual({ currency: 'CNY' });
  });

  it('takes every field that the settings have, and no other', () => {
    const whole = settingsSchema.parse({});
    expect(settingsPatchSchema.parse(whole)).toEqual(whole);
    expect(settingsPatchSchema.safeParse({ owner: 'Ana' }).success).toBe(false);
  });

  it('refuses bounds that contradict each other', () => {
    expect(settingsPatchSchema.safeParse({ tiers: { high: 0.4, mid: 0.3 } }).success).toBe(false);
    expect(settingsPatchSchema.safeParse({ lifecycle: { atRiskAfter: 90, churnedAfter: 90 } }).success).toBe(false);
  });
});
