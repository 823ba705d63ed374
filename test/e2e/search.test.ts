import { beforeAll, describe, expect, it } from 'vitest';
import { stopWorker } from '../support/browser/worker';
import { saveItem } from './drafts';
import { sidecardSession } from './session';

const session = sidecardSession();

async function search(text: string): Promise<string[]> {
  const { hits } = await session.ask('search.query', { text, limit: 20 });
  return hits.map(({ row }) => row.name);
}

describe('search', () => {
  beforeAll(async () => {
    await session.ask('contacts.save', {
      items: [
        saveItem({ name: '王小明', org: '海通贸易', phone: '+86 138 0013 8000' }),
        saveItem({ name: 'Łukasz Żak', org: 'Wisła Print', email: 'zak@wisla.example' }),
        saveItem({ name: 'Grace Hopper', org: 'Navy Systems', phone: '+1 202 555 0147', tags: ['vip'] }),
      ],
    });
  });

  it.each([
    ['pinyin', 'wangxiaoming', '王小明'],
    ['pinyin initials', 'wxm', '王小明'],
    ['characters', '小明', '王小明'],
    ['pinyin of a company', 'haitong', '王小明'],
    ['a name without its marks', 'lukasz zak', 'Łukasz Żak'],
    ['the beginning of an e-mail', 'zak@wis', 'Łukasz Żak'],
    ['a phone fragment', '5550147', 'Grace Hopper'],
    ['a phone fragment with spaces', '555 01', 'Grace Hopper'],
    ['a company', 'navy', 'Grace Hopper'],
    ['a tag', 'vip', 'Grace Hopper'],
  ])('finds by %s', async (_, text, name) => {
    expect(await search(text)).toContain(name);
  });

  it('finds nothing for what is not there', async () => {
    expect(await search('qqqzzz')).toEqual([]);
  });

  it('finds the same with a worker that was just killed', async () => {
    await stopWorker(session.sidecard.probe);
    expect(await search('wxm')).toEqual(['王小明']);
  });

  it('follows an edit and a deletion', async () => {
    const { hits } = await session.ask('search.query', { text: 'hopper', limit: 5 });
    const id = hits[0]?.row.id ?? '';
    const [member] = (await session.ask('contacts.card', { id })).members;
    await session.ask('contacts.update', { id, rev: member?.rev ?? '', patch: { name: { full: 'Grace Murray' } } });
    expect(await search('murray')).toEqual(['Grace Murray']);
    expect(await search('hopper')).toEqual([]);
    await session.ask('contacts.delete', { id });
    expect(await search('murray')).toEqual([]);
    await session.ask('contacts.restore', { id });
    expect(await search('murray')).toEqual(['Grace Murray']);
  });
});
