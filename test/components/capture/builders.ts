import type { Candidate } from '../../../lib/capture/candidate';
import type { Classification } from '../../../lib/domain/pair/pair';
import { draftOf } from '../../support/contact-builder';

/** Ana of Acme as a page shows her: a doubtful address, everything else sure. */
export function aCandidate(patch: Partial<Candidate> = {}): Candidate {
  const draft = draftOf('Ana Gómez', { emails: ['ana@acme.example'], phones: ['+34 600 100 200'], org: 'Acme', title: 'Buyer' });
  draft.name = { full: 'Ana Gómez', given: 'Ana', surname: 'Gómez' };
  draft.addresses = [{ id: 'a0', full: 'Calle Mayor 1, Madrid', street: 'Calle Mayor 1', country: 'ES' }];
  const trace = (field: string) => ({ field, at: 1, extractor: 'json-ld@1', method: 'structured' as const, confidence: 0.9 });
  const line = (field: string, kind: Candidate['fields'][number]['kind'], value: string, preselected = true) => ({
    field,
    kind,
    value,
    preselected,
    confidence: preselected ? 0.9 : 0.3,
    snippet: value,
    path: 'html.0/body.1',
    extractor: 'json-ld@1',
    alternatives: [],
  });
  return {
    id: 'c1',
    type: 'person',
    draft,
    provenance: ['name', 'emails.0', 'phones.0', 'addresses.0', 'orgs.0'].map(trace),
    fields: [
      line('name', 'name', 'Ana Gómez'),
      line('emails.0', 'email', 'ana@acme.example'),
      line('phones.0', 'phone', '+34 600 100 200'),
      line('addresses.0', 'address', 'Calle Mayor 1, Madrid', false),
      line('orgs.0.title', 'title', 'Buyer'),
      line('orgs.0.name', 'org', 'Acme'),
    ],
    confidence: 0.9,
    preselected: true,
    orders: [],
    ...patch,
  };
}

export function found(state: Classification['state'], rootId = '01980000-0000-7000-8000-000000000009'): Classification {
  return { state, matches: state === 'new' ? [] : [{ rootId, name: 'Ana', weight: 9, probability: 0.9, evidence: [], changes: [] }] };
}
