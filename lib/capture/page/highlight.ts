/**
 * Scrolls to the element at `path` (of an observation) and outlines it for two seconds. Stands alone: it is injected by
 * `scripting.executeScript({ func: highlight, args: [path] })` and adds nothing to the page. False when the page has changed.
 */
export function highlight(path: string): boolean {
  let at: Element | null = null;
  for (const step of path.split('/')) {
    const dot = step.lastIndexOf('.');
    const place = Number(step.slice(dot + 1));
    const next: Element | null | undefined = at ? at.children[place] : document.documentElement;
    if (!next || next.localName.toLowerCase() !== step.slice(0, dot)) return false;
    at = next;
  }
  if (!(at instanceof HTMLElement)) return false;
  const element = at;
  const { outline, outlineOffset } = element.style;
  element.scrollIntoView({ block: 'center', behavior: 'smooth' });
  element.style.outline = '3px solid #2563eb';
  element.style.outlineOffset = '2px';
  // oxlint-disable-next-line no-restricted-globals -- runs injected into the page, where no clock can be handed in
  setTimeout(() => {
    element.style.outline = outline;
    element.style.outlineOffset = outlineOffset;
  }, 2_000);
  return true;
}
