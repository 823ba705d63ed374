import { siteReader } from './site-reader';

/** The box beside an article of a MediaWiki; `site-values.ts` tells people and companies from towns, films and the like. */
export const wikipediaInfobox = siteReader({
  id: 'wikipedia',
  version: 1,
  priority: 200,
  mark: '[class*="infobox"], table.sinottico',
  roots: 'table.infobox, .infobox_v3, table.sinottico',
  of: 'unknown',
  fields: [
    ['name', '.fn'],
    ['name', '.infobox-above, caption, .entete'],
    ['name', 'th'],
    ['birthday', '.bday'],
    ['photo', 'img'],
  ],
  labels: true,
  alone: true,
});
