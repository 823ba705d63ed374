import { siteReader } from './site-reader';

/** A person's page on GitHub and on servers that run it. */
export const githubProfile = siteReader({
  id: 'github',
  version: 1,
  priority: 100,
  mark: '.vcard-names',
  of: 'person',
  fields: [
    ['name', '.p-name'],
    ['name', '.p-nickname'],
    ['nickname', '.p-nickname'],
    ['note', '.user-profile-bio'],
    ['org', '.p-org'],
    ['address', '[itemprop="homeLocation"] .p-label'],
    ['email', '.u-email'],
    ['url', '[itemprop="url"] a'],
    ['profile', '[itemprop="social"] a'],
    ['photo', '[itemprop="image"] img'],
  ],
  self: /^\/[\w-]+/,
  alone: true,
});

/** An organisation's. */
export const githubOrg = siteReader({
  id: 'github',
  version: 1,
  priority: 100,
  mark: '.orghead',
  roots: '.orghead',
  of: 'org',
  fields: [
    ['name', 'h1'],
    ['note', '.color-fg-muted div'],
    ['address', '[itemprop="location"]'],
    ['email', '[itemprop="email"]'],
    ['url', '[itemprop="url"]'],
    ['photo', 'img[itemprop="image"]'],
  ],
  self: /^\/[\w-]+/,
  alone: true,
});
