import type { OwnRecord, OwnType } from '../../lib/domain/own-field/own-field';
import { keyOf, translate } from '../ui/translate';

/** What kind of value a field holds, in words. */
export function typeText(type: OwnType): string {
  return translate(`fields.type_${keyOf(type)}`);
}

/** What records a field is for, in words. */
export function recordText(record: OwnRecord): string {
  return translate(`fields.on_${record}`);
}
