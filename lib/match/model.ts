import type { Comparison, LevelOf } from './levels';

/** Chance of a comparison level among records of one customer (`m`) and of two (`u`), Fellegi and Sunter 1969. */
export type Level = { m: number; u: number };

/**
 * The weights that Sidecard starts with, by comparison and level. From the measurements of the matching study: an e-mail or phone that few
 * contacts carry agrees by chance about 4 in a million; levels marked (tf) take `u` from how often the value occurs in the book.
 */
export const DEFAULT_MODEL = {
  name: {
    /** (tf) */ exact: { m: 0.65, u: 1e-5 },
    /** (tf) other script, order or short form */ equivalent: { m: 0.13, u: 3e-5 },
    /** (tf) a slip in one part */ fuzzy: { m: 0.08, u: 2e-4 },
    /** (tf) several mistakes */ loose: { m: 0.02, u: 1e-3 },
    /** (tf) */ initial: { m: 0.04, u: 1e-3 },
    /** (tf) one side gives one name only, and the other has it */ partial: { m: 0.04, u: 0.02 },
    partial_fuzzy: { m: 0.01, u: 0.02 },
    /** (tf) */ given_only: { m: 0.008, u: 0.02 },
    /** (tf) the surname agrees and the given name does not */ given_different: { m: 0.01, u: 0.01 },
    different: { m: 0.015, u: 0.98 },
    /** Senior and Junior */ generation: { m: 0.002, u: 0.5 },
  },
  birthday: {
    /** (tf) */ same: { m: 0.85, u: 5e-5 },
    /** one digit off, or day and month changed places */ near: { m: 0.07, u: 1.5e-3 },
    /** two digits off, or one part of three */ close: { m: 0.03, u: 0.02 },
    day: { m: 0.9, u: 1 / 365 },
    different: { m: 0.02, u: 0.978 },
  },
  email: {
    /** (tf) the same private mailbox */ same: { m: 0.45, u: 4e-6 },
    /** (tf) the same mailbox, which several contacts carry */ shared: { m: 0.3, u: 0.01 },
    /** the same mailbox of a task: info@, sales@ */ role: { m: 0.3, u: 0.02 },
    /** one slip of the keyboard */ alike: { m: 0.03, u: 2e-4 },
    /** the same name of mailbox at another provider */ handle: { m: 0.08, u: 0.01 },
    /** another mailbox at the same company */ colleague: { m: 0.1, u: 0.35 },
    different: { m: 0.35, u: 0.99 },
    /** a mailbox with the name of the other side, which has none */ spelled: { m: 0.3, u: 0.05 },
  },
  phone: {
    /** (tf) */ same: { m: 0.5, u: 4e-6 },
    /** (tf) a number that several contacts carry, or people of other names */ shared: { m: 0.3, u: 0.03 },
    alike: { m: 0.02, u: 1e-4 },
    different: { m: 0.5, u: 0.995 },
  },
  profile: { same: { m: 0.5, u: 2e-6 }, shared: { m: 0.3, u: 0.01 }, different: { m: 0.04, u: 0.95 } },
  org: {
    domain: { m: 0.5, u: 0.01 },
    same: { m: 0.5, u: 0.015 },
    switchboard: { m: 0.3, u: 0.02 },
    similar: { m: 0.12, u: 0.01 },
    different: { m: 0.3, u: 0.95 },
    /** of two organisations */ number: { m: 0.6, u: 4e-6 },
    /** (tf) of two organisations */ own_domain: { m: 0.6, u: 1e-5 },
  },
  title: { /** (tf) */ same: { m: 0.4, u: 0.05 }, different: { m: 0.6, u: 0.95 } },
  address: { /** (tf) */ same: { m: 0.45, u: 0.001 }, alike: { m: 0.1, u: 0.002 }, different: { m: 0.45, u: 0.997 } },
  /** not looked at where the organisation agrees: its city does too */
  locality: { /** (tf) */ same: { m: 0.6, u: 0.05 }, alike: { m: 0.08, u: 0.01 }, different: { m: 0.32, u: 0.94 } },
  region: { /** (tf) */ same: { m: 0.85, u: 0.3 }, different: { m: 0.15, u: 0.7 } },
  postcode: { /** (tf) */ same: { m: 0.6, u: 0.003 }, alike: { m: 0.1, u: 0.02 }, different: { m: 0.3, u: 0.977 } },
  /** a plain field of unknown meaning: says nothing until the book has shown what it is worth */
  field: { /** (tf) */ same: { m: 0.5, u: 0.5 }, alike: { m: 0.02, u: 0.02 }, different: { m: 0.48, u: 0.48 } },
} as const satisfies { [C in Comparison]: { [L in LevelOf<C>]: Level } };

export const DEFAULT_TERMS = {
  /** A value in at most this many contacts is as rare as a private one, 2 to 5. */
  rareUpTo: 3,
  /** Least chance of a name agreeing by chance: caps its weight at 16 bits; 1e-6 to 1e-4. */
  leastName: 1e-5,
  /** Share of bearers of a surname that the table does not hold, 1e-5 to 1e-3. */
  otherSurname: 2e-4,
  /** Share of bearers of a given name; Chinese names in Latin letters collide more. */
  given: 1 / 300,
  /** The table counts as much as a book of this many contacts, 1e3 to 1e5. */
  tableWorth: 20_000,
  /** Weight of the agreement of surnames at most, in bits; 4 to 12. */
  mostSurname: 8,
} as const;

/** Weight of a level in bits: log2 of m/u. */
export function bits({ m, u }: Level): number {
  return Math.log2(m / u);
}
