import { Budget } from '../../../lib/capture/page/budget';
import { DEFAULT_LIMITS } from '../../../lib/capture/page/limits';
import { type MfItem, microformats } from '../../../lib/capture/structured/microformats';
import { snapshot } from '../../../lib/capture/page/snapshot';

type Json = { type: string[]; properties: Record<string, unknown[]>; children?: Json[]; value?: string };

/** All microformats of the page in the shape of microformats2 JSON. The source of `e-` properties is not read, only their text. */
function readMicroformats(): Json[] {
  const budget = new Budget(() => performance.now(), Infinity);
  const page = snapshot(document, { url: location.href, limits: DEFAULT_LIMITS, budget, note: () => undefined });
  // As the suites have it: what is absolute already stays as written.
  const resolve = (href: string): string =>
    !URL.canParse(href) && URL.canParse(href, document.baseURI) ? new URL(href, document.baseURI).href : href;
  return microformats({ page, resolve, spent: () => false }).map((item) => toJson(item));
}

function toJson(item: MfItem, value?: string): Json {
  const properties: Json['properties'] = {};
  for (const property of item.properties) {
    const values = (properties[property.name] ??= []);
    if (property.item) values.push(toJson(property.item, property.value));
    else values.push(property.alt === undefined ? property.value : { value: property.value, alt: property.alt });
  }
  const children = item.children.map((child) => toJson(child));
  return {
    type: item.types,
    properties,
    ...(value !== undefined && { value }),
    ...(children.length > 0 && { children }),
  };
}

Object.assign(globalThis, { readMicroformats });
