import { OWN_LIMITS, type OwnChoice } from './own-field';
import { foldChoice } from './own-value';

/** A free key for a field of this name: Latin letters and digits of the name, else `field`, with a number where it is taken. */
export function newFieldKey(label: string, taken: ReadonlySet<string>): string {
  const plain = label
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+/, '')
    .slice(0, 36)
    .replace(/_+$/, '');
  const stem = plain === '' ? 'field' : plain;
  if (!taken.has(stem)) return stem;
  let number = 2;
  while (taken.has(`${stem}_${number}`)) number += 1;
  return `${stem}_${number}`;
}

/** The choice of this name: the one that is there, back in use if it was not, or a new one behind the others. */
export function withChoice(choices: readonly OwnChoice[], text: string): OwnChoice[] {
  const label = text.replace(/\s+/gu, ' ').trim().slice(0, OWN_LIMITS.choice).trim();
  if (label === '') return [...choices];
  const known = choices.find((choice) => foldChoice(choice.label) === foldChoice(label));
  if (known) return choices.map((choice) => (choice === known ? { key: choice.key, label: choice.label } : choice));
  const keys = new Set(choices.map(({ key }) => foldChoice(key)));
  let key = label;
  for (let number = 2; keys.has(foldChoice(key)); number += 1) key = `${label.slice(0, OWN_LIMITS.choice - 5)} ${number}`;
  return [...choices, { key, label }];
}
