import { defineConfig, type OxlintOverride } from 'oxlint';
import manifest from './package.json' with { type: 'json' };
import { ROOM_FOLDERS, ROOMS } from './scripts/rooms.mjs';

const TABLE = 'see the room table in lib/README.md';
const KNOWN = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies), '#i18n', '#imports'];
const BROWSER = [
  'browser',
  'chrome',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'setTimeout',
  'setInterval',
  'process',
];
const DOM = ['window', 'document', 'navigator', 'DOMParser', 'performance'];
const CHANCE = [
  { object: 'Date', property: 'now', message: 'Time is an argument in a pure room.' },
  { object: 'performance', property: 'now', message: 'Time is an argument in a pure room.' },
  { object: 'Math', property: 'random', message: 'Randomness is an argument in a pure room.' },
  { object: 'crypto', property: 'randomUUID', message: 'Ids are arguments in a pure room.' },
  { object: 'crypto', property: 'getRandomValues', message: 'Randomness is an argument in a pure room.' },
];

type RoomName = keyof typeof ROOMS;
/** Outer folders first: of the overrides that hold for a file the last one counts. */
const names = (Object.keys(ROOMS) as RoomName[]).sort((x, y) => ROOM_FOLDERS[x].length - ROOM_FOLDERS[y].length);

/** How a file of one room spells an import of another: `../store/x` within lib and within entrypoints, `../../lib/store/x` across. */
function spelling(from: RoomName, to: RoomName): string {
  const [top, ...rest] = ROOM_FOLDERS[to].split('/');
  const sameTop = ROOM_FOLDERS[from].startsWith(`${top}/`);
  return sameTop && rest.length > 0 ? `^(?:\\.\\./)+${rest.join('/')}(?:/|$)` : `^(?:\\.\\./)+${ROOM_FOLDERS[to]}(?:/|$)`;
}

/** A closed room with an open one inside (`capture/page` in `capture`) is closed for the files that lie in it directly. */
function closed(from: RoomName, other: RoomName, open: readonly string[]): string {
  const around = names.some((inner) => open.includes(inner) && ROOM_FOLDERS[inner].startsWith(`${ROOM_FOLDERS[other]}/`));
  return around ? spelling(from, other).replace('(?:/|$)', '/[^/]+$') : spelling(from, other);
}

/** One override per room: what it may not import, and for a pure one no browser, clock or chance. */
function roomOverride(name: RoomName): OxlintOverride {
  const { rooms, types = [], packages, pure = false, dom = false } = ROOMS[name];
  const within = (other: RoomName) =>
    ROOM_FOLDERS[other].startsWith(`${ROOM_FOLDERS[name]}/`) || ROOM_FOLDERS[name].startsWith(`${ROOM_FOLDERS[other]}/`);
  const others = names.filter((other) => other !== name && !rooms.includes(other) && !within(other));
  const patterns = others.map((other) => ({
    regex: closed(name, other, rooms),
    allowTypeImports: types.includes(other),
    message: `${ROOM_FOLDERS[name]} may not import ${ROOM_FOLDERS[other]}${types.includes(other) ? ', but for types' : ''}: ${TABLE}.`,
  }));
  const forbidden = packages ? KNOWN.filter((known) => !packages.includes(known)) : [];
  const folder = ROOM_FOLDERS[name];
  return {
    files: [folder.endsWith('.ts') ? folder : `${folder}/**`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            ...patterns,
            {
              regex: `^(?:node:|(?:\\.\\./)+test/|(?:${forbidden.join('|')})(?:/|$))`,
              message: `${folder} may not import this: ${TABLE}.`,
            },
          ],
        },
      ],
      'no-restricted-globals': pure ? ['error', ...BROWSER, ...(dom ? [] : DOM)] : 'off',
      'no-restricted-properties': pure ? ['error', ...CHANCE] : 'off',
    },
  };
}

export default defineConfig({
  plugins: ['typescript', 'unicorn', 'oxc', 'import', 'react', 'jsx-a11y', 'vitest', 'promise'],
  categories: { correctness: 'error', suspicious: 'error' },
  env: { builtin: true, browser: true, node: true },
  ignorePatterns: ['test/fixtures/**', '.output', '.wxt', 'node_modules'],
  rules: {
    'no-empty': 'error',
    'no-console': ['error', { allow: ['error'] }],
    'typescript/no-explicit-any': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
    'import/no-default-export': 'error',
    // A style sheet is imported for its effect.
    'import/no-unassigned-import': ['error', { allow: ['**/*.css'] }],
    'oxc/no-barrel-file': ['error', { threshold: 0 }],
    'unicorn/prefer-node-protocol': 'error',
    'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    // Not for this house: JSX runtime, no React Compiler, sorting of fresh copies, local helpers, virtual lists with roles.
    'react/react-in-jsx-scope': 'off',
    'react/refs': 'off',
    'react/set-state-in-effect': 'off',
    'react/incompatible-library': 'off',
    'unicorn/no-array-sort': 'off',
    'unicorn/no-array-reverse': 'off',
    'unicorn/consistent-function-scoping': 'off',
    'import/no-named-as-default-member': 'off',
    'promise/always-return': 'off',
    'jsx-a11y/prefer-tag-over-role': 'off',
    'react/rules-of-hooks': 'error',
    'react/exhaustive-deps': 'error',
  },
  overrides: [
    ...names.map(roomOverride),
    {
      files: ['entrypoints/**', '*.config.ts', 'test/e2e/build.ts', 'test/mail/start-web-mail.ts'],
      rules: { 'import/no-default-export': 'off' },
    },
    { files: ['test/**'], rules: { 'typescript/no-non-null-assertion': 'off' } },
    { files: ['scripts/**'], rules: { 'no-console': 'off' } },
  ],
});
