import type { Capture } from '../../../lib/capture/candidate';

/** A mention on a page. `optional`: there, but the annotators were not asked for it. `preselected`: saved unless the user unticks it. */
export type Entity = { type: string; text: string; optional?: boolean; preselected?: boolean };

/** All values of all cards, ticked or not, each once, as the page writes them. */
export function toEntities(capture: Capture): Entity[] {
  const entities = capture.candidates.flatMap(({ type, draft, fields, preselected }): Entity[] => {
    const all = (name: string, texts: readonly (string | undefined)[]): Entity[] =>
      texts.flatMap((text) => (text ? [{ type: name, text, preselected }] : []));
    const isFax = (label: string | undefined): boolean => label === 'fax';
    return [
      ...all(type === 'person' ? 'PER' : 'ORG', [draft.name.full, ...(type === 'org' ? [draft.legalName] : [])]),
      // What else the page calls somebody (`Jim`, `Mr. Scullion`) is shown beside the name, never ticked.
      ...(type === 'person' ? fields.filter(({ kind }) => kind === 'name').flatMap(({ alternatives }) => alternatives) : []).map(
        (text): Entity => ({ type: 'PER', text, preselected: false }),
      ),
      ...all(
        'ORG',
        draft.orgs.map(({ name }) => name),
      ),
      ...all(
        'FUNC',
        draft.orgs.map(({ title }) => title),
      ),
      ...all(
        'EMAIL',
        draft.emails.map(({ address }) => address),
      ),
      ...draft.phones.flatMap(({ raw, label }) => all(isFax(label) ? 'FAX' : 'TEL', [raw])),
      ...draft.addresses.flatMap(({ street, locality, region, postcode, country }) => [
        ...all('STREET', [street]),
        ...all('CITY', [locality]),
        ...all('STATE', [region]),
        ...all('ZIPCODE', [postcode]),
        ...all('COUNTRY', [country]),
      ]),
    ];
  });
  const seen = new Map<string, Entity>();
  for (const entity of entities) {
    const key = `${entity.type} ${entity.text}`;
    const known = seen.get(key);
    if (!known) seen.set(key, entity);
    else if (entity.preselected) known.preselected = true;
  }
  return [...seen.values()];
}
