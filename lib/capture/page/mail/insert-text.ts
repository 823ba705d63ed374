/**
 * Puts a text at the cursor of the message that is being written in this frame. Stands alone, for `executeScript({ func: insertText, args: [text] })`: the one
 * thing that is ever handed to a page, because the user clicked it. False where nothing is being written.
 */
export function insertText(text: string): boolean {
  try {
    // Of several frames the one with the cursor: its parent says so.
    const { frameElement, parent } = window;
    if (frameElement && parent.document.activeElement !== frameElement) return false;
  } catch {
    // A parent of another origin: whether this frame has the cursor cannot be told.
    return false;
  }
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  if (active instanceof HTMLTextAreaElement && !active.readOnly && !active.disabled) {
    active.setRangeText(text, active.selectionStart, active.selectionEnd, 'end');
    active.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: text }));
    return true;
  }
  const editable = document.designMode === 'on' || (active instanceof HTMLElement && active.isContentEditable);
  if (!editable) return false;
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0) return false;
  // The editor's own undo knows of it only by this way; where a browser has dropped it, the text is put in as nodes.
  if (typeof document.execCommand === 'function' && document.execCommand('insertText', false, text)) return true;
  const range = selection.getRangeAt(0);
  range.deleteContents();
  const lines = text.split('\n').flatMap((line, at) => [...(at > 0 ? [document.createElement('br')] : []), document.createTextNode(line)]);
  for (const node of lines.toReversed()) range.insertNode(node);
  selection.collapseToEnd();
  return true;
}
