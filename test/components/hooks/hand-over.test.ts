import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { handedCapture, handOver, takeHandedOver } from '../../../components/hooks/hand-over';
import { toCandidates } from '../../../lib/capture/candidates';
import { readHtml } from '../../support/read-html';

const tab = { id: 7, url: 'https://lantern.example/team' };
const NOW = 1_000_000;

function read(html = '<h1>Our team</h1><p><b>Ada Marsh</b><br>Head of Sales<br>ada@lantern.example</p>') {
  const reading = readHtml(html, { url: tab.url });
  return { outcome: { state: 'ready' as const, reading }, capture: toCandidates(reading, { country: 'GB', now: NOW }) };
}

describe('takeHandedOver', () => {
  beforeEach(() => fakeBrowser.reset());

  it('gives the reading and what was made of it to the panel of the same page, once', async () => {
    const { outcome, capture } = read();
    handOver(tab, outcome, capture, NOW);
    const taken = await takeHandedOver(tab, NOW + 500);
    if (taken?.state !== 'ready') throw new Error('nothing was handed over');
    expect(taken.reading.url).toBe(tab.url);
    expect(handedCapture(taken.reading)?.candidates.map(({ draft }) => draft.name.full)).toEqual(
      capture.candidates.map(({ draft }) => draft.name.full),
    );
    expect(await takeHandedOver(tab, NOW + 500)).toBeUndefined();
  });

  it.each([
    ['another tab', { ...tab, id: 8 }, 500],
    ['another page of the tab', { ...tab, url: 'https://lantern.example/jobs' }, 500],
    ['a panel that opens much later', tab, 9_000],
  ])('gives nothing to %s', async (_, asking, later) => {
    const { outcome, capture } = read();
    handOver(tab, outcome, capture, NOW);
    expect(await takeHandedOver(asking, NOW + later)).toBeUndefined();
    expect(await takeHandedOver(tab, NOW)).toBeUndefined();
  });

  it('leaves a page of thousands of lines to be read again', async () => {
    const { outcome, capture } = read();
    const lines = Array.from({ length: 3_001 }, (_, i) => ({ text: `Line ${i}`, path: `html.0/body.0/p.${i}` }));
    handOver(tab, { ...outcome, reading: { ...outcome.reading, lines } }, capture, NOW);
    expect(await takeHandedOver(tab, NOW)).toBeUndefined();
  });

  it('hands over nothing that no cards were made of', async () => {
    handOver(tab, read().outcome, undefined, NOW);
    expect(await takeHandedOver(tab, NOW)).toBeUndefined();
  });
});
