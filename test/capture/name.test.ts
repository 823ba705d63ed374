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
    ['田中 太郎', { surname: '田中', given: '太郎' }],
    ['佐々木修様', { surname: '佐々木', given: '修', suffix: '様' }],
    ['김서연', { surname: '김', given: '서연' }],
    ['남궁민재', { surname: '남궁', given: '민재' }],
    ['阿依古丽·买买提', { given: '阿依古丽·买买提' }],
    ['Nguyễn Thị Minh Hạnh', { surname: 'Nguyễn', additional: 'Thị Minh', given: 'Hạnh' }],
    ['Lucía Romero Vidal', { given: 'Lucía', surname: 'Romero Vidal' }],
    ['María del Carmen Ruiz de la Fuente', { given: 'María', additional: 'del Carmen', surname: 'Ruiz de la Fuente' }],
    ['Mme DE LA TOUR Anne-Sophie', { prefix: 'Mme', surname: 'DE LA TOUR', given: 'Anne-Sophie' }],
    ['Громова Наталья Викторовна', { surname: 'Громова', given: 'Наталья', additional: 'Викторовна' }],
    ['Сидоренко О.П.', { surname: 'Сидоренко', given: 'О.П.' }],
    ['يوسف النجار', { given: 'يوسف', surname: 'النجار' }],
    ['Eisenhauer, Dr. Falk', { prefix: 'Dr.', surname: 'Eisenhauer', given: 'Falk' }],
    ['Rosalia Lo Presti', { given: 'Rosalia', surname: 'Lo Presti' }],
    ['Verity Colquhoun MRICS', { given: 'Verity', surname: 'Colquhoun', suffix: 'MRICS' }],
    ['Walter (Bill) Stone', { given: 'Walter', surname: 'Stone', nickname: 'Bill' }],
  ])('splits %s and keeps it as written', (written, parts) => {
    expect(splitName(written)).toEqual({ full: written, ...parts });
  });

  it('takes the order of a language that puts the surname first', () => {
    expect(splitName('Kovács Zsófia', {}, 'hu')).toMatchObject({ surname: 'Kovács', given: 'Zsófia' });
  });

  it('lets the parts that a page names win over its own guess', () => {
    expect(splitName('Nguyễn Văn An', { surname: 'Nguyễn', given: 'An' })).toMatchObject({ surname: 'Nguyễn', given: 'An' });
  });
});
