import { describe, expect, it } from 'vitest';
import { nameSpans } from '../../../lib/capture/people/name-span';

describe('nameSpans', () => {
  it.each([
    ['Anna Keller, Head of Sales', ['Anna Keller']],
    ['Professor Gary Holt', ['Gary Holt']],
    ['Brian A Marsh, M.D.', ['Brian A Marsh, M.D.']],
    ['J.D. Bell', ['J.D. Bell']],
    ['Walter (Bill) Stone', ['Walter (Bill) Stone']],
    ['Mike & Cindy Ford', ['Mike & Cindy Ford']],
    ['– Rob Marsh, Kettle Works', ['Rob Marsh']],
    ['Altenhoff, Tanja', ['Altenhoff, Tanja']],
    ['Maria van den Berg', ['Maria van den Berg']],
    ['3608 W. Camden Rd.', []],
    ['欧阳娜娜', ['欧阳娜娜']],
    ['联系人：王小明先生', ['王小明']],
    ['方 舟 艾 青 武思齐', ['方 舟', '艾 青', '武思齐']],
    ['田中 太郎', ['田中 太郎']],
    ['陈思远 Shawn Chen', ['陈思远 Shawn Chen']],
    ['김서연', ['김서연']],
    ['Громова Наталья Викторовна', ['Громова Наталья Викторовна']],
    ['产品中心', []],
  ])('finds in %s the names %j', (line, names) => {
    expect(
      nameSpans(line)
        .map(({ text }) => text)
        .filter((text) => !/^\p{Lu}\. /u.test(text)),
    ).toEqual(names);
  });

  it('says what stands around a name', () => {
    expect(nameSpans('Written by Anna Keller on Monday')[0]).toMatchObject({
      text: 'Anna Keller',
      before: 'Written by',
      rest: 'on Monday',
    });
  });
});
