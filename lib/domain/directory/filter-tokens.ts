import { lifecycleSchema, tierSchema } from '../contact/contact';
import type { DirectoryFilter } from './row';

/** Names of a token in English and Chinese, as typed before its colon. */
const NAMES: Record<string, 'tier' | 'lifecycle' | 'tag' | 'country' | 'quiet' | 'kind' | 'where'> = {
  where: 'where',
  条件: 'where',
  tier: 'tier',
  等级: 'tier',
  分层: 'tier',
  lifecycle: 'lifecycle',
  stage: 'lifecycle',
  阶段: 'lifecycle',
  tag: 'tag',
  标签: 'tag',
  country: 'country',
  国家: 'country',
  quiet: 'quiet',
  未联系: 'quiet',
  kind: 'kind',
  类型: 'kind',
};
/** Values in Chinese, as the screens name them. */
const VALUES: Record<string, string> = {
  高: 'high',
  中: 'mid',
  低: 'low',
  无: 'none',
  潜在: 'prospect',
  新: 'new',
  活跃: 'active',
  风险: 'at-risk',
  流失: 'churned',
  回流: 'won-back',
  个人: 'individual',
  公司: 'org',
};
/** A quotation mark within quotes is doubled. */
const TOKEN = /([\p{L}]+)[:：](?:"((?:[^"]|"")*)"|(\S+))/gu;

/** Takes the tokens (`tier:high quiet:30d tag:"key account"`) out of a text; what is no complete token stays as `text`. */
export function parseFilter(text: string): DirectoryFilter {
  const filter: DirectoryFilter = {};
  const rest = text.replace(TOKEN, (whole: string, name: string, quoted?: string, bare?: string) => {
    const value = (quoted?.replaceAll('""', '"') ?? bare ?? '').trim();
    return addToken(filter, NAMES[name.toLowerCase()], value) ? ' ' : whole;
  });
  const words = rest.replace(/\s+/gu, ' ').trim();
  return words === '' ? filter : { ...filter, text: words.slice(0, 200) };
}

/** A filter as the text of its tokens, the inverse of `parseFilter`. */
export function formatFilter(filter: DirectoryFilter): string {
  const quote = (value: string) => (/[\s"]/u.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
  return [
    ...(filter.kind ? [`kind:${filter.kind}`] : []),
    ...(filter.tier ?? []).map((tier) => `tier:${tier}`),
    ...(filter.lifecycle ?? []).map((lifecycle) => `lifecycle:${lifecycle}`),
    ...(filter.tags ?? []).map((tag) => `tag:${quote(tag)}`),
    ...(filter.country ?? []).map((country) => `country:${country}`),
    ...(filter.quietForDays ? [`quiet:${filter.quietForDays}d`] : []),
    ...(filter.where ? [`where:"${filter.where.replaceAll('"', '""')}"`] : []),
    ...(filter.text ? [filter.text] : []),
  ].join(' ');
}

/** Both filters together: lists joined, single conditions from the second. */
export function joinFilters(one: DirectoryFilter, two: DirectoryFilter): DirectoryFilter {
  const join = <T>(x: T[] | undefined, y: T[] | undefined) => (x || y ? [...new Set([...(x ?? []), ...(y ?? [])])] : undefined);
  return withoutEmpty({
    ...one,
    ...two,
    tier: join(one.tier, two.tier),
    lifecycle: join(one.lifecycle, two.lifecycle),
    tags: join(one.tags, two.tags),
    country: join(one.country, two.country),
  });
}

/** The filter without conditions that are empty, so that equal filters are equal data. */
export function withoutEmpty(filter: DirectoryFilter): DirectoryFilter {
  return Object.fromEntries(
    Object.entries(filter).filter(([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)),
  );
}

function addToken(filter: DirectoryFilter, name: (typeof NAMES)[string] | undefined, value: string): boolean {
  const word = VALUES[value] ?? value.toLowerCase();
  switch (name) {
    case 'tier': {
      const tier = tierSchema.safeParse(word);
      if (!tier.success && word !== 'none') return false;
      filter.tier = [...(filter.tier ?? []), tier.success ? tier.data : 'none'];
      return true;
    }
    case 'lifecycle': {
      const lifecycle = lifecycleSchema.safeParse(word);
      if (!lifecycle.success) return false;
      filter.lifecycle = [...(filter.lifecycle ?? []), lifecycle.data];
      return true;
    }
    case 'tag':
      if (value === '') return false;
      filter.tags = [...(filter.tags ?? []), value.slice(0, 60)];
      return true;
    case 'country':
      if (!/^[a-z]{2}$/u.test(word)) return false;
      filter.country = [...(filter.country ?? []), word.toUpperCase()];
      return true;
    case 'quiet': {
      const days = Number(/^>?(\d{1,5})(?:d|天)?$/u.exec(word)?.[1]);
      if (!Number.isInteger(days) || days < 1 || days > 36_500) return false;
      filter.quietForDays = days;
      return true;
    }
    case 'kind':
      if (word !== 'individual' && word !== 'org') return false;
      filter.kind = word;
      return true;
    case 'where':
      if (value === '' || filter.where !== undefined) return false;
      filter.where = value.slice(0, 2000);
      return true;
    case undefined:
      return false;
  }
}
