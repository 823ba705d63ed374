import { siteReader } from './site-reader';

/** A writer's page of a WordPress site: classic themes and those made of blocks. It stands on the site of who the writer works for. */
export const wordpressAuthor = siteReader({
  id: 'wordpress',
  version: 1,
  priority: 200,
  mark: 'body.author',
  roots:
    '.page-header, .archive-header, .page-title, .author-info, .author-box, .author-bio, .wp-block-query-title, .wp-block-post-author, .wp-block-post-author-name, .wp-block-avatar, .wp-block-post-author-biography',
  of: 'person',
  fields: [
    ['name', '.author-name, .wp-block-post-author__name, .wp-block-post-author-name, h1 .vcard, h1 span'],
    ['name', '.page-title, h1'],
    ['title', '.author-title, .author-position, .author-role'],
    [
      'note',
      '.author-description, .archive-description, .taxonomy-description, .wp-block-post-author-biography, .wp-block-post-author__bio',
    ],
    ['url', '.author-website'],
    ['photo', 'img.avatar'],
  ],
});
