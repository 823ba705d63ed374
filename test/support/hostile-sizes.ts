/** Pages that are too much. At scale 1: 10 MB of text, 100,000 nodes, 10,000 levels, 20,000 people. */
export const HOSTILE_SIZES = ['text', 'one line', 'nodes', 'nesting', 'json', 'people', 'attributes', 'tables', 'links'] as const;

export function hostileSize(kind: (typeof HOSTILE_SIZES)[number], scale: number): { html: string; cut?: RegExp } {
  const count = (most: number) => Math.max(1, Math.round(most * scale));
  const full = scale >= 1;
  const body = (html: string) => `<!doctype html><html lang="en"><head><title>Too much</title></head><body>${html}</body></html>`;
  const words = 'Lorem ipsum dolor sit amet, consectetur adipiscing elit 2026. ';
  switch (kind) {
    case 'text':
      return { html: body(`<p>${words.repeat(40)}</p>`.repeat(count(4_000))), ...(full && { cut: /^cut-(?:text|time|nodes|size)$/ }) };
    case 'one line':
      return { html: body(`<p>${'many@hostile.example '.repeat(count(450_000))}</p>`), ...(full && { cut: /^cut-/ }) };
    case 'nodes':
      return { html: body('<i>a</i>\n'.repeat(count(100_000))), ...(full && { cut: /^cut-(?:nodes|time)$/ }) };
    case 'nesting':
      return { html: body(`${'<div><b>x</b>'.repeat(count(10_000))}`), ...(full && { cut: /^cut-depth$/ }) };
    case 'json':
      return {
        html: body(`<script type="application/ld+json">${'{"@type":"Person","name":"Deep Down","knows":'.repeat(count(20_000))}</script>`),
        ...(full && { cut: /^(?:cut-|broken-json-ld)/ }),
      };
    case 'people':
      return {
        html: body('<div><b>Ada Person</b><i>Manager</i><a href="mailto:ada@many.example">m</a></div>'.repeat(count(20_000))),
        ...(full && { cut: /^cut-/ }),
      };
    case 'attributes':
      return {
        html: body(
          `<a ${'x1="1" '.repeat(count(10_000))} href="mailto:a@b.example?${'x'.repeat(count(4_000_000))}" title="${'y'.repeat(count(2_000_000))}">x</a>`,
        ),
      };
    case 'tables':
      return {
        html: body(
          `<table><tr><td>${'<table><tr><td>x'.repeat(count(8))}</table>${'<table><tr><th>Name<th>Email<tr><td>Ada Person<td>a@b.example</table>'.repeat(count(9_000))}`,
        ),
        ...(full && { cut: /^cut-/ }),
      };
    case 'links':
      return {
        html: body(Array.from({ length: count(50_000) }, (_, i) => `<a href="mailto:p${i}@flood.example">p${i}</a> `).join('')),
        ...(full && { cut: /^cut-/ }),
      };
  }
}
