import { siteReader } from './site-reader';

/** A writer's page of a WordPress site: classic themes and those made of blocks. It stands on the site of who the writer works for. */
export const wordpressAuthor = siteReader({
  id: 'wordpress',
  version: 1,
  priority: 200,
  mark: 'body.author',
  roots:
    '.page-header, .archive-header, .page-title, .author-info, .author-box, .author-bio, .wp-block-query-title, [class*="wp-block-post-author"], .wp-block-avatar',
  of: 'person',
  fields: [
    ['name', '[class*="author-name"], [class*="author__name"], h1 .vcard, h1 span'],
    ['name', '.page-title, h1'],
    ['title', '.author-title, .author-position, .author-role'],
    ['note', '[class*="-description"], [class*="author-bio"], [class*="author__bio"]'],
    ['url', '.author-website'],
    ['photo', 'img.avatar'],
  ],
  without: 'article, .wp-block-post-template',
});
