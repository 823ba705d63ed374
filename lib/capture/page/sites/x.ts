import { siteReader } from './site-reader';

/** A profile on X and on sites that are built like it: names of test ids, no classes. */
export const xProfile = siteReader({
  id: 'x',
  version: 1,
  priority: 100,
  mark: '[data-testid="UserName"]',
  of: 'unknown',
  fields: [
    ['name', '[data-testid="UserName"]'],
    ['note', '[data-testid="UserDescription"]'],
    ['title', '[data-testid="UserProfessionalCategory"]'],
    ['address', '[data-testid="UserLocation"]'],
    ['url', '[data-testid="UserUrl"]'],
    ['photo', '[data-testid="primaryColumn"] [data-testid^="UserAvatar"] img'],
  ],
  self: /^\/@?\w+/,
  strict: true,
  alone: true,
});
