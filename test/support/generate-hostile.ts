import { hostileLie, hostileVeil, LIES, VEILS } from './hostile-decoys';
import { HOSTILE, hostilePage } from './hostile-pages';
import { HOSTILE_SIZES, hostileSize } from './hostile-sizes';
import { pick, seeded, whole, type Random } from './random';

/** A page that lies. What it must not get ticked has the word `decoy` in it; `honest`: the address that must still be ticked; `cut`: a note that must be there. */
export type HostilePage = { kind: string; html: string; honest?: string; cut?: RegExp };

const GIVEN = ['Ann', 'Bela', 'Cora', 'Dario', 'Edith', 'Farid', 'Greta', 'Hugo', 'Irene', 'Jonas'];
const SURNAMES = ['Bell', 'Castro', 'Dunn', 'Fischer', 'Grant', 'Hassan', 'Kovacs', 'Lindqvist', 'Moreau', 'Ortega'];
const TITLES = ['Sales Manager', 'Head of Research', 'Chief Engineer', 'Managing Director', 'Marketing Manager'];
/** What would say `pwned` if anything of it ran, or call home if anything of it was fetched. `LEAK` is the address of the test's own server. */
const PAYLOADS = [
  '<img src=x onerror="globalThis.pwned=1">',
  '<script>globalThis.pwned=1</script>',
  '"><svg onload=globalThis.pwned=1>',
  'javascript:globalThis.pwned=1',
  'data:text/html,<script>globalThis.pwned=1</script>',
  "{{constructor.constructor('globalThis.pwned=1')()}}",
  '${globalThis.pwned=1}',
  "');globalThis.pwned=1;//",
  'LEAK/beacon.png',
  '<link rel=preload as=image href=LEAK/preload>',
  '@import url(LEAK/style)',
];
const KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__', 'then', 'toJSON'];
const BIDI = ['\u202e', '\u202d', '\u2066', '\u2069', '\u200b', '\u200f', '\u0007', '\ufeff', '\u00ad', '\u061c'];
const LOOKALIKES: Record<string, string> = { a: 'а', e: 'е', o: 'о', c: 'с', p: 'р', i: 'і' };

const KINDS = [
  'veil',
  'veil',
  'veil',
  'veil',
  'lie',
  'lie',
  'script',
  'script',
  'keys',
  'bidi',
  'lookalike',
  'broken',
  'size',
  'old',
] as const;

