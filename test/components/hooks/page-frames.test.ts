import { describe, expect, it } from 'vitest';
import { frameOf, isElsewhere } from '../../../components/hooks/page-frames';
import { readHtml } from '../../support/read-html';

const shell = readHtml('<title>Kestrel</title><p>Loading</p>');
const team = readHtml('<ul><li>Ada Berg <a href="mailto:ada@kestrel.example">mail</a></li></ul>');
const advert = readHtml(`<p>${'Buy now. '.repeat(60)}</p>`);

describe('isElsewhere', () => {
  it('takes a page without values and with little text for a shell', () => {
    expect([shell, team, advert].map((reading) => isElsewhere(reading, {}))).toEqual([true, false, false]);
  });

  it('misses a selection and a link that the page does not have', () => {
    expect(isElsewhere(team, { selection: true })).toBe(true);
    expect(isElsewhere({ ...team, selection: 'Ada Berg' }, { selection: true })).toBe(false);
    const asked = (link: string) => isElsewhere(readHtml('<a href="mailto:ada@kestrel.example">Ada</a>', { link }), { link });
    expect([asked('mailto:ada@kestrel.example'), asked('mailto:bo@kestrel.example')]).toEqual([false, true]);
  });
});

describe('frameOf', () => {
  it('takes the frame that says most, and the page itself where none says more', () => {
    const page = { frame: 0, reading: shell };
    expect(frameOf([page, { frame: 4, reading: advert }, { frame: 7, reading: team }], {})?.frame).toBe(7);
    expect(frameOf([page, { frame: 4, reading: shell }], {})?.frame).toBe(0);
    expect(frameOf([], {})).toBeUndefined();
  });

  it('takes any frame that has words where the page is nothing but frames', () => {
    const page = {
      frame: 0,
      reading: readHtml('<title>Kestrel</title><frameset cols="100,*"><frame src="/menu"><frame src="/main"></frameset>'),
    };
    const menu = readHtml('<title>Menu</title><a href="/team">Team</a>');
    const main = readHtml('<title>Crew</title><p>wren 12</p><p>keeps the stores</p>');
    const empty = readHtml('<title>Empty</title>');
    expect(frameOf([page, { frame: 3, reading: empty }, { frame: 4, reading: menu }, { frame: 7, reading: main }], {})?.frame).toBe(7);
    expect(frameOf([page, { frame: 3, reading: empty }], {})?.frame).toBe(0);
  });

  it('takes the frame with the selection', () => {
    const frames = [
      { frame: 0, reading: team },
      { frame: 4, reading: { ...advert, selection: 'Buy now' } },
    ];
    expect(frameOf(frames, { selection: true })?.frame).toBe(4);
  });
});
