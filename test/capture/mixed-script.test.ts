import { describe, expect, it } from 'vitest';
import { toCandidates } from '../../lib/capture/candidates';
import { mixesScripts } from '../../lib/capture/mixed-script';
import { readHtml } from '../support/read-html';

describe('mixesScripts', () => {
  it.each(['раypal', 'anna@exаmple.example', 'Αnna Bell', 'Ivan Пeтров'])('notices lookalike letters in %s', (text) => {
    expect(mixesScripts(text)).toBe(true);
  });

  it.each([
    'Anna Bell',
    'Иван Петров',
    'Ivan Петров',
    'Öztürk',
    '陈伟 Wei Chen',
    'IT-отдел',
    'Ελένη',
    'j.wiesner@kessler.example',
    'Müller2',
  ])('takes %s as it is', (text) => expect(mixesScripts(text)).toBe(false));
});

describe('toCandidates', () => {
  it('shows a name and an address with lookalike letters, but ticks neither', () => {
    const html = '<h3>Anna Веll</h3><p>Sales Manager</p><a href="mailto:anna@bеll.example">anna@bеll.example</a>';
    const { candidates } = toCandidates(readHtml(html), { country: 'US', now: 0 });
    expect(candidates.length).toBeGreaterThan(0);
    expect(candidates.filter(({ preselected }) => preselected)).toEqual([]);
  });
});