/** The `i`th hostile page: the same for ever. `leak`: an address that nothing may ask for. */
export function generateHostile(i: number, leak: string): HostilePage {
  const random = seeded(7_000 + i);
  const kind = KINDS[i % KINDS.length] ?? 'veil';
  const name = `${pick(random, GIVEN)} ${pick(random, SURNAMES)}`;
  const email = `${name.toLowerCase().replace(' ', '.')}@hostile.example`;
  const card = `<div class="card"><h3>${name}</h3><p>${pick(random, TITLES)}</p><p><a href="mailto:${email}">${email}</a></p></div>`;
  const round = Math.floor(i / KINDS.length);
  const page = (what: string, body: string, more: Partial<HostilePage> = {}): HostilePage => ({
    kind: `${kind} ${what}`,
    html: `<!doctype html><html lang="en"><head><title>Our team</title></head><body><h1>Our team</h1>${body}</body></html>`.replaceAll(
      'LEAK',
      leak,
    ),
    honest: email,
    ...more,
  });
  const around = (body: string) => (random() < 0.5 ? card + body : body + card);
  switch (kind) {
    case 'veil': {
      const veil = VEILS[(round * 4 + (i % KINDS.length)) % VEILS.length] ?? 'display';
      return page(veil, around(hostileVeil(random, veil)));
    }
    case 'lie': {
      const lie = LIES[(round * 2 + (i % 2)) % LIES.length] ?? 'json-ld';
      return page(lie, around(hostileLie(random, lie)));
    }
    case 'script':
      return page('in every field', around(scripted(random)));
    case 'keys':
      return page('of the prototype', around(keyed(random)));
    case 'bidi':
      return page(
        'controls',
        around(
          `<div class="h-card"><b class="p-name">${sprinkled(random, 'Zed Quill')}</b> <a class="u-email" href="mailto:zed@hostile.example">${sprinkled(random, 'zed@hostile.example')}</a></div>`,
        ),
      );
    case 'lookalike':
      return page(
        'letters',
        around(
          `<div class="card"><h3>${alike(random, 'Decoy Patience')}</h3><p>Director</p><a href="mailto:${alike(random, 'decoy@pacific.example')}">${alike(random, 'decoy@pacific.example')}</a></div>`,
        ),
      );
    case 'broken':
      return page('JSON-LD', around(brokenJson(random)));
    case 'size': {
      const size = HOSTILE_SIZES[round % HOSTILE_SIZES.length] ?? 'text';
      // Each at full size once, then smaller, so that five hundred stay a matter of seconds.
      return { kind: `size ${size}`, ...hostileSize(size, round < HOSTILE_SIZES.length ? 1 : whole(random, 1, 10) / 200) };
    }
    case 'old': {
      const old = pick(random, HOSTILE);
      return { kind: `old ${old}`, html: hostilePage(old, 0.01) };
    }
    default:
      return kind satisfies never;
  }
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
/** JSON that can stand in a script element. */
const inScript = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c');

function scripted(random: Random): string {
  const one = () => escaped(pick(random, PAYLOADS));
  const raw = () => pick(random, PAYLOADS);
  const person = {
    '@type': 'Person',
    name: `Sam ${raw()}`,
    jobTitle: raw(),
    email: raw(),
    telephone: raw(),
    url: raw(),
    image: raw(),
    sameAs: [raw()],
  };
  return [
    `<div class="h-card ${one()}" id="${one()}" title="${one()}"><b class="p-name">Sam ${one()}</b><i class="p-job-title">${one()}</i>`,
    `<a class="u-email" href="mailto:${one()}">${one()}</a><a class="u-url" href="${one()}">${one()}</a><a class="u-photo" href="${one()}">p</a><a class="p-tel" href="tel:${one()}">t</a></div>`,
    `<div itemscope itemtype="https://schema.org/Person"><b itemprop="name">${one()}</b><span itemprop="email" content="${one()}">m</span><a itemprop="url" href="${one()}">u</a></div>`,
    `<script type="application/ld+json">${inScript(person)}</script>`,
    `<table><tr><th>${one()}</th><th>Email</th></tr><tr><td>${one()}</td><td>${one()}</td></tr></table>`,
  ].join('');
}

function keyed(random: Random): string {
  const key = () => pick(random, KEYS);
  const nested = `{"${key()}":{"polluted":true},"${key()}":{"prototype":{"polluted":true}},"@type":"Person","name":"Pro Totype","${key()}":"x"}`;
  return [
    `<script type="application/ld+json">[${nested},{"@type":"${key()}","name":"${key()}"},{"@id":"${key()}","@type":"Person","name":"Ida Ident","worksFor":{"@id":"${key()}"}}]</script>`,
    `<div class="h-card ${key()}"><b class="p-name p-${key()}">Pro Totype</b><i class="p-${key()}">x</i></div>`,
    `<div itemscope itemtype="https://schema.org/Person" itemref="${key()}"><b itemprop="${key()}">x</b><b itemprop="name">Con Structor</b></div>`,
    `<table><tr><th>${key()}</th><th>name</th></tr><tr><td>${key()}</td><td>${key()}</td></tr></table><dl><dt>${key()}</dt><dd>${key()}</dd></dl>`,
  ].join('');
}

function sprinkled(random: Random, text: string): string {
  return Array.from(text, (letter) => (random() < 0.3 ? letter + pick(random, BIDI) : letter)).join('');
}

/** The first letter that has a twin in Cyrillic is always replaced, others at random. */
function alike(random: Random, text: string): string {
  let done = false;
  return Array.from(text, (letter) => {
    const twin = LOOKALIKES[letter];
    if (twin === undefined || (done && random() < 0.6)) return letter;
    done = true;
    return twin;
  }).join('');
}

function brokenJson(random: Random): string {
  const entire = inScript({
    '@context': 'https://schema.org',
    '@type': 'Person',
    name: 'Decoy Broken',
    email: 'decoy@hostile.example',
    knows: [{ name: 'x' }],
  });
  const cut = entire.slice(0, whole(random, 5, entire.length - 1));
  const block = pick(random, [
    cut,
    `${entire}}`,
    entire.replaceAll('"', "'"),
    `//${entire}`,
    `${entire},${entire}`,
    '\u0000',
    `${'['.repeat(whole(random, 10, 5_000))}`,
    cut + cut,
  ]);
  return `<script type="application/ld+json">${block}</script>`;
}
