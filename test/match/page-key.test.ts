import { describe, expect, it } from 'vitest';
import { pageKey } from '../../lib/match/page-key';

describe('pageKey', () => {
  it('names a page the same whatever way it was reached', () => {
    const same = ['https://www.haf.example/team/', 'http://haf.example/team?utm_source=mail&fbclid=x', 'https://haf.example/team#top'];
    expect(new Set(same.map(pageKey)).size).toBe(1);
  });

  it('keeps what chooses the content apart', () => {
    expect(pageKey('https://haf.example/p.php?id=1&tab=a')).toBe(pageKey('https://haf.example/p.php?tab=a&id=1'));
    expect(pageKey('https://haf.example/p.php?id=1')).not.toBe(pageKey('https://haf.example/p.php?id=2'));
    expect(pageKey('https://haf.example/#/people/1')).not.toBe(pageKey('https://haf.example/#/people/2'));
  });

  it('names a profile by its handle, and nothing off the web', () => {
    expect(pageKey('https://de.linkedin.com/in/Ana-Silva?trk=x')).toBe(pageKey('https://www.linkedin.com/in/ana-silva/'));
    expect([pageKey('file:///a.html'), pageKey(''), pageKey('about:blank')]).toEqual([undefined, undefined, undefined]);
  });
});
