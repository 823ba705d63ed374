import { describe, expect, it } from 'vitest';
import { orgIn, withPageOwner } from '../../lib/capture/page-owner';
import { readHtml } from '../support/read-html';

const owner = (html: string) =>
  withPageOwner(readHtml(html)).observations.find(({ group, kind }) => group === 'page' && kind === 'name')?.raw;

describe('orgIn', () => {
  it.each([
    ['© 2026 鸿海岸生技股份有限公司. All Rights Reserved.', '鸿海岸生技股份有限公司'],
    ['欢迎来到成都安和口腔医院官方网站！24小时咨询热线：028-8613 5566', '成都安和口腔医院'],
    ['主办单位：云溪县农业农村局', '云溪县农业农村局'],
    ['广西润桂糖业集团有限公司', '广西润桂糖业集团有限公司'],
    ['株式会社みなと精機（Minato Seiki Co., Ltd.）', '株式会社みなと精機'],
    ['Copyright 2019-2026 Alder & Finch Ltd | Imprint', 'Alder & Finch Ltd'],
  ])('reads in %s the name %s', (text, name) => expect(orgIn(text)).toBe(name));
});

describe('withPageOwner', () => {
  it('prefers the full name in the imprint to the short one in the title', () => {
    expect(owner('<title>Ansprechpartner | Kessler Technik</title><p>Willkommen</p><p>Kessler Technik GmbH &amp; Co. KG</p>')).toBe(
      'Kessler Technik GmbH & Co. KG',
    );
  });

  it('takes no word for a kind of page, no sign and no half of a sentence about rights for a name', () => {
    expect(owner('<p>© 2026 Brightwater Casino Resort of the Northern Lakes, All rights reserved</p>')).toBe(
      'Brightwater Casino Resort of the Northern Lakes',
    );
    expect(owner('<meta property="og:site_name" content="Home">')).toBeUndefined();
    expect(owner('<p>© 2026 \ufffd</p>')).toBeUndefined();
    // Two ordinary words are a firm's name as often as not.
    expect(owner('<meta property="og:site_name" content="Harbour Notes">')).toBe('Harbour Notes');
  });

  it('takes the name in the script of the page', () => {
    expect(owner('<html lang="ko"><title>구성원 | 주식회사 한결소프트</title><p>© 2026 Hangyeol Soft</p></html>')).toBe(
      '주식회사 한결소프트',
    );
  });

  it('names nobody where only a kind of page is told', () => {
    expect(owner('<title>Contact us | Home</title><p>Write to us.</p>')).toBeUndefined();
  });
});
