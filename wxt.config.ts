import { readFileSync } from 'node:fs';
import tailwindcss from '@tailwindcss/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';

/** The part of rrule that reads and writes rules as English sentences: a third of it, in the worker, and Sidecard has its own words. */
const rruleWithoutSentences: Plugin = {
  name: 'rrule-without-sentences',
  enforce: 'pre',
  load: (id) =>
    /\/rrule\/dist\/esm\/nlp\/index\.js/.test(id)
      ? 'const none = () => undefined; export { none as fromText, none as parseText, none as toText, none as isFullyConvertible }; export default none;'
      : undefined,
};

/** The part of zod that writes JSON Schemas: its classes hold on to it, so that it is in the worker although nobody asks for one. */
const zodWithoutJsonSchema: Plugin = {
  name: 'zod-without-json-schema',
  enforce: 'pre',
  load(id) {
    if (!/\/zod\/v4\/core\/(?:to-json-schema|json-schema-processors)\.js/.test(id)) return undefined;
    const text = readFileSync(id.replace(/\?.*$/, ''), 'utf8');
    const names = [...text.matchAll(/^export (?:const|function|class) (\w+)|^export \{ \w+ as (\w+) \};/gm)].map(
      ([, made, named]) => made ?? named,
    );
    return `const none = () => undefined; export { ${names.map((name) => `none as ${name}`).join(', ')} };`;
  },
};

/** The turns of three and four characters that pinyin-pro knows the reading of: 66 KB in the worker, and names are made of none. */
const pinyinWithoutIdioms: Plugin = {
  name: 'pinyin-without-idioms',
  enforce: 'pre',
  load(id) {
    const [, length] = /\/pinyin-pro\/dist\/esm\/data\/dict([34])\.mjs/.exec(id) ?? [];
    return length && `export const Pattern${length} = []; export default {};`;
  },
};

export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/i18n/module'],
  imports: false,
  manifestVersion: 3,
  i18n: { localesDir: 'lib/locales' },
  vite: () => ({
    plugins: [tailwindcss(), rruleWithoutSentences, zodWithoutJsonSchema, pinyinWithoutIdioms],
    // Rolldown would write the 70 KB of the public suffix list at each of the three places that read it.
    build: { rolldownOptions: { optimization: { inlineConst: false } } },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_app_name__',
    description: '__MSG_app_description__',
    default_locale: 'en',
    permissions: [
      'activeTab',
      'scripting',
      'storage',
      'unlimitedStorage',
      'alarms',
      'notifications',
      'contextMenus',
      'idle',
      'downloads',
      ...(browser === 'firefox' ? [] : ['sidePanel', 'offscreen']),
    ],
    optional_host_permissions: ['http://*/*', 'https://*/*'],
    omnibox: { keyword: 'sc' },
    commands: {
      'open-panel': { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_command_panel__' },
      capture: { suggested_key: { default: 'Alt+Shift+C' }, description: '__MSG_command_capture__' },
      search: { suggested_key: { default: 'Alt+Shift+F' }, description: '__MSG_command_search__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: { id: 'sidecard@sidecard.example', strict_min_version: '140.0', data_collection_permissions: { required: ['none'] } },
          },
        }
      : { minimum_chrome_version: '128' }),
  }),
});
