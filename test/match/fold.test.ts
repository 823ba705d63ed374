import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyContactDraft, type ContactDraft } from '../../lib/domain/contact/contact';
import { DEFAULT_FOLD, FOLD_FIELDS } from '../../lib/domain/directory/fields';
import { fold } from '../../lib/match/fold';
import { foldContact } from '../../lib/match/fold-contact';
import { readings } from '../../lib/match/pinyin';

describe('fold', () => {
  it.each([
    ['Ångström  CAFÉ', 'angstrom cafe'],
    ['ＡＢＣ１２３', 'abc123'],
    ['ﬁne ①', 'fine 1'],
    ['Łukasz Straße Ørsted', 'lukasz strasse orsted'],
    ['İstanbul ıspanak', 'istanbul ispanak'],
    ["O'Brien O’Brien", 'obrien obrien'],
    ['a\u200bb\u202ec\ufeff', 'abc'],
    ['a\u0000b\nc\td\u0081e', 'a b c d e'],
    ['陈伟', '陈伟'],
    ['한글', '한글'],
    ['が', 'が'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['हिन्दी', 'हिन्दी'],
  ])('folds %j to %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('changes nothing when it is done twice, and leaves no control character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const once = fold(text);
        expect(fold(once)).toBe(once);
        expect(once).not.toMatch(/[\p{Cc}\p{Cf}]|^ | $| {2}/u);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('readings', () => {
  it('reads a surname as one, and only at the head', () => {
    expect(readings('单雄信', true)).toEqual(['shan xiong xin', 'shanxiongxin', 'sxx', 'shanxx']);
    expect(readings('仇英', true)).toContain('qiuying');
    expect(readings('欧阳修', true)).toContain('ouyangxiu');
    expect(readings('重庆长安', false)).toContain('chongqingchangan');
  });

  it('gives ü as it is typed and as passports have it', () => {
    expect(readings('吕布', true)).toEqual(['lv bu', 'lvbu', 'lb', 'lu bu', 'lubu']);
  });

  it('gives nothing for a text without Han characters, and little for a page of them', () => {
    expect(readings('Ana 😀', true)).toEqual([]);
    expect(readings('王'.repeat(5000), true).every((form) => form.length < 200)).toBe(true);
  });
});

describe('foldContact', () => {
  const contact: ContactDraft = {
    ...emptyContactDraft('individual', '陈伟'),
    name: { full: '陈伟', given: '伟', surname: '陈', nickname: 'Wayne' },
    orgs: [
      { id: '1', name: 'Old Ltd', title: 'Clerk', current: false },
      { id: '2', name: '上海恒信贸易有限公司', title: '采购经理', current: true },
    ],
    emails: [{ id: '1', address: 'Chen.Wei@Example.com' }],
    phones: [
      { id: '1', raw: '138 0013 8000', e164: '+8613800138000' },
      { id: '2', raw: '0171/123' },
    ],
    tags: ['VIP', '展会'],
  };

  it('puts each field in its place, the current employer first', () => {
    expect(foldContact(contact).split('\n')).toEqual([
      '陈伟\twayne',
      'chen wei\tchenwei\tcw',
      '上海恒信贸易有限公司\told ltd',
      'shang hai heng xin mao yi\tshanghaihengxinmaoyi\tshhxmy',
      'chen.wei@example.com',
      '8613800138000\t0171123',
      'vip\t展会\tzhan hui\tzhanhui\tzh',
      'clerk\t采购经理',
    ]);
  });

  it('has all fields, short enough, whatever a page puts into a name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 900 }), (full) => {
        const fields = foldContact({ ...contact, name: { full }, tags: [full, `a\nb\tc`] }).split('\n');
        expect(fields).toHaveLength(FOLD_FIELDS.length);
        for (const field of fields) expect(field.length).toBeLessThanOrEqual(DEFAULT_FOLD.field);
      }),
    );
  });
});
