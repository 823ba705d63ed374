import { describe, expect, it } from 'vitest';
import { differences } from '../../lib/match/merge-preview';
import { draftOf } from '../support/contact-builder';

describe('differences', () => {
  it('puts differing fields first, and compares lists by what the values mean (PV-1)', () => {
    const a = { ...draftOf('Ana Silva', { emails: ['ana@acme.example'], phones: ['13800138000'], org: 'Acme' }), birthday: '1990-02-03' };
    const b = draftOf('A. Silva', { emails: ['ANA@acme.example'], phones: ['+86 138 0013 8000', '021-68881234'], org: 'ACME Inc.' });
    expect(differences(a, b, 'CN')).toEqual([
      { field: 'name', a: ['Ana Silva'], b: ['A. Silva'], same: false, single: true },
      { field: 'phones', a: ['13800138000'], b: ['+86 138 0013 8000', '021-68881234'], same: false, single: false },
      { field: 'birthday', a: ['1990-02-03'], b: [], same: false, single: true },
      { field: 'emails', a: ['ana@acme.example'], b: ['ANA@acme.example'], same: true, single: false },
      { field: 'orgs', a: ['Acme'], b: ['ACME Inc.'], same: true, single: false },
    ]);
  });

  it('asks nobody to choose between two ways of spacing one Chinese name (PV-1)', () => {
    expect(differences(draftOf('宋 翔水'), draftOf('宋翔水'))).toMatchObject([{ field: 'name', same: true }]);
    expect(differences(draftOf('Ana Silva'), draftOf('AnaSilva'))).toMatchObject([{ field: 'name', same: false }]);
  });

  it('has a row for each field of the user, and none for what both lack (PV-1)', () => {
    const a = { ...draftOf('Ana'), custom: { size: 'M' } };
    expect(differences(a, { ...draftOf('Ana'), custom: { size: 'L', hat: true } }).map(({ field, same }) => [field, same])).toEqual([
      ['custom.size', false],
      ['custom.hat', false],
      ['name', true],
    ]);
  });

  it('has a row of consent for each channel of which either side says something, and asks nobody to choose (PV-3)', () => {
    const a = { ...draftOf('Ana'), consent: { email: 'granted' as const, phone: 'denied' as const } };
    const b = { ...draftOf('Ana'), consent: { email: 'denied' as const, post: 'granted' as const, phone: 'denied' as const } };
    expect(differences(a, b).filter(({ field }) => field.startsWith('consent'))).toEqual([
      { field: 'consent.email', a: ['granted'], b: ['denied'], same: false, single: false },
      { field: 'consent.post', a: [], b: ['granted'], same: false, single: false },
      { field: 'consent.phone', a: ['denied'], b: ['denied'], same: true, single: false },
    ]);
  });
});
