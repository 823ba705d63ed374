import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { NORMALISE_VERSION } from '../../lib/match/features';
import { DEFAULT_KEYS, KEYS_VERSION, lookupKeys, matchKeys } from '../../lib/match/keys';
import { draftOf } from '../support/contact-builder';
import { labelledBook } from '../support/labelled-books';

describe('matchKeys', () => {
  it('puts exact keys before names, rare ones first (KE-1)', () => {
    const draft = draftOf('陈伟', {
      emails: ['info@acme.example', 'Wei.Chen@acme.example'],
      phones: ['138 0013 8000'],
      profiles: ['https://www.linkedin.com/in/weichen/'],
      org: '上海正盛食品有限公司',
    });
    expect(matchKeys(draft, 'CN')).toEqual([
      'profile:linkedin:weichen',
      'email:wei.chen@acme.example',
      'email:info@acme.example',
      'phone:+8613800138000',
      'name:chen wei',
      'sn-org:chen|zhen',
      'local:wei.chen',
      'gn-org:wei|zhen',
      'heads:chen|wei',
    ]);
  });

  it('gives an organisation its domain, name, mailboxes and switchboard (KE-2)', () => {
    const draft = draftOf(
      'Acme GmbH',
      { emails: ['info@acme.example'], phones: ['030 901820 ext 5'], domains: ['www.acme.example'] },
      'org',
    );
    expect(matchKeys(draft, 'DE')).toEqual(['email:info@acme.example', 'phone:+4930901820', 'domain:acme.example', 'org:acme']);
  });

  it('stays within the bound for a contact that lists hundreds of values (KE-3)', () => {
    const many = Array.from({ length: 200 }, (_, at) => `person${at}@acme.example`);
    expect(matchKeys(draftOf('Ana Silva', { emails: many, org: 'Acme' }), 'US').length).toBeLessThanOrEqual(DEFAULT_KEYS.most);
  });

  it.each([
    ['a phone and a surname', draftOf('Wei Chan', { emails: ['wei.chen@acme.example'], org: 'Acme' }), 'local:wei.chen'],
    ['the surname', draftOf('Wei Cheng', { org: 'Acme' }), 'gn-org:wei|acme'],
    ['the ends of a name', draftOf('Weimin Chenn'), 'heads:chen|wei'],
  ])('finds somebody of whom %s was mistyped by a rougher key, after the exact ones (KE-6)', (_what, mistyped, shared) => {
    const meant = draftOf('Weiming Chen', { emails: ['wei.chen@acme.example'], phones: ['13800138000'], org: 'Acme' });
    const short = draftOf('Wei Chen', { emails: ['wei.chen@acme.example'], phones: ['13800138000'], org: 'Acme' });
    const stored = new Set([...matchKeys(meant, 'CN'), ...matchKeys(short, 'CN')]);
    expect(stored).toContain(shared);
    expect(matchKeys(mistyped, 'CN')).toContain(shared);
    const rough = (key: string) => ['local:', 'gn-org:', 'heads:'].some((type) => key.startsWith(type));
    const order = matchKeys(short, 'CN').map(rough);
    expect(order).toEqual(order.toSorted((x, y) => Number(x) - Number(y)));
  });

  it('gives no key to what says nothing (KE-4)', () => {
    expect(matchKeys(draftOf('Ana', { emails: ['devnull@localhost'], phones: ['110'] }), 'US')).toEqual([]);
  });
});

describe('KEYS_VERSION', () => {
  // Where this fails, stored books have other keys than look-ups ask for: count KEYS_VERSION up, then take the new print over.
  it('counts up when the same people get other keys (KE-7)', () => {
    const people = [...labelledBook('crm', 400, 5), ...labelledBook('orgs', 200, 5)];
    const print = createHash('sha256');
    for (const { draft } of people) print.update(`${matchKeys(draft, 'CN').join('\n')}\n\n`);
    expect([NORMALISE_VERSION, KEYS_VERSION, print.digest('hex').slice(0, 12)]).toEqual([4, 1, '55cd5ca8a39b']);
  });
});

describe('lookupKeys', () => {
  it('finds the contact by what the page shows in another spelling (KE-5)', () => {
    const stored = matchKeys(
      draftOf('Ana Silva', { emails: ['ana.silva@gmail.com'], phones: ['(212) 456-7890'], profiles: ['https://x.com/ana'] }),
      'US',
    );
    const seen = lookupKeys(
      { emails: ['AnaSilva@googlemail.com'], phones: ['+1 212 456 7890'], uris: ['https://twitter.com/Ana?s=20'] },
      'US',
    );
    expect(seen).toHaveLength(3);
    expect(stored).toEqual(expect.arrayContaining(seen));
  });
});
