import { describe, expect, it } from 'vitest';
import { splitName } from '../../lib/capture/name';

describe('splitName', () => {
  it.each([
    ['陈伟', { surname: '陈', given: '伟' }],
    ['欧阳娜娜', { surname: '欧阳', given: '娜娜' }],
    ['司马光', { surname: '司马', given: '光' }],
    ['王小明先生', { surname: '王', given: '小明', suffix: '先生' }],
    ['Chen, Wei (陈伟)', { surname: '陈', given: '伟', phonetic: 'Wei Chen' }],
    ['陈伟 Wei Chen', { surname: '陈', given: '伟', phonetic: 'Wei Chen' }],
    ['GARCIA Jean-Pierre', { surname: 'GARCIA', given: 'Jean-Pierre' }],
    ['Jean-Pierre GARCIA LOPEZ', { surname: 'GARCIA LOPEZ', given: 'Jean-Pierre' }],
    ["Sarah O'Connor, CFA", { given: 'Sarah', surname: "O'Connor", suffix: 'CFA' }],
    ['Dr. Ada King, PhD', { prefix: 'Dr.', given: 'Ada', surname: 'King', suffix: 'PhD' }],
    ['Prof. Dr. Max Ernst Vogel', { prefix: 'Prof. Dr.', given: 'Max', additional: 'Ernst', surname: 'Vogel' }],
    ['Ludwig van Beethoven', { given: 'Ludwig', surname: 'van Beethoven' }],
    ['Rossi, Maria Luisa', { surname: 'Rossi', given: 'Maria', additional: 'Luisa' }],
    ['Martin Luther King Jr.', { given: 'Martin', additional: 'Luther', surname: 'King', suffix: 'Jr.' }],
    ['Cher', { given: 'Cher' }],
  ])('splits %s and keeps it as written', (written, parts) => {
    expect(splitName(written)).toEqual({ full: written, ...parts });
  });

  it('lets the parts that a page names win over its own guess', () => {
    expect(splitName('Nguyễn Văn An', { surname: 'Nguyễn', given: 'An' })).toMatchObject({ surname: 'Nguyễn', given: 'An' });
  });
});
