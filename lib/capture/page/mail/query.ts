/** `querySelectorAll` that a page cannot bend: `<form name=querySelectorAll>` shadows the property of the document, not the prototype's. */
export function queryAll(document: Document, css: string): Element[] {
  for (let proto = Object.getPrototypeOf(document) as object | null; proto; proto = Object.getPrototypeOf(proto) as object | null) {
    const method: unknown = Object.getOwnPropertyDescriptor(proto, 'querySelectorAll')?.value;
    if (typeof method === 'function') return [...(Reflect.apply(method, document, [css]) as NodeListOf<Element>)];
  }
  return [];
}
