import { describe, expect, it, vi } from 'vitest';
import { unfold } from '../../lib/interchange/vcard/content-lines';
import { readVCards } from '../../lib/interchange/vcard/read-vcards';
import { CardSplitter } from '../../lib/interchange/vcard/split-cards';
import { toDraft } from '../../lib/interchange/vcard/to-draft';
import { card, draftsOf, only } from '../support/vcards';

describe('readVCards and toDraft', () => {
  it('read what is broken: no version, bare carriage returns, no end, junk between, an agent within', () => {
    const names = (file: string | Uint8Array) => draftsOf(file).map(({ name }) => name.full);
    expect(names('BEGIN:VCARD\rFN:Ama\rTEL:12345\rEND:VCARD\r')).toEqual(['Ama']);
    expect(names('\ufeffBEGIN:VCARD\nFN:Ama\nBEGIN:VCARD\nFN:Kofi\nEND:VCARD\n-- \nsent from a list\n\nBEGIN:VCARD\nFN:Per')).toEqual([
      'Ama',
      'Kofi',
      'Per',
    ]);
    const agent = only(card('VERSION:2.1', 'FN:Ama', 'AGENT:', 'BEGIN:VCARD', 'FN:Assistant', 'TEL:1', 'END:VCARD', 'TEL:12345'));
    expect(agent).toMatchObject({ name: { full: 'Ama' }, phones: [{ raw: '12345' }] });
    expect(only(card('FN;ENCODING=BASE64;CHARSET=UTF-8:QW1hIE9rYWZvcg==', 'TEL:12345'))?.name.full).toBe('Ama Okafor');
    expect(only(card('FN:A', 'PHOTO:data:image/png\\;base64\\,AAAA'))?.picture).toBe('data:image/png;base64,AAAA');
  });

  it('take a UUID of another program for its own, not for the id of a record of the book', () => {
    const [foreign] = readVCards(card('PRODID:-//Sidecard//EN', 'FN:A', 'UID:0e7602cc-443e-4b82-b4b1-90f62f99a199', 'TEL:12345'));
    const imported = foreign && toDraft(foreign);
    expect(imported?.id).toBeUndefined();
    expect(imported?.draft.unknownProps).toMatchObject([{ name: 'UID' }]);
  });
});

describe('CardSplitter', () => {
  const file = [
    card('FN:A', 'AGENT:', 'BEGIN:VCARD', 'FN:Agent', 'END:VCARD', 'TEL:12345'),
    'junk\r\n',
    'BEGIN:VCARD\r\nFN:never closed\r\n',
    card('FN:C'),
    card('FN:D').replaceAll('\r\n', '\r'),
  ].join('');

  it('cuts before each card of its own, wherever the pieces end', () => {
    for (const size of [1, 7, 64, file.length]) {
      const cards = new CardSplitter();
      const parts: string[] = [];
      for (let at = 0; at < file.length; at += size) parts.push(cards.push(file.slice(at, at + size)));
      parts.push(cards.end());
      expect(parts.join('')).toBe(file);
      const read = parts.filter((part) => part !== '').map((part) => readVCards(part).length);
      expect(read.reduce((sum, count) => sum + count, 0)).toBe(4);
    }
  });

  it('does not hold a file that has no card', () => {
    const cards = new CardSplitter();
    const piece = `${'x'.repeat(1023)}\n`.repeat(16 * 1024);
    const given = [cards.push(piece), cards.push(piece), cards.push(piece)];
    expect(given.some((part) => part.length > 0)).toBe(true);
  });

  it('puts a line of twenty thousand empty folds or soft breaks together without going over it again for each', () => {
    const folds = (first: string, unit: string) => `BEGIN:VCARD\nVERSION:3.0\nFN:Ama\n${first}${unit.repeat(20_000)}end\nEND:VCARD\n`;
    const joined = vi.spyOn(Array.prototype, 'join');
    try {
      const lines = [unfold(folds('NOTE:x', '\n ')), unfold(folds('NOTE;ENCODING=QUOTED-PRINTABLE:x', '=\n'))];
      expect(lines.map((each) => each[3]?.split(':')[1])).toEqual(['xend', 'xend']);
      // Once for each line of the two cards.
      expect(joined).toHaveBeenCalledTimes(10);
    } finally {
      joined.mockRestore();
    }
  });
});
