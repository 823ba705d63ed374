import { describe, expect, it } from 'vitest';
import { ROOMS, ROOM_FOLDERS } from '../../scripts/rooms.mjs';
import { type Import, importsOf, packageOf, targetOf } from './imports';
import { modules, read } from './repository';
import { nodesOf, syntaxOf } from './syntax';

type RoomName = keyof typeof ROOMS;
const longestFirst = (Object.keys(ROOMS) as RoomName[]).sort((x, y) => ROOM_FOLDERS[y].length - ROOM_FOLDERS[x].length);

function roomOf(path: string): RoomName | undefined {
  return longestFirst.find((room) => `${path}/`.startsWith(`${ROOM_FOLDERS[room].replace(/\.ts$/, '')}/`) || path === ROOM_FOLDERS[room]);
}

/** Why the import is against the room table, or nothing. */
function offence(room: RoomName, each: Import): string | undefined {
  const { rooms, types = [], packages } = ROOMS[room];
  const where = `${each.from} imports ${each.spec}`;
  const target = targetOf(each);
  if (target === undefined) return packages && !packages.includes(packageOf(each.spec)) ? `${where}: not a library of ${room}` : undefined;
  if (target.startsWith('test/')) return `${where}: nobody imports test`;
  const other = roomOf(target);
  if (other === room) return undefined;
  if (other === undefined) return /\.(?:css|svg|ya?ml)$/.test(each.spec) ? undefined : `${where}: in no room`;
  if (rooms.includes(other) || (each.typeOnly && types.includes(other))) return undefined;
  return `${where}: ${room} may not import ${other}${types.includes(other) ? ' but for types' : ''}`;
}

const inRooms = modules().flatMap((path) => {
  const room = roomOf(path);
  return room ? [{ path, room }] : [];
});

describe('rooms', () => {
  it('import only what the table allows them, types included', () => {
    expect(inRooms.length).toBeGreaterThan(100);
    expect(inRooms.flatMap(({ path, room }) => importsOf(path).flatMap((each) => offence(room, each) ?? []))).toEqual([]);
  });

  it('hold every module of lib, components and entrypoints', () => {
    const homeless = modules().filter((path) => /^(?:lib|components|entrypoints)\//.test(path) && roomOf(path) === undefined);
    expect(homeless).toEqual([]);
  });

  it('that are pure never ask the clock by `new Date()`', () => {
    const asked = inRooms
      .filter(({ room }) => ROOMS[room].pure)
      .flatMap(({ path }) =>
        [...nodesOf(syntaxOf(path))]
          .filter(({ node }) => /^(?:New|Call)Expression$/.test(node.type) && (node.callee as { name?: string }).name === 'Date')
          .filter(({ node }) => node.type === 'CallExpression' || (node.arguments as unknown[]).length === 0)
          .map(({ node }) => `${path}: ${read(path).slice(node.start, node.end)}`),
      );
    expect(asked).toEqual([]);
  });

  it('stand in the table of lib/README.md', () => {
    const readme = read('lib/README.md');
    const folders = [...new Set(modules().flatMap((path) => /^lib\/([^/]+)\//.exec(path)?.[1] ?? []))];
    expect(folders.filter((folder) => !readme.includes(`\`${folder}/\``))).toEqual([]);
  });
});
