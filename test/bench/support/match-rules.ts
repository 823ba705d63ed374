import type { ContactDraft } from '../../../lib/domain/contact/contact';
import { scoreGroups } from './match-scores';

type Entry = { id: string; draft: ContactDraft };

const emails = ({ emails: list }: ContactDraft) => list.map(({ address }) => `e ${address.toLowerCase()}`);
const phones = ({ phones: list }: ContactDraft) => list.map(({ raw }) => `p ${raw.replace(/\D/g, '')}`).filter((key) => key.length > 8);
const names = ({ name }: ContactDraft) => (name.full.trim() === '' ? [] : [`n ${name.full.toLowerCase().replace(/\s+/g, ' ').trim()}`]);

/** What customer books merge by today: equal values, and whatever they chain together. F1 of each rule. */
export function simpleRules(entries: readonly Entry[], truth: ReadonlyMap<string, string>): Record<string, number> {
  const clusters = entries.map(({ id }) => truth.get(id) ?? id);
  const f1 = (keysOf: (draft: ContactDraft) => string[]) => scoreGroups(connected(entries.map(({ draft }) => keysOf(draft))), clusters).f1;
  return {
    'same e-mail': f1(emails),
    'e-mail or phone': f1((draft) => [...emails(draft), ...phones(draft)]),
    'e-mail or full name': f1((draft) => [...emails(draft), ...names(draft)]),
  };
}

/** Connected components of records that share a key. */
function connected(keys: readonly (readonly string[])[]): number[] {
  const heads = keys.map((_, at) => at);
  const headOf = (record: number): number => {
    let head = record;
    while (heads[head] !== head) head = heads[head] ?? head;
    heads[record] = head;
    return head;
  };
  const first = new Map<string, number>();
  keys.forEach((list, record) => {
    for (const key of list) {
      const other = first.get(key);
      if (other === undefined) first.set(key, record);
      else heads[headOf(record)] = headOf(other);
    }
  });
  return heads.map((_, record) => headOf(record));
}
