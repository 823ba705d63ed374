import { pick, whole, type Random } from './random';

/** Ways to put text on a page that the user does not see. `¤` is the text. */
const VEIL: Record<string, string> = {
  display: '<div style="display:none">¤</div>',
  visibility: '<div style="visibility:hidden">¤</div>',
  opacity: '<div style="opacity:0">¤</div>',
  'opacity above': '<section style="opacity:0"><div><div>¤</div></div></section>',
  'off to the left': '<div style="position:absolute;left:-9999px;top:auto">¤</div>',
  'off the top': '<div style="position:absolute;top:-5000px">¤</div>',
  'far right': '<div style="position:absolute;left:99999px">¤</div>',
  indent:
    '<style>.zq8 table{text-indent:inherit}</style><div class="zq8" style="text-indent:-9999px;white-space:nowrap;overflow:hidden">¤</div>',
  moved: '<div style="transform:translateX(-9999px)">¤</div>',
  shrunk: '<div style="transform:scale(0)">¤</div>',
  'no letters': '<div style="font-size:0">¤</div>',
  'tiny letters': '<div style="font-size:1px;line-height:1px"><small style="font-size:1px">¤</small></div>',
  'no height': '<div style="height:0;overflow:hidden">¤</div>',
  'no width': '<div style="width:0;overflow:hidden;white-space:nowrap">¤</div>',
  'visually hidden': '<div style="position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)">¤</div>',
  'clip path': '<div style="clip-path:inset(50%)">¤</div>',
  'clip circle': '<div style="clip-path:circle(0)">¤</div>',
  'same colour': '<style>.zq7 a{color:inherit}</style><div class="zq7" style="color:#fff;background:#fff">¤</div>',
  'page colour': '<style>.zq7 a{color:inherit}</style><div class="zq7" style="color:white">¤</div>',
  'almost the colour':
    '<style>.zq7 a,.zq7 table{color:inherit}</style><div class="zq7" style="background:#204060"><span style="color:#214161">¤</span></div>',
  'no colour': '<style>.zq7 a{color:inherit}</style><div class="zq7" style="color:transparent">¤</div>',
  'no fill': '<div style="-webkit-text-fill-color:rgba(0,0,0,0)">¤</div>',
  filter: '<div style="filter:opacity(0)">¤</div>',
  'hidden attribute': '<div hidden>¤</div>',
  'closed details': '<details><summary>more</summary>¤</details>',
  'content visibility': '<div style="content-visibility:hidden">¤</div>',
  'below the fold of a box': '<div style="height:20px;overflow:hidden;position:relative"><p style="margin:0 0 300px">Welcome</p>¤</div>',
  template: '<template>¤</template>',
  noscript: '<noscript>¤</noscript>',
  comment: '<!-- ¤ -->',
  dialog: '<dialog>¤</dialog>',
  'aria-hidden and away': '<div aria-hidden="true" style="position:fixed;left:-2000px">¤</div>',
  'style sheet': '<style>.xq7{display:none!important}</style><div class="xq7">¤</div>',
  'style sheet away': '<style>.yq7{margin-left:-30000px}</style><div class="yq7">¤</div>',
};
export const VEILS: readonly string[] = Object.keys(VEIL);

const mail = (random: Random) => `decoy${whole(random, 1, 999)}@hostile.example`;

/** Forms of a person that a reader would tick if it were seen. */
const FORMS: ((random: Random) => string)[] = [
  (random) => `<div class="card"><h3>Decoy Person</h3><p>Sales Director</p><a href="mailto:${mail(random)}">e-mail</a></div>`,
  (random) => `<p>Decoy Person, Sales Director, ${mail(random)}</p>`,
  (random) =>
    `<div class="h-card vcard"><b class="p-name fn">Decoy Person</b> <a class="u-email email" href="mailto:${mail(random)}">m</a></div>`,
  (random) =>
    `<div itemscope itemtype="https://schema.org/Person"><b itemprop="name">Decoy Person</b> <a itemprop="email" href="mailto:${mail(random)}">m</a></div>`,
  (random) =>
    `<table><tr><th>Name</th><th>Title</th><th>Email</th></tr>${`<tr><td>Decoy Person</td><td>Manager</td><td>${mail(random)}</td></tr>`.repeat(3)}</table>`,
  (random) =>
    `<ul>${Array.from({ length: 4 }, () => `<li><b>Decoy Person</b> Manager <a href="mailto:${mail(random)}">mail</a></li>`).join('')}</ul>`,
  () => '<div><h4>Decoy Person</h4><p>Chief Financial Officer</p><a href="https://www.linkedin.com/in/decoy-person">LinkedIn</a></div>',
];

/** A decoy behind a veil. */
export function hostileVeil(random: Random, veil: string): string {
  return (VEIL[veil] ?? '¤').replace('¤', () => pick(random, FORMS)(random));
}

/** Markup that says something else than the page shows. Each decoy value stands nowhere in the visible text. */
const LIE: Record<string, (random: Random) => string> = {
  'json-ld': (random) =>
    `<script type="application/ld+json">{"@context":"https://schema.org","@type":"Person","name":"Decoy Person","email":"${mail(random)}","telephone":"+12025550143"}</script>`,
  'json-ld list': (random) =>
    `<script type="application/ld+json">[${Array.from({ length: 5 }, () => `{"@type":"Person","name":"Decoy Person","jobTitle":"CEO","email":"${mail(random)}"}`).join(',')}]</script>`,
  'microdata meta': (random) =>
    `<div itemscope itemtype="https://schema.org/Person"><meta itemprop="name" content="Decoy Person"><meta itemprop="email" content="${mail(random)}"><p>Welcome to our team.</p></div>`,
  'microdata content': (random) =>
    `<div itemscope itemtype="https://schema.org/Person"><b itemprop="name">Vera Visible</b>, <i itemprop="jobTitle">Nurse</i> <span itemprop="email" content="${mail(random)}">vera@hostile.example</span></div>`,
  'mailto of another': (random) =>
    `<div class="card"><h3>Vera Visible</h3><p>Nurse</p><a href="mailto:${mail(random)}">vera@hostile.example</a></div>`,
  'hidden field in a card': (random) =>
    `<div class="h-card"><b class="p-name">Vera Visible</b> <a class="u-email" style="display:none" href="mailto:${mail(random)}">x</a> <a class="u-email" href="mailto:vera@hostile.example">mail</a></div>`,
  'hidden name in a card': (random) =>
    `<div class="h-card"><b class="p-name" style="opacity:0">Decoy Person</b> <a class="u-email" href="mailto:${mail(random).replace('decoy', 'plain')}">mail</a></div>`,
  'alt text': () =>
    '<div class="h-card"><img class="u-photo" width="40" height="40" alt="Decoy Person"> <a class="u-email" href="mailto:plain@hostile.example">mail</a></div>',
  'meta author': (random) => `<meta name="author" content="Decoy Person"><meta property="og:email" content="${mail(random)}">`,
};
export const LIES: readonly string[] = Object.keys(LIE);

export function hostileLie(random: Random, lie: string): string {
  return LIE[lie]?.(random) ?? '';
}
