/** What a class name of a classic microformat is called in microformats2, with its prefix: `fn` is `p-name`. */
export type Classic = { type: string; classes: ReadonlyMap<string, string>; rels: ReadonlyMap<string, string> };

// microformats.org/wiki/microformats2-parsing#backward_compatible_parsing and the wiki page of each. `url:u` is `u-url`, `rel=tag:…` a link's rel.
const CLASSIC = new Map(
  Object.entries({
    vcard:
      'h-card fn:p-name url:u org:p adr:p tel:p title:p-job-title email:u photo:u agent:p family-name:p given-name:p additional-name:p ' +
      'honorific-prefix:p honorific-suffix:p organization-name:p organization-unit:p key:p label:p logo:u mailer:p nickname:p note:p sound:u ' +
      'geo:p bday:dt class:p rev:p role:p sort-string:p tz:p uid:u rel=tag:p-category',
    adr: 'h-adr country-name:p locality:p region:p street-address:p postal-code:p extended-address:p post-office-box:p',
    geo: 'h-geo latitude:p longitude:p',
    hentry:
      'h-entry author:p entry-content:e-content entry-summary:p-summary entry-title:p-name updated:dt rel=bookmark:u-url rel=tag:p-category',
    hfeed: 'h-feed author:p photo:u url:u rel=tag:p-category',
    hnews: 'h-news entry:p source-org:p dateline:p geo:p rel=principles:u-principles',
    hproduct: 'h-product price:p description:p fn:p-name review:p brand:p url:u photo:u rel=tag:p-category',
    hreview: 'h-review item:p rating:p reviewer:p-author summary:p-name url:u description:e-content rel=bookmark:u-url rel=tag:p-category',
    'hreview-aggregate': 'h-review-aggregate rating:p average:p best:p count:p item:p url:u fn:p-name',
    hresume: 'h-resume contact:p experience:p summary:p skill:p education:p affiliation:p',
    vevent: 'h-event summary:p-name dtstart:dt-start dtend:dt-end duration:dt description:p attendee:p location:p url:u',
    item: 'h-item fn:p-name photo:u url:u',
  }).map(([root, text]) => [root, vocabulary(text)]),
);

function vocabulary(text: string): Classic {
  const [type = '', ...entries] = text.split(' ');
  const classes = new Map<string, string>();
  const rels = new Map<string, string>();
  for (const entry of entries) {
    const [name = '', mf2 = ''] = entry.split(':');
    if (name.startsWith('rel=')) rels.set(name.slice(4), mf2);
    else classes.set(name, mf2.includes('-') ? mf2 : `${mf2}-${name}`);
  }
  return { type, classes, rels };
}

/** The classic microformats that these class names start. */
export function classicOf(names: readonly string[]): Classic[] {
  return names.flatMap((name) => CLASSIC.get(name) ?? []);
}
