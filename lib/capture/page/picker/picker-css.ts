/** Style of the picker, inside its shadow root. The colours are the product's; nothing of the page's style gets in. */
export const PICKER_CSS = `
:host { color-scheme: light dark; --surface: #fff; --sunken: #f4f4f1; --line: #d3d3cb; --text: #1b1c1e; --muted: #5f6269; --accent: #0f5ec4; --on: #fff; --good: #177444; }
@media (prefers-color-scheme: dark) {
  :host { --surface: #1e2022; --sunken: #141517; --line: #3c4044; --text: #ececea; --muted: #a3a6ad; --accent: #7fb0ff; --on: #0b1526; --good: #6fce9b; }
}
.bar { pointer-events: auto; position: fixed; left: 50%; bottom: 12px; transform: translateX(-50%); box-sizing: border-box; width: min(560px, calc(100vw - 16px));
  padding: 10px 12px; border: 1px solid var(--line); border-radius: 12px; background: var(--surface); color: var(--text);
  box-shadow: 0 8px 24px rgb(0 0 0 / .25); font: 13px/1.4 system-ui, sans-serif; }
p { margin: 0; }
.title { font-weight: 600; }
.hint, .keys, .status { color: var(--muted); font-weight: 400; font-size: 12px; }
.hint { display: block; }
.keys { margin-top: 6px; }
.fields { display: flex; flex-wrap: wrap; gap: 6px; margin: 8px 0; }
.actions { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; }
.status { flex: 1 1 140px; }
button { min-height: 28px; padding: 2px 10px; border: 1px solid var(--line); border-radius: 8px; background: var(--surface); color: var(--text); font: inherit; cursor: pointer; }
button:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
button:disabled { opacity: .5; cursor: default; }
kbd { margin-right: 6px; color: var(--muted); font: 11px/1 ui-monospace, monospace; }
.field[aria-pressed=true] { border-color: var(--accent); box-shadow: inset 0 0 0 1px var(--accent); }
.field.done span::after { content: ' ✓'; color: var(--good); }
.save { border-color: var(--accent); background: var(--accent); color: var(--on); }
@media (max-width: 420px) { .status { flex-basis: 100%; } .actions { justify-content: flex-end; } }
.box { position: fixed; box-sizing: border-box; border: 2px solid var(--accent); border-radius: 3px; }
.box.hover { border-style: dashed; background: rgb(15 94 196 / .12); }
`;
