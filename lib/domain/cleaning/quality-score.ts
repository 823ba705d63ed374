import { CLEANING_KINDS, type CleaningKind } from './finding';

/** How much of the score a kind takes when every contact has it; together 100. What makes a contact useless weighs most. */
export const DEFAULT_QUALITY_WEIGHTS: Readonly<Record<CleaningKind, number>> = {
  missing: 25,
  email: 20,
  phone: 15,
  name: 10,
  company: 8,
  reference: 8,
  address: 5,
  stale: 5,
  date: 4,
};

/** 0 to 100, one decimal: 100 less each kind's weight times its findings per contact (at most 1). A book without contacts has 100. */
export function qualityScore(contacts: number, findings: Readonly<Record<CleaningKind, number>>): number {
  if (contacts === 0) return 100;
  const lost = CLEANING_KINDS.reduce((sum, kind) => sum + DEFAULT_QUALITY_WEIGHTS[kind] * Math.min(1, findings[kind] / contacts), 0);
  // Not rounded up to 100 while something is found.
  return Math.floor((100 - lost) * 10 + 1e-9) / 10;
}
