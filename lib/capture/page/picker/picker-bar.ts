import { RULE_FIELDS, type RuleField } from '../rule';
import { PICKER_CSS } from './picker-css';
import type { PickTexts } from './pick-request';

/** The picker's own interface: a bar of fields and buttons in a closed shadow root, and boxes drawn over the page. */
export type PickerBar = {
  host: HTMLElement;
  /** Which field is pointed at next, which have a place already. */
  show(state: { field: RuleField; done: ReadonlySet<RuleField>; status: string; canSave: boolean }): void;
  /** Boxes over elements: what lies under the pointer, and what the rule finds. */
  draw(hover: Element | undefined, found: readonly { element: Element; field: RuleField }[]): void;
  remove(): void;
};

type Handlers = { onField(field: RuleField): void; onSave(): void; onCancel(): void };

/** Boxes that are drawn at most (20 to 400). */
const BOXES = 150;

export function pickerBar(document: Document, texts: PickTexts, handlers: Handlers): PickerBar {
  const make = <T extends keyof HTMLElementTagNameMap>(tag: T, name = '', text = ''): HTMLElementTagNameMap[T] => {
    const element = document.createElement(tag);
    if (name) element.className = name;
    element.textContent = text;
    return element;
  };
  const button = (text: string, name: string, onClick: () => void) => {
    const element = make('button', name, text);
    element.type = 'button';
    element.addEventListener('click', (event) => {
      if (event.isTrusted) onClick();
    });
    return element;
  };
  const host = make('div');
  // A page's style reaches the host, not what is inside.
  host.setAttribute(
    'style',
    'all: initial !important; position: fixed !important; inset: 0 !important; z-index: 2147483647 !important; pointer-events: none !important;',
  );
  const root = host.attachShadow({ mode: 'closed' });
  const boxes = make('div', 'boxes');
  boxes.setAttribute('aria-hidden', 'true');
  const bar = make('div', 'bar');
  bar.setAttribute('role', 'dialog');
  bar.setAttribute('aria-label', texts.title);
  const fields = make('div', 'fields');
  fields.setAttribute('role', 'group');
  fields.setAttribute('aria-label', texts.title);
  const buttons = new Map<RuleField, HTMLButtonElement>();
  for (const [at, field] of RULE_FIELDS.entries()) {
    const element = button('', 'field', () => handlers.onField(field));
    element.append(make('kbd', '', String(at + 1)), make('span', '', texts.fields[field]));
    buttons.set(field, element);
    fields.append(element);
  }
  const status = make('p', 'status');
  status.setAttribute('role', 'status');
  const save = button(texts.save, 'save', handlers.onSave);
  const actions = make('div', 'actions');
  actions.append(status, button(texts.cancel, 'cancel', handlers.onCancel), save);
  const title = make('p', 'title', texts.title);
  title.append(make('span', 'hint', texts.hint));
  bar.append(title, fields, actions, make('p', 'keys', texts.keys));
  root.append(make('style', '', PICKER_CSS), boxes, bar);
  document.documentElement.append(host);
  buttons.get('name')?.focus();

  return {
    host,
    show({ field, done, status: text, canSave }) {
      for (const [each, element] of buttons) {
        element.setAttribute('aria-pressed', String(each === field));
        element.classList.toggle('done', done.has(each));
      }
      // The focus goes along with the field, so that the keyboard sees what is asked for.
      if (root.activeElement?.classList.contains('field')) buttons.get(field)?.focus();
      if (status.textContent !== text) status.textContent = text;
      save.disabled = !canSave;
    },
    draw(hover, found) {
      const drawn = found.slice(0, BOXES).map(({ element, field }) => box(element, `box ${field}`));
      if (hover) drawn.push(box(hover, 'box hover'));
      boxes.replaceChildren(...drawn);
    },
    remove: () => host.remove(),
  };

  function box(element: Element, name: string): HTMLElement {
    const { left, top, width, height } = element.getBoundingClientRect();
    const drawn = make('div', name);
    Object.assign(drawn.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
    return drawn;
  }
}
