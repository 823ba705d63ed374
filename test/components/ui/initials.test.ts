import { describe, expect, it } from 'vitest';
import { initials } from '../../../components/ui/initials';

describe('initials', () => {
  it.each([
    ['Ana Lucía Gómez', 'AG'],
    ['陈伟', '陈'],
    ['北京 Sidecard', '北'],
    ['“Grace” O’Neill', 'GO'],
    ['élodie', 'É'],
    ['🙂', '·'],
    ['', '·'],
  ])('takes first letters as names are written: %s', (name, letters) => {
    expect(initials(name)).toBe(letters);
  });
});
