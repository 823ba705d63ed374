import { browser } from 'wxt/browser';
import type { Deps } from '../../lib/app/deps';

const SUGGESTIONS = 6;

/** Chrome reads suggestions as XML; Firefox as text. */
function escapeForOmnibox(text: string): string {
  if (import.meta.env.FIREFOX) return text;
  return text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
}

/** `sc name` in the address bar finds a customer and opens their page. */
export function listenToOmnibox(deps: Promise<Deps>, report: (error: unknown) => void): void {
  browser.omnibox.onInputChanged.addListener((text, suggest) => {
    suggestions(deps, text).then(suggest, report);
  });
  browser.omnibox.onInputEntered.addListener((text) => {
    open(deps, text).catch(report);
  });
}

async function suggestions(deps: Promise<Deps>, text: string): Promise<{ content: string; description: string }[]> {
  const directory = await (await deps).directory();
  return directory.search(text, SUGGESTIONS).hits.map(({ row }) => ({
    content: `id:${row.id}`,
    description: escapeForOmnibox([row.name, row.org, row.email ?? row.phone].filter(Boolean).join(' · ')),
  }));
}

async function open(deps: Promise<Deps>, text: string): Promise<void> {
  const directory = await (await deps).directory();
  const id = text.startsWith('id:') ? text.slice(3) : directory.search(text, 1).hits[0]?.row.id;
  await browser.tabs.update({ url: browser.runtime.getURL(id ? `/dashboard.html#/contacts/${id}` : '/dashboard.html#/contacts') });
}
