// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { highlight } from '../../lib/capture/page/highlight';
import { readPage } from '../../lib/capture/page/read-page';

describe('highlight', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    document.body.innerHTML =
      '<!-- c --><h1>Team</h1><x-card2><p>a</p><p style="outline: 1px dotted red"><a href="mailto:ada@x.example">Ada Li</a></p></x-card2>';
    Element.prototype.scrollIntoView = vi.fn<() => void>();
  });
  afterEach(() => vi.useRealTimers());

  it('outlines the element that an observation names, and puts everything back', () => {
    const before = document.body.innerHTML;
    const path = readPage(document, location, { now: () => 0 }).observations.find(({ kind }) => kind === 'email')?.src.path ?? '';
    expect(highlight(path)).toBe(true);
    expect(document.querySelector('a')?.style.outline).toContain('solid');
    expect(Element.prototype.scrollIntoView).toHaveBeenCalledOnce();
    vi.advanceTimersByTime(2_000);
    expect(document.querySelector('a')?.style.outline).toBe('');
    document.querySelector('a')?.removeAttribute('style');
    expect(document.body.innerHTML).toBe(before);
  });

  it('keeps an outline of the page', () => {
    expect(highlight('html.0/body.1/x-card2.1/p.1')).toBe(true);
    vi.advanceTimersByTime(2_000);
    expect(document.querySelectorAll('p')[1]?.style.outline).toContain('dotted');
  });

  it('says no when the page has changed', () => {
    expect(highlight('html.0/body.1/ul.1/li.0')).toBe(false);
    expect(highlight('html.0/body.1/x-card2.1/p.9')).toBe(false);
    expect(highlight('')).toBe(false);
  });
});
