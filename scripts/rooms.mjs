/**
 * The room table (lib/README.md says why): what each room may import. The linter's configuration and test/repo read it.
 * `rooms`: other rooms; `types`: rooms of which only types may be imported; `packages`: libraries (`undefined`: any);
 * `pure`: no browser, no clock, no chance.
 * @typedef {{ folder: string, rooms: string[], types?: string[], packages?: string[], pure?: boolean, dom?: boolean }} Room
 */

/** Folders of `lib` and the rest of the house, by their names in the table. The longest folder that holds a file is its room. */
export const ROOM_FOLDERS = {
  domain: 'lib/domain',
  capture: 'lib/capture',
  page: 'lib/capture/page',
  match: 'lib/match',
  value: 'lib/value',
  followup: 'lib/followup',
  interchange: 'lib/interchange',
  cleaning: 'lib/cleaning',
  sample: 'lib/sample',
  store: 'lib/store',
  platform: 'lib/platform',
  messaging: 'lib/messaging',
  app: 'lib/app',
  ui: 'components/ui',
  hooks: 'components/hooks',
  components: 'components',
  background: 'entrypoints/background',
  sidepanel: 'entrypoints/sidepanel',
  popup: 'entrypoints/popup',
  dashboard: 'entrypoints/dashboard',
  offscreen: 'entrypoints/offscreen',
  reader: 'entrypoints/page-reader.ts',
  picker: 'entrypoints/picker.ts',
  mailReader: 'entrypoints/mail-reader.ts',
  mailWhole: 'entrypoints/mail-whole.ts',
  mail: 'entrypoints/mail.content',
};

const PURE = ['capture', 'match', 'value', 'followup', 'interchange'];
const SCREEN = ['react', 'react-dom', '@base-ui/react', 'lucide-react', '@tanstack/react-virtual', 'recharts', '#i18n'];

/** @type {Record<keyof typeof ROOM_FOLDERS, Omit<Room, 'folder'>>} */
export const ROOMS = {
  domain: { rooms: [], packages: ['zod', 'tldts-icann'], pure: true },
  capture: { rooms: ['domain', 'page'], packages: ['libphonenumber-js', 'tldts-icann', 'pinyin-pro', 'zod'], pure: true },
  page: { rooms: [], types: ['capture', 'domain'], packages: [], pure: true, dom: true },
  match: { rooms: ['domain'], packages: ['libphonenumber-js', 'tldts-icann', 'pinyin-pro', 'opencc-js'], pure: true },
  value: { rooms: ['domain'], packages: [], pure: true },
  followup: { rooms: ['domain'], packages: ['rrule', 'chrono-node', 'tyme4ts'], pure: true },
  interchange: { rooms: ['domain'], packages: ['postal-mime', 'jsqr', 'papaparse', 'ical.js'], pure: true },
  cleaning: { rooms: ['domain', 'match'], packages: ['tldts-icann'], pure: true },
  sample: { rooms: ['domain', 'value', 'followup'], packages: [], pure: true },
  store: { rooms: ['domain'], packages: ['idb', 'siphash'] },
  platform: { rooms: [], types: ['domain'], packages: ['wxt', '#i18n', 'zod', 'uuid'] },
  messaging: { rooms: ['domain'], packages: ['zod', '@webext-core/messaging'] },
  app: {
    rooms: ['domain', 'match', 'value', 'followup', 'interchange', 'cleaning'],
    types: ['store', 'platform', 'messaging'],
    packages: ['zod'],
    pure: true,
  },
  ui: { rooms: [], types: ['domain'], packages: [...SCREEN, 'wxt'] },
  hooks: { rooms: ['domain', ...PURE, 'sample', 'page', 'messaging', 'components', 'ui'], packages: [...SCREEN, 'wxt', 'uuid'] },
  components: { rooms: ['domain', ...PURE, 'ui', 'hooks'], types: ['messaging'], packages: SCREEN },
  background: { rooms: ['domain', ...PURE, 'store', 'platform', 'messaging', 'app'], packages: ['wxt', '#i18n'] },
  sidepanel: { rooms: ['components', 'ui', 'hooks'], packages: SCREEN },
  popup: { rooms: ['components', 'ui', 'hooks'], packages: SCREEN },
  dashboard: { rooms: ['components', 'ui', 'hooks'], packages: SCREEN },
  offscreen: { rooms: ['hooks'], packages: [] },
  reader: { rooms: ['page'], types: ['capture', 'domain', 'messaging'], packages: ['wxt'] },
  picker: { rooms: ['page'], types: ['capture', 'domain'], packages: ['wxt'] },
  mailReader: { rooms: ['page'], types: ['capture', 'domain'], packages: ['wxt'] },
  mailWhole: { rooms: ['page'], types: ['capture', 'domain'], packages: ['wxt'] },
  mail: { rooms: ['page'], types: ['capture', 'domain', 'messaging'], packages: ['wxt'] },
};
