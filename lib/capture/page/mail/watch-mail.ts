export const DEFAULT_WATCH = {
  /** Milliseconds without a change until the page counts as settled (10 to 200). */
  quiet: 30,
  /** Milliseconds after which it is told all the same (100 to 1,000): a page that never rests. */
  most: 250,
};

/** Calls back when the page has changed and come to rest: by its own scripts, or by a frame that was loaded. Answers how to stop. */
export function watchMail(document: Document, after: (work: () => void, ms: number) => unknown, moved: () => void): () => void {
  let turn = 0;
  let waiting = false;
  let stopped = false;
  const tell = () => {
    turn += 1;
    waiting = false;
    if (!stopped) moved();
  };
  const changed = () => {
    const mine = ++turn;
    after(() => mine === turn && tell(), DEFAULT_WATCH.quiet);
    if (waiting) return;
    waiting = true;
    after(() => waiting && tell(), DEFAULT_WATCH.most);
  };
  const loaded = (event: Event) => {
    if ((event.target as Element | null)?.localName === 'iframe') tell();
  };
  const observer = new MutationObserver(changed);
  observer.observe(document, { childList: true, subtree: true, characterData: true });
  document.addEventListener('load', loaded, true);
  return () => {
    stopped = true;
    observer.disconnect();
    document.removeEventListener('load', loaded, true);
  };
}
