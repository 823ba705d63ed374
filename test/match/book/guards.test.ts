import { describe, expect, it } from 'vitest';
import { draftOf } from '../../support/contact-builder';
import { among } from './scan-of';

describe('decide', () => {
  it('merges by itself one person with the same mailbox and phone in another script (DE-1)', () => {
    const drafts = [
      draftOf('陈伟宁', { phones: ['13800138000'], emails: ['weining.chen@acme.example'] }),
      draftOf('Weining Chen', { phones: ['+86 138 0013 8000'], emails: ['Weining.Chen@acme.example'], org: 'Acme' }),
    ];
    expect(among(drafts).merged).toBe(true);
  });

  it.each([
    [
      'a family that shares surname and phone',
      [draftOf('Tom Becker', { phones: ['13800138000'] }), draftOf('Rita Becker', { phones: ['13800138000'] })],
    ],
    [
      'colleagues behind one switchboard and domain',
      [
        draftOf('Tom Becker', { phones: ['021-68881234'], emails: ['tom@acme.example'], org: 'Acme Ltd', title: 'Buyer' }),
        draftOf('Ana Silva', { phones: ['021-68881234'], emails: ['ana@acme.example'], org: 'Acme Ltd', title: 'Buyer' }),
      ],
    ],
    [
      'colleagues of one surname',
      [
        draftOf('王芳', { phones: ['021-68881234'], emails: ['fang.wang@acme.example'], org: '恒图软件有限公司' }),
        draftOf('王磊', { phones: ['021-68881234'], emails: ['lei.wang@acme.example'], org: '恒图软件' }),
      ],
    ],
    ['homonyms with nothing else in common', [draftOf('王伟', { org: '恒图软件' }), draftOf('王伟', { org: '远锐机械' })]],
    [
      'Senior and Junior with one mailbox',
      [
        draftOf('John Miller Sr.', { emails: ['miller@home.example'], phones: ['13800138000'] }),
        draftOf('John Miller Jr.', { emails: ['miller@home.example'], phones: ['13800138000'] }),
      ],
    ],
    [
      'a Junior and a man of his name without one',
      [
        draftOf('John Miller', { emails: ['miller@home.example'], phones: ['13800138000'] }),
        draftOf('John Miller Jr.', { emails: ['miller@home.example'], phones: ['13800138000'] }),
      ],
    ],
    [
      'two pages of a site that gives one to each',
      [
        draftOf('Ana Silva', { emails: ['ana@acme.example'], profiles: ['https://linkedin.com/in/ana-1'] }),
        draftOf('Ana Silva', { emails: ['ana@acme.example'], profiles: ['https://linkedin.com/in/ana-2'] }),
      ],
    ],
    [
      'two birthdays',
      [
        draftOf('Ana Silva', { emails: ['ana@acme.example'], birthday: '1980-02-03' }),
        draftOf('Ana Silva', { emails: ['ana@acme.example'], birthday: '1955-11-27' }),
      ],
    ],
    [
      'people who write from one mailbox of a task',
      [
        draftOf('Tom Becker', { emails: ['info@acme.example'], org: 'Acme' }),
        draftOf('Ana Silva', { emails: ['info@acme.example'], org: 'Acme' }),
      ],
    ],
    [
      'a person and a company',
      [draftOf('Acme', { emails: ['info@acme.example'] }), draftOf('Acme', { emails: ['info@acme.example'] }, 'org')],
    ],
  ])('never merges by itself %s (DE-2)', (_, drafts) => {
    expect(among(drafts).merged).toBe(false);
  });

  it('never merges what is marked as not the same, whatever it weighs (DE-3)', () => {
    const drafts = [
      draftOf('Weining Chen', { phones: ['13800138000'], emails: ['weining.chen@acme.example'] }),
      draftOf('Weining Chen', { phones: ['13800138000'], emails: ['weining.chen@acme.example'] }),
    ];
    expect(among(drafts).merged).toBe(true);
    const marked = among(drafts, { areApart: (x, y) => x < 2 && y < 2 });
    expect([marked.merged, marked.shown]).toEqual([false, false]);
  });

  it('merges a group of three only where every pair of it is clear (DE-4)', () => {
    const mail = { emails: ['jordan.okonkwo@acme.example'] };
    const phone = { phones: ['13800138000'] };
    const [first, both, third] = [
      draftOf('Jordan Okonkwo', mail),
      draftOf('Jordan Okonkwo', { ...mail, ...phone }),
      draftOf('Jordan Okonkwo', phone),
    ];
    expect(among([first, both, third]).merged).toBe(true);
    const senior = draftOf('Jordan Okonkwo Sr.', phone);
    expect(among([first, both, senior]).merged).toBe(false);
  });

  it('merges nothing by itself where no precision is enough (DE-5)', () => {
    const drafts = [draftOf('Weining Chen', { phones: ['13800138000'] }), draftOf('Weining Chen', { phones: ['13800138000'] })];
    const { decision } = among(drafts, { precision: 1 });
    expect(decision.from).toBe(Infinity);
    expect(decision.automatic.every((head, record) => head === record)).toBe(true);
    expect(decision.found[1]).toBe(0);
  });
});
