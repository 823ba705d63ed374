import { OWN_TYPES, type OwnType } from '../../lib/domain/own-field/own-field';
import { i18n } from '#i18n';
import { typeText } from '../fields/field-words';
import { Select } from '../ui/Select';

/** What a new own field holds that a column becomes: as guessed from its values, to be changed. */
export function OwnColumnType({ label, type, onType }: { label: string; type: OwnType; onType: (type: OwnType) => void }) {
  return (
    <Select
      label={i18n.t('fields.typeOf', [label])}
      hideLabel
      value={type}
      options={OWN_TYPES.map((value) => ({ value, label: typeText(value) }))}
      onValue={onType}
      className="mt-1"
    />
  );
}
