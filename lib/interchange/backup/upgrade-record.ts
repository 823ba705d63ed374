type Record_ = { id: string; [field: string]: unknown };
type Upgrade = (store: string, record: Record_) => Record_;

/** What changed from one version of the file to the next: the step at position 0 leads from 1 to 2. Never edited once released. */
const UPGRADES: readonly Upgrade[] = [];

/** A record of a backup as it is written today. */
export function upgradeRecord(version: number, store: string, record: Record_): Record_ {
  return UPGRADES.slice(version - 1).reduce((each, upgrade) => upgrade(store, each), record);
}
