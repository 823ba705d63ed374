import { describe, expect, it } from 'vitest';
import { formatFilter, joinFilters, parseFilter } from '../../lib/domain/directory/filter-tokens';

describe('parseFilter', () => {
  it('takes tokens out of the words around them', () => {
    expect(parseFilter('tier:high pumps quiet:>30d tag:"key account" country:de 北京')).toEqual({
      tier: ['high'],
      quietForDays: 30,
      tags: ['key account'],
      country: ['DE'],
      text: 'pumps 北京',
    });
  });

  it('reads Chinese names and full-width colons', () => {
    expect(parseFilter('等级：高 阶段:at-risk 未联系:30天 标签：大客户')).toEqual({
      tier: ['high'],
      lifecycle: ['at-risk'],
      quietForDays: 30,
      tags: ['大客户'],
    });
  });

  it('leaves what is no token as words to search for', () => {
    expect(parseFilter('tier:gold https://acme.example quiet:0d country:germany')).toEqual({
      text: 'tier:gold https://acme.example quiet:0d country:germany',
    });
  });

  it('reads back what formatFilter prints', () => {
    const filter = parseFilter('kind:org tier:none tier:mid lifecycle:churned tag:"a b" country:CN quiet:9d words here');
    expect(parseFilter(formatFilter(filter))).toEqual(filter);
    const quoted = { tags: ['a "b"'], where: `name = 'the "Blue" pump' and tier = high` };
    expect(parseFilter(formatFilter(quoted))).toEqual(quoted);
  });
});

describe('joinFilters', () => {
  it('joins lists without doubles and drops empty conditions', () => {
    expect(joinFilters({ tier: ['high'], text: '' }, { tier: ['high', 'mid'], tags: [] })).toEqual({ tier: ['high', 'mid'] });
  });
});
