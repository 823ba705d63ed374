import { useEffect, useRef } from 'react';

/** Keys of a page by `KeyboardEvent.key` in lower case. */
export type Hotkeys = Record<string, ((event: KeyboardEvent) => void) | undefined>;

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName)) && !isTickBox(target)
  );
}
/** Arrow keys go from one radio button to the next where one has the focus. */
function isOwnKey({ key, target }: KeyboardEvent): boolean {
  return key.startsWith('Arrow') && target instanceof HTMLInputElement && target.type === 'radio';
}
function isTickBox(element: HTMLElement): boolean {
  return element instanceof HTMLInputElement && (element.type === 'checkbox' || element.type === 'radio');
}

/** Single keys for the whole page while mounted. Silent while somebody types, with a modifier held, and while a dialog or menu is open. */
export function useHotkeys(keys: Hotkeys, on = true): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    if (!on) return;
    const listen = (event: KeyboardEvent) => {
      if (
        event.defaultPrevented ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        event.isComposing ||
        isTyping(event.target) ||
        isOwnKey(event)
      )
        return;
      if (document.querySelector('[data-blocks-keys]')) return;
      const act = latest.current[event.key.toLowerCase()];
      if (!act) return;
      event.preventDefault();
      act(event);
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [on]);
}
