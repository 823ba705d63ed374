import type { ElementHandle, Page } from 'puppeteer-core';
import { until } from './until.ts';

/** An element by its ARIA role and accessible name, as a screen reader would name it. `name` may be part of the name, or a pattern. */
export type Named = { role: string; name?: string | RegExp };

/** All shown elements of that role and name, in order of the page. */
export async function findAll(page: Page, { role, name }: Named): Promise<ElementHandle<Element>[]> {
  const found = await page.$$(`aria/[role="${role}"]`);
  if (name === undefined) return found;
  const names = await Promise.all(found.map((element) => accessibleName(page, element)));
  return found.filter((_, index) => (typeof name === 'string' ? names[index]?.includes(name) : name.test(names[index] ?? '')));
}

async function accessibleName(page: Page, element: ElementHandle<Element>): Promise<string> {
  const node = await page.accessibility.snapshot({ root: element, interestingOnly: false });
  return node?.name ?? '';
}

/** Waits for the first element of that role and name. */
export function find(page: Page, named: Named): Promise<ElementHandle<Element>> {
  return until(`${named.role} ${String(named.name ?? '')} on ${page.url()}`, async () => (await findAll(page, named))[0]);
}

/** Clicks it as a user does: with the mouse, in the middle, and once more where the page moved beneath the mouse and the click met something else. */
export async function click(page: Page, named: Named): Promise<void> {
  await until(`a click on ${named.role} ${String(named.name ?? '')}`, async () => {
    const element = (await findAll(page, named))[0];
    return element !== undefined && clickMeets(page, element);
  });
}

/** Presses the mouse on the element; answers whether the element was what it met. A page that closes or leaves at the click was met. */
export async function clickMeets(page: Page, element: ElementHandle<Element>): Promise<boolean> {
  const met = await element.evaluateHandle((shown) => {
    shown.scrollIntoView({ block: 'center' });
    const clicks = { met: false };
    shown.addEventListener('click', () => (clicks.met = true), { capture: true, once: true });
    return clicks;
  });
  try {
    await element.click();
    return await met.evaluate((clicks) => clicks.met);
  } catch (error) {
    if (page.isClosed() || /context|Target closed|Session closed|detached/i.test(String(error))) return true;
    throw error;
  }
}

/** Replaces the text of a field. */
export async function fill(page: Page, named: Named, text: string): Promise<void> {
  const field = await find(page, named);
  await field.focus();
  await field.evaluate((element) => (element as HTMLInputElement).select?.());
  await page.keyboard.press('Backspace');
  await field.type(text);
}

/** Waits until the page shows the text. @throws with what the page shows instead */
export async function see(page: Page, text: string | RegExp): Promise<string> {
  let shown = '';
  try {
    return await until(`"${String(text)}" on ${page.url()}`, async () => {
      shown = await page.evaluate(() => document.body.innerText);
      return (typeof text === 'string' ? shown.includes(text) : text.test(shown)) ? shown : undefined;
    });
  } catch (error) {
    throw new Error(`${String(error)}; it shows: ${shown.replaceAll(/\s+/g, ' ').slice(0, 400)}`, { cause: error });
  }
}
