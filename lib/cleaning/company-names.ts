import type { FoundFault } from '../domain/cleaning/finding';
import type { Contact } from '../domain/contact/contact';
import { fold } from '../match/fold';
import { CJK_FORMS, LATIN_FORMS } from '../match/normalise/legal-forms';
import { simplify } from '../match/normalise/simplify';
import { isShouted } from './letter-case';

type Spelling = { name: string; form: string; letters: string; count: number };
const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** How companies are called in the book: names that differ in case, marks and legal form are one company's. */
export class CompanyNames {
  readonly #byKey = new Map<string, Map<string, Spelling>>();

  add(contact: Contact): void {
    const names = contact.kind === 'org' ? [contact.name.full] : contact.orgs.flatMap(({ name }) => name ?? []);
    for (const name of names) {
      const { key, form, letters } = partsOf(name);
      if (key === '') continue;
      const spellings = this.#byKey.get(key) ?? new Map<string, Spelling>();
      this.#byKey.set(key, spellings);
      const spelling = spellings.get(name) ?? { name, form, letters, count: 0 };
      spelling.count += 1;
      spellings.set(name, spelling);
    }
  }

  /** The spelling that most contacts have and that does not say another legal form; `sure` when only case and marks differ. */
  better(name: string): { name: string; count: number; of: number; sure: boolean } | undefined {
    const { key, form, letters } = partsOf(name);
    const spellings = this.#byKey.get(key);
    if (!spellings || spellings.size < 2) return undefined;
    const forms = new Set([...spellings.values()].map((each) => each.form).filter(Boolean));
    // "Acme" among "Acme GmbH" and "Acme Inc." may be either of them.
    const like = [...spellings.values()].filter((each) => each.form === form || (forms.size === 1 && (each.form === '' || form === '')));
    const [best] = like.toSorted(byUse);
    if (!best || best.name === name) return undefined;
    return { name: best.name, count: best.count, of: like.reduce((sum, { count }) => sum + count, 0), sure: best.letters === letters };
  }
}

/** Most used first; of equals the one that is not shouted and says more. */
function byUse(x: Spelling, y: Spelling): number {
  return (
    y.count - x.count ||
    Number(isShouted(x.name)) - Number(isShouted(y.name)) ||
    y.name.length - x.name.length ||
    (x.name < y.name ? -1 : 1)
  );
}

/** What names of one company share, its legal form, and all letters of it. Brackets stay: they tell daughters apart. */
function partsOf(name: string): { key: string; form: string; letters: string } {
  const folded = fold(name);
  if (HAN.test(folded)) {
    const letters = simplify(folded).replaceAll(/[^\p{L}\p{N}]+/gu, '');
    const form = CJK_FORMS.find((each) => letters.endsWith(each) && letters.length > each.length + 1) ?? '';
    return { key: letters.slice(0, letters.length - form.length), form, letters };
  }
  const words = folded
    .replaceAll(/(?<=\b[a-z])\.(?=[a-z]\b)/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  let end = words.length;
  while (end > 1 && LATIN_FORMS.has(words[end - 1] ?? '')) end -= 1;
  return { key: words.slice(0, end).join(''), form: words.slice(end).join(''), letters: words.join('') };
}

/** Names of companies in a contact that most others write otherwise. */
export function companyFaults(contact: Contact, names: CompanyNames): FoundFault[] {
  const base = { kind: 'company' as const, store: 'contacts', recordId: contact.id, contactId: contact.id };
  const fault = (name: string, place: { path: string[]; key: string; field: string }): FoundFault[] => {
    const better = names.better(name);
    if (!better) return [];
    return [
      {
        ...base,
        field: place.field,
        reason: { code: 'clean.company-variant', params: { count: better.count, of: better.of } },
        before: name,
        after: better.name,
        mend: { path: place.path, was: { [place.key]: name }, set: { [place.key]: better.name }, sure: better.sure },
      },
    ];
  };
  if (contact.kind === 'org') return fault(contact.name.full, { path: ['name'], key: 'full', field: 'name' });
  return contact.orgs.flatMap(({ id, name }) =>
    name === undefined ? [] : fault(name, { path: ['orgs', id], key: 'name', field: 'orgs' }),
  );
}
