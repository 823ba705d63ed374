import { Budget } from '../budget';
import { DEFAULT_LIMITS } from '../limits';
import type { Page } from '../page-node';
import { recordsOf, RULE_FIELDS, type RuleField, type RuleSelectors } from '../rule';
import { snapshot } from '../snapshot';
import { elementOf, nodeOf } from './element-path';
import { makeRule, type Points } from './make-rule';
import { pickerBar } from './picker-bar';
import type { PickResult, PickTexts } from './pick-request';

/** What a press would do to the page while the user points. */
const SILENCED = ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'auxclick', 'dblclick', 'touchstart', 'touchend'] as const;
const STEPS: Record<string, (element: Element) => Element | null> = {
  ArrowUp: (element) => element.parentElement,
  ArrowDown: (element) => element.firstElementChild,
  ArrowLeft: (element) => element.previousElementSibling ?? element.parentElement,
  ArrowRight: (element) => element.nextElementSibling ?? element.parentElement?.nextElementSibling ?? null,
};

/**
 * Lets the user point at values with the mouse or the arrow keys and makes a rule of it. Ends with Save, Cancel or Escape, and leaves the page
 * as it was. Only what the user does counts: events that a script of the page makes do not.
 */
export function pick(document: Document, texts: PickTexts, now: () => number): Promise<PickResult> {
  if (document.body.localName === 'frameset') return Promise.resolve({ state: 'frames' });
  return new Promise((resolve) => {
    const points: Points = {};
    let field: RuleField = 'name';
    let hover: Element | undefined;
    let rule: RuleSelectors | undefined;
    let found: { element: Element; field: RuleField }[] = [];
    let records = 0;
    let isWalking = false;
    const page: Page = snapshot(document, {
      url: document.location.href,
      limits: DEFAULT_LIMITS,
      budget: new Budget(now, now() + DEFAULT_LIMITS.walk * 10),
      note: () => undefined,
    });
    const bar = pickerBar(document, texts, { onField: choose, onSave: save, onCancel: () => end({ state: 'cancelled' }) });
    const view = document.defaultView ?? undefined;
    const stop = new AbortController();
    const options = { capture: true, signal: stop.signal, passive: false };
    for (const name of SILENCED) document.addEventListener(name, silence, options);
    document.addEventListener('click', clicked, options);
    document.addEventListener('keydown', pressed, options);
    // A frame within the page takes the movements over it to itself: only that the mouse came is told here.
    for (const name of ['mousemove', 'mouseover'] as const)
      document.addEventListener(name, (event) => event.isTrusted && moved(targetOf(event)), options);
    for (const name of ['scroll', 'resize'] as const) view?.addEventListener(name, draw, { capture: true, signal: stop.signal });
    update();

    function targetOf(event: Event): Element | undefined {
      const [target] = event.composedPath();
      return target instanceof Element && !event.composedPath().includes(bar.host) ? target : undefined;
    }
    function silence(event: Event) {
      if (!targetOf(event)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    }
    function clicked(event: Event) {
      const target = targetOf(event);
      if (!target) return;
      silence(event);
      if (event.isTrusted) take(target);
    }
    function moved(target: Element | undefined) {
      if (target === hover) return;
      const wasFrame = isFrame(hover);
      hover = target;
      if (isFrame(target)) tell(texts.frame);
      else if (wasFrame) update();
      else draw();
    }
    function pressed(event: KeyboardEvent) {
      if (!event.isTrusted) return;
      const step = STEPS[event.key];
      const isDigit = /^[1-5]$/.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey;
      // Enter takes what the arrow keys outlined; Tab goes back to the buttons, where it presses them.
      if (event.key === 'Tab') isWalking = false;
      if (event.key === 'Escape') end({ state: 'cancelled' });
      else if (step) walk(step);
      else if (isDigit) choose(RULE_FIELDS[Number(event.key) - 1] ?? field);
      else if (event.key === 'Enter' && isWalking && hover) take(hover);
      else return;
      event.preventDefault();
      event.stopImmediatePropagation();
    }
    function walk(step: (element: Element) => Element | null) {
      const from = hover ?? document.querySelector('main h1, main h2, h1, main') ?? document.body;
      const next = hover ? step(from) : from;
      if (!next || next === document.documentElement || next === bar.host) return;
      hover = next;
      next.scrollIntoView({ block: 'nearest' });
      isWalking = true;
      tell(isFrame(next) ? texts.frame : (next.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 60));
    }
    function tell(status: string) {
      bar.show({ field, done: new Set(keysOf(points)), status, canSave: rule !== undefined });
      draw();
    }
    function choose(next: RuleField) {
      field = next;
      update();
    }
    function take(element: Element) {
      const node = nodeOf(page, element);
      if (!node) return;
      points[field] = node;
      field = RULE_FIELDS.find((each) => points[each] === undefined && each !== field) ?? field;
      isWalking = false;
      update();
    }
    function update() {
      rule = makeRule(page, points);
      const matched = rule ? recordsOf(page, rule) : [];
      records = matched.length;
      found = matched.flatMap(({ fields }) =>
        fields.flatMap(([name, node]) => {
          const element = elementOf(document, node);
          return element ? [{ element, field: name }] : [];
        }),
      );
      const isNamed = points.name !== undefined || points.org !== undefined;
      const status =
        keysOf(points).length === 0 ? texts.nothing : records === 0 ? texts.unclear : texts.found.replace('$1', String(records));
      bar.show({ field, done: new Set(keysOf(points)), status, canSave: isNamed && records > 0 });
      draw();
    }
    function draw() {
      bar.draw(hover, found);
    }
    function save() {
      if (rule && records > 0) end({ state: 'saved', selectors: { ...rule }, found: records });
    }
    function end(result: PickResult) {
      stop.abort();
      bar.remove();
      resolve(result);
    }
  });
}

function isFrame(element: Element | undefined): boolean {
  return element !== undefined && /^i?frame$/.test(element.localName);
}

function keysOf(points: Points): RuleField[] {
  return RULE_FIELDS.filter((field) => points[field] !== undefined);
}
