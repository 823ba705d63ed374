import { describe, expect, it } from 'vitest';
import { normalise } from '../../lib/capture/normalise';
import { readHtml } from '../support/read-html';

const values = (kind: string, html: string) => normalise(readHtml(`<body>${html}`), 'US').filter((value) => value.kind === kind);
const emails = (html: string) => values('email', html).map(({ text }) => text);
const phones = (html: string) =>
  values('phone', html).map(({ phone }) => [phone?.e164 ?? phone?.raw, phone?.ext, phone?.label].filter(Boolean).join(' '));

const ADA = 'ada.li@quarry-tools.example';
const turned = [...ADA].reverse().join('');
const scrambled = [0x5a, ...new TextEncoder().encode(ADA).map((byte) => byte ^ 0x5a)]
  .map((byte) => byte.toString(16).padStart(2, '0'))
  .join('');

describe('findAnchors', () => {
  it.each([
    `<a href="MAILTO: ${ADA}?subject=Hi">Write</a>`,
    `<a href="mailto:?to=${ADA}">Write</a>`,
    '<a href="mailto:%22Ada%20Li%22%20%3Cada%2Eli%40quarry-tools.example%3E">Write</a>',
    '<a href="&#109;ailto&#58;ada.li&#64;quarry-tools.example">Write</a>',
    '<a href="mailto:ada.li(at)quarry-tools.example">Write</a>',
    `<a href="${ADA}">Write</a>`,
  ])('reads the address of the link %s', (html) => {
    expect(emails(html)).toEqual([ADA]);
  });

  it('reads every receiver of a mail link, and the address that its words show', () => {
    expect(emails(`<a href="mailto:bo@quarry-tools.example,${ADA}?cc=x@x.example">Both</a>`)).toEqual(['bo@quarry-tools.example', ADA]);
    expect(emails(`<a href="mailto:bo@quarry-tools.example">${ADA}</a>`)).toEqual(['bo@quarry-tools.example', ADA]);
  });

  it.each([
    'ada.li [at] quarry-tools [dot] example',
    'ada.li(at)quarry-tools(dot)example',
    'ada.li at quarry-tools dot example',
    'ada.li AT quarry-tools DOT example',
    'ada [dot] li {at} quarry-tools [dot] example',
    'E-Mail: ada.li at quarry-tools.example',
    'ada.li (ät) quarry-tools (punkt) example',
    'ada.li [bei] quarry-tools [punkt] example',
    'ada.li arroba quarry-tools punto example',
    'ada.li chez quarry-tools point example',
    'ada.li chiocciola quarry-tools punto example',
    'ada.li [snabel-a] quarry-tools.example',
    'ada.li [małpa] quarry-tools [kropka] example',
    'ada.li(собака)quarry-tools.example',
    'ada.li艾特quarry-tools.example',
    'ada.li（艾特）quarry-tools（点）example',
    'ada.li#quarry-tools.example（#换成@）',
    'ada.li(골뱅이)quarry-tools.example',
    'ada.li＠quarry-tools．example',
    'ada.li @ quarry-tools.example',
    'ada.li &lt;at&gt; quarry-tools &lt;dot&gt; example',
    'ada.li_at_quarry-tools_dot_example',
    'ada.li&amp;#64;quarry-tools.example',
    'ada.li@NOSPAM.quarry-tools.example',
    'ada.li★quarry-tools.example（★を@に変えてください）',
    'ada.li [παπάκι] quarry-tools [τελεία] example',
    'ada.li [kuyruklu a] quarry-tools [nokta] example',
    'ada.li (a còng) quarry-tools (chấm) example',
    'ada.li [miukumauku] quarry-tools [piste] example',
    'ada.li (kukac) quarry-tools (pont) example',
    'ada.li (שטרודל) quarry-tools (נקודה) example',
    '邮箱：ada.li@quarry-tools.example联系人李',
  ])('reads the spelled address %s', (text) => {
    expect(emails(`<p>${text}</p>`)).toEqual([ADA]);
  });

  it.each([
    `<span>ada.li</span><span>@</span><span>quarry-tools.example</span>`,
    `<p>ada.<wbr>li@<wbr>quarry-tools.<!-- x -->example</p>`,
    '<p>ada.li\u200b@quarry\u00ad-tools.example</p>',
    '<p>ada.li<span style="display:none">null</span>@quarry-tools.example</p>',
    '<style>.n{display:none}</style><p>ada.li@<b class="n">spam.</b>quarry-tools.example</p>',
    '<p>ada<i style="visibility:hidden">REMOVE</i>.li@quarry-tools.example</p>',
    '<p>ada.li<img src="at.png" alt="(at)">quarry-tools.example</p>',
    `<span style="unicode-bidi:bidi-override;direction:rtl">${turned}</span>`,
    `<style>.r{unicode-bidi:bidi-override;direction:rtl}</style><p class="r">${turned.slice(0, 9)}<b>${turned.slice(9)}</b></p>`,
    `<bdo dir="rtl">${turned}</bdo>`,
    `<p>\u202e${turned}\u202c</p>`,
    `<noscript>ada.li at quarry-tools dot example</noscript>`,
    `<p>${turned}</p>`,
    `<p>Write to ${turned.slice(0, 12)}<b>${turned.slice(12)}</b> now</p>`,
  ])('reads the address that is cut up or turned round in %s', (html) => {
    expect(emails(html)).toEqual([ADA]);
  });

  it('turns nothing round that reads as an address forwards', () => {
    expect(emails('<p>ed.lee@quarry-tools.example, moc.gro@quarry.example</p>')).toEqual([
      'ed.lee@quarry-tools.example',
      'moc.gro@quarry.example',
    ]);
    expect(emails('<p>ed.yrrauq@ofni</p>')).toEqual(['info@quarry.de']);
  });

  it.each([
    `<a class="__cf_email__" data-cfemail="${scrambled}" href="#">[email protected]</a>`,
    `<a href="/cdn-cgi/l/email-protection#${scrambled}">Write</a>`,
    `<a href="javascript:location='mailto:'+'ada.li'+'@'+'quarry-tools.example'">Write</a>`,
    `<a href="#" onclick="location='mai'+'lto:ada.li'+String.fromCharCode(64)+'quarry-tools.example'">Write</a>`,
    `<a href="javascript:linkTo_UnCryptMailto('pdlowr-dgd1olCtxduub0wrrov1hadpsoh');">Write</a>`,
    '<a data-user="ada.li" data-domain="quarry-tools.example"></a>',
    '<a data-enc-email="nqn.yv[at]dhneel-gbbyf.rknzcyr"></a>',
  ])('reads the protected address of %s without running anything', (html) => {
    expect(emails(html)).toEqual([ADA]);
  });

  it.each([
    'We are right at the point of decision',
    'Meet us at quarry.example',
    'Greg @ Re.Vu',
    'C#.NET and page.html#top',
    'Follow @ada.li',
  ])('takes %s for no address', (text) => {
    expect(emails(`<p>${text}</p>`)).toEqual([]);
  });
});

