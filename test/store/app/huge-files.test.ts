import { describe, expect, it } from 'vitest';
import { previewRestore } from '../../../components/hooks/backup/restore-backup';
import { fileOutcomes } from '../../../components/hooks/import/file-outcomes';
import { openFile } from '../../../components/hooks/import/open-file';
import { testReaders } from '../../support/import-readers';

const USUAL = { dates: 'ymd', decimals: '.' } as const;
const MEGABYTE = 1024 * 1024;

/** A file of two gigabytes: one megabyte, pointed at two thousand times. */
function huge(name: string, start: string, line: string): File {
  const filling = new Blob([line.repeat(Math.ceil(MEGABYTE / line.length))]);
  return new File([start, ...Array.from({ length: 2048 }, () => filling)], name);
}

async function planOf(file: File) {
  const opened = await openFile(file, USUAL);
  if (!opened.ok || opened.opened.type !== 'table') throw new Error('test: no table');
  const { encoding, delimiter, proposal, own } = opened.opened;
  return { type: 'table', encoding, delimiter, header: proposal.header, mapping: proposal.mapping, own } as const;
}

describe('a file of two gigabytes', () => {
  it('is opened by its beginning and read piece by piece, as far as anybody asks', async () => {
    const file = huge('a.csv', 'Name,Email\n', 'Ana Lima,ana@acme.example\n');
    expect(file.size).toBeGreaterThan(2 ** 31);
    let read = 0;
    for await (const { outcome } of fileOutcomes(file, await planOf(file), testReaders)) {
      expect(outcome.ok).toBe(true);
      read += 1;
      if (read === 2000) break;
    }
    expect(read).toBe(2000);
  });

  it('ends where a quote is never closed, with the row, long before its end', async () => {
    const file = huge('a.csv', 'Name,Email\nAna Lima,ana@acme.example\n"Bo', 'never closed, and no line ends it; ');
    const opened = await openFile(file, USUAL);
    // As far as the beginning tells it is a table of one row.
    const outcomes: boolean[] = [];
    await expect(
      (async () => {
        if (!opened.ok) throw new Error(`refused: ${opened.why} ${opened.row}`);
        for await (const { outcome } of fileOutcomes(file, await planOf(file), testReaders)) outcomes.push(outcome.ok);
      })(),
    ).rejects.toThrow(/quote that is never closed|refused: quote/);
    expect(outcomes.length).toBeLessThanOrEqual(1);
  });

  it('is refused as a calendar, which is read whole', async () => {
    const file = huge('a.ics', 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\n', 'BEGIN:VTODO\r\nSUMMARY:Call\r\nEND:VTODO\r\n');
    expect(await openFile(file, USUAL)).toEqual({ ok: false, why: 'size' });
  });

  it('gives card by card as vCards', async () => {
    const file = huge('a.vcf', '', 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana Lima\r\nEND:VCARD\r\n');
    let read = 0;
    for await (const { outcome } of fileOutcomes(file, { type: 'vcard' }, testReaders)) {
      expect(outcome.ok).toBe(true);
      read += 1;
      if (read === 500) break;
    }
    expect(read).toBe(500);
  });

  it('is refused as a backup whose line never ends, and nobody is asked to write anything', async () => {
    const file = huge('a.json', '{"sidecard":"backup","version":1', 'x');
    const ask = () => Promise.reject(new Error('test: asked'));
    await expect(previewRestore(ask as never, file)).rejects.toThrow(/backup/);
  });
});
