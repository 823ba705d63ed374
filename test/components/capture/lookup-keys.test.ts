import { describe, expect, it } from 'vitest';
import { lookupKeys } from '../../../components/capture/lookup-keys';
import { namesFound } from '../../../components/capture/names-found';
import type { Observation, PageReading } from '../../../lib/capture/observation';
import { lookupSchema } from '../../../lib/messaging/request-parts';

function saw(kind: Observation['kind'], raw: string, group = 'g1', of: Observation['of'] = 'person', value?: string): Observation {
  return {
    kind,
    raw,
    group,
    of,
    confidence: 1,
    src: { extractor: 'links@1', method: 'link', path: '', snippet: '' },
    ...(value && { value }),
  };
}
function aReading(observations: Observation[], patch: Partial<PageReading> = {}): PageReading {
  return { version: 1, url: 'https://acme.example/', title: 'Acme', lang: 'en', observations, orders: [], notes: [], took: 1, ...patch };
}

describe('lookupKeys', () => {
  it('takes machine forms, each once, and the page itself', () => {
    const reading = aReading([
      saw('email', 'Ana <ana@acme.example>', 'g1', 'person', 'ana@acme.example'),
      saw('email', 'ana@acme.example'),
      saw('phone', '+34 600'),
    ]);
    expect(lookupKeys(reading)).toEqual({ emails: ['ana@acme.example'], phones: ['+34 600'], uris: ['https://acme.example/'] });
  });
  it('takes the addresses of a thread', () => {
    const thread = { messages: [{ participants: [{ role: 'from' as const, address: 'tom@shop.example' }], text: '', path: '' }] };
    expect(lookupKeys(aReading([], { thread })).emails).toEqual(['tom@shop.example']);
  });
  it('sends what the protocol takes, whatever a page says', () => {
    const many = Array.from({ length: 500 }, (_, at) => saw('email', `a${at}@x.example`));
    const wild = [
      ...many,
      saw('phone', '1'.repeat(5000)),
      saw('profile', ''),
      { ...saw('email', 'x'), raw: 7, value: undefined } as unknown as Observation,
    ];
    expect(lookupSchema.safeParse(lookupKeys(aReading(wild))).success).toBe(true);
  });
});

describe('namesFound', () => {
  it('names people before organisations, each once, with what stands beside them', () => {
    const reading = aReading([
      saw('name', 'Acme', 'g0', 'org'),
      saw('name', 'Ana Gómez'),
      saw('title', 'Buyer'),
      saw('org', 'Acme'),
      saw('name', 'Ana Gómez', 'g7'),
    ]);
    expect(namesFound(reading, 5)).toEqual({
      names: [
        { name: 'Ana Gómez', under: 'Buyer · Acme', isOrg: false },
        { name: 'Acme', isOrg: true },
      ],
      more: 0,
    });
    expect(namesFound(reading, 1).more).toBe(1);
  });
});
