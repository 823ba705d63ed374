import { siteReader } from './site-reader';

/** A business's card beside a map, as Google Maps shows it: its parts are named by `data-item-id`, whatever the language. */
export const businessCard = siteReader({
  id: 'map-card',
  version: 1,
  priority: 100,
  mark: '[data-item-id]',
  roots: '[role="main"]',
  of: 'org',
  fields: [
    ['name', 'h1'],
    ['note', '[jsaction*="category"]'],
    ['address', '[data-item-id="address"]'],
    ['phone', '[data-item-id^="phone:"]@data-item-id'],
    ['url', '[data-item-id="authority"]'],
  ],
  strict: true,
  alone: true,
});