describe('phonesInRun', () => {
  it.each([
    ['Tel: (415) 555-0132 ext. 12', ['+14155550132 12']],
    ['Call (415) <b>555</b>-0132 today', ['+14155550132']],
    ['Phone (415) 555-0132 · Fax (415) 555-0133', ['+14155550132', '+14155550133 fax']],
    ['(415) 555-0132 (fax)', ['+14155550132 fax']],
    ['Order line: 1-800-FLOWERS', ['+18003569377']],
    ['Call 1.877.GET.HELP', ['+18774384357']],
    ['总机 +86 10 6551 2300，电话：010-6551 2345/2346 转 801', ['+861065512300 work', '+861065512345', '+861065512346 801']],
    ['总机 +86 10 6551 2300，手机 138 0013 8000，传真 010-65512347', ['+861065512300 work', '+8613800138000 cell', '+861065512347 fax']],
    ['总机 +86 10 6551 2300，客服热线：400-820-1234', ['+861065512300 work', '+864008201234']],
    ['Tel. +49 30 901820-0, Durchwahl 12', ['+49309018200 12']],
    ['Mobile: +44 (0) 7911 123456', ['+447911123456 cell']],
    ['WhatsApp: +55 11 91234-5678', ['+5511912345678 cell']],
    ['Pager: 415-555-0134', ['+14155550134 other']],
  ])('reads %s', (text, expected) => {
    expect(phones(`<p>${text}</p>`)).toEqual(expected);
  });

  it('takes the kind of number from the cell before it and from the head of its column', () => {
    expect(phones('<table><tr><th>Mobile</th><td>415 555 0132</td></tr></table>')).toEqual(['+14155550132 cell']);
    expect(phones('<table><tr><th>Name</th><th>Fax</th></tr><tr><td>Ada Li</td><td>+1 415 555 0133</td></tr></table>')).toEqual([
      '+14155550133 fax',
    ]);
  });

  it.each(['12.05.2013 14:00', '2010-2011', '192.168.10.12', 'Boston MA 02108 - 02266', '$1,234,567', '1234567890123456'])(
    'takes %s for no number',
    (text) => {
      expect(phones(`<p>${text}</p>`)).toEqual([]);
    },
  );
});
