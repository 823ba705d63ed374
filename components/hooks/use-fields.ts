import type { FieldDef } from '../../lib/domain/own-field/own-field';
import { useAnswer } from './use-answer';

const NONE: FieldDef[] = [];

/** The user's own fields in their order, retired ones too; none while they are not known. */
export function useFields(): FieldDef[] {
  return useAnswer('fields.list', {}, { stores: ['fieldDefs'] }).value?.fields ?? NONE;
}
