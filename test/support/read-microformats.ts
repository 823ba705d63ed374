import { JSDOM } from 'jsdom';
import { Budget } from '../../lib/capture/page/budget';
import { DEFAULT_LIMITS } from '../../lib/capture/page/limits';
import { microformats, type MfItem } from '../../lib/capture/structured/microformats';
import { snapshot } from '../../lib/capture/page/snapshot';

type Printed = { type: string[]; properties: Record<string, unknown[]>; children?: Printed[] };

/** The microformats of some HTML in the JSON of the microformats2 specification, without `html`, `rels` and `id`. */
export function readMicroformats(html: string, url = 'https://site.example/'): Printed[] {
  const { window } = new JSDOM(html, { url });
  const page = snapshot(window.document, { url, limits: DEFAULT_LIMITS, budget: new Budget(() => 0, 1), note: () => undefined });
  const resolve = (href: string) => (URL.canParse(href, url) ? new URL(href, url).href : href);
  return microformats({ page, resolve, spent: () => false }).map(print);
}

function print({ types, properties, children }: MfItem): Printed {
  const printed: Printed = { type: types, properties: {} };
  for (const { name, value, alt, item } of properties) {
    const values = (printed.properties[name] ??= []);
    values.push(item ? { ...print(item), value } : alt === undefined ? value : { value, alt });
  }
  return children.length > 0 ? { ...printed, children: children.map(print) } : printed;
}
