import { SURNAME_SHARES } from './name-tables';

export const DEFAULT_SHARES = {
  /** Share of bearers of a surname that no table holds, 1e-5 to 1e-3. */
  otherSurname: 1.2e-4,
  /** Likewise of a given name. */
  otherGiven: 4e-4,
} as const;

/** Share of people who bear a surname (folded; pinyin for Han), 0 to 1. */
export function surnameShare(surname: string): number {
  return Object.hasOwn(SURNAME_SHARES, surname) ? (SURNAME_SHARES[surname] ?? DEFAULT_SHARES.otherSurname) : DEFAULT_SHARES.otherSurname;
}

/** Share of people who bear a given name, 0 to 1. */
export function givenShare(given: string): number {
  return given.length <= 4 ? 0.002 : DEFAULT_SHARES.otherGiven;
}
