/** Pages that lie. Each is small enough for a test when `scale` is, and as bad as issue 2 says at scale 1. */
export const HOSTILE = [
  'links',
  'attributes',
  'scripts',
  'broken-json',
  'deep',
  'deep-json',
  'bidi',
  'proto',
  'clobber',
  'wide-attributes',
  'many-people',
] as const;
export type Hostile = (typeof HOSTILE)[number];

/** HTML of a hostile page. At scale 1: 200,000 links, attributes of a megabyte, 10,000 levels. */
export function hostilePage(kind: Hostile, scale = 1): string {
  const many = (count: number, one: (i: number) => string) =>
    Array.from({ length: Math.max(1, Math.round(count * scale)) }, (_, i) => one(i)).join('');
  const long = 'x'.repeat(Math.max(10, Math.round(1_000_000 * scale)));
  return `<!doctype html><html lang="en"><head><title>Hostile ${kind}</title></head><body>${body()}</body></html>`;

  function body(): string {
    switch (kind) {
      case 'links':
        return many(200_000, (i) => `<a href="mailto:p${i}@flood.example">p${i}</a> `);
      case 'attributes':
        return `<div class="h-card ${long}" title="${long}"><a class="u-email" data-x="${long}" href="mailto:a@b.example?${long}">${long}</a><b class="p-name">Ann Bell</b></div>`;
      case 'scripts':
        return `<div class="h-card"><b class="p-name">&lt;img src=x onerror="globalThis.pwned=1"&gt;Eve &lt;script&gt;globalThis.pwned=1&lt;/script&gt;</b>
          <a class="u-email" href="mailto:eve@evil.example">m</a><a class="u-url" href="javascript:globalThis.pwned=1">u</a><a class="u-photo" href="data:text/html,x">d</a></div>
          <script type="application/ld+json">{"@type":"Person","name":"Mal Ory","email":"mal@evil.example","url":"javascript:globalThis.pwned=1","image":"file:///etc/passwd","sameAs":"https://user:pass@evil.example/"}</script>`;
      case 'broken-json':
        return many(40, () => `<script type="application/ld+json">{"@type":"Person","name":"Bro Ken",${'['.repeat(2_000)}"</script>`);
      case 'deep':
        return `${many(10_000, () => '<div>')}<a href="mailto:deep@down.example">x</a>`;
      case 'deep-json':
        return `<script type="application/ld+json">${many(10_000, () => '{"@type":"Person","name":"Deep Down","knows":')}1${many(10_000, () => '}')}</script>`;
      case 'bidi':
        return '<div class="h-card"><b class="p-name">Ann\u202e lleB\u202c\u200b\u0007\u2066 x\u2069</b><a class="u-email" href="mailto:ann@bell.example">m</a></div>';
      case 'proto':
        return `<script type="application/ld+json">{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"@type":"Person","name":"Pro To","email":"pro@to.example","toString":"x","hasOwnProperty":"y"}</script>
          <div itemscope itemtype="https://schema.org/Person"><b itemprop="__proto__">x</b><b itemprop="name">Con Structor</b><b itemprop="constructor">y</b><a itemprop="email" href="mailto:con@to.example">m</a></div>`;
      case 'clobber':
        return `<form id="f"><input name="attributes"><input name="parentNode"><input name="nodeType"><input name="getAttribute"><input name="localName"><input name="children"><input name="nodeValue">
          <b>Clo Bber</b> <a href="mailto:clo@bber.example">mail</a></form><img name="createTreeWalker"><img name="documentElement"><img name="title"><img name="getSelection"><form name="defaultView"></form><a id="sidecardReadRequest" href="x">y</a>`;
      case 'wide-attributes':
        return `<div ${many(20_000, (i) => `a${i}="1" `)}><a href="mailto:wide@attr.example">Wide Attr</a></div>`;
      case 'many-people':
        return many(
          5_000,
          (i) =>
            `<div><b>Ada Person</b><i>Manager ${i}</i><a href="mailto:ada${i}@many.example">m</a><span>${'lorem ipsum '.repeat(20)}</span></div>`,
        );
    }
  }
}
