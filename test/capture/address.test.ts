import { describe, expect, it } from 'vitest';
import { addressBlocks } from '../../lib/capture/address/address-block';

const parts = (...lines: string[]) => addressBlocks(lines).map((block) => block.parts);

describe('addressBlocks', () => {
  it.each([
    [
      ['Harbor Tools Inc.', '410 Quarry Street', 'Suite 12', 'Springfield, OR 97477-1203', 'USA'],
      { street: '410 Quarry Street Suite 12', locality: 'Springfield', region: 'OR', postcode: '97477-1203', country: 'US' },
    ],
    [
      ['Visit: 12 N. Elm Ave, Lakeside, Oregon 97449'],
      { street: '12 N. Elm Ave', locality: 'Lakeside', region: 'Oregon', postcode: '97449', country: 'US' },
    ],
    [
      ['P.O. Box 77', 'Burlington, Ontario', 'L7L 6C7'],
      { street: 'P.O. Box 77', locality: 'Burlington', region: 'Ontario', postcode: 'L7L 6C7', country: 'CA' },
    ],
    [
      ['Pump House, Ballard Estate,', '14 Quarry Road', 'Springfield, OR 97477'],
      { street: 'Pump House, Ballard Estate, 14 Quarry Road', locality: 'Springfield', region: 'OR', postcode: '97477', country: 'US' },
    ],
    [
      ['1190 Harbor Circle NW', 'Suite 120', 'Lakeside, OR 97449'],
      { street: '1190 Harbor Circle NW Suite 120', locality: 'Lakeside', region: 'OR', postcode: '97449', country: 'US' },
    ],
    [
      ['Mill House', '3-5 Weaver Lane', 'Ancoats', 'Manchester', 'M4 6XX'],
      { street: 'Mill House 3-5 Weaver Lane Ancoats', locality: 'Manchester', postcode: 'M4 6XX', country: 'GB' },
    ],
    [
      ['Level 2, 18 Wattle Street, Ultimo NSW 2007'],
      { street: 'Level 2, 18 Wattle Street', locality: 'Ultimo', region: 'NSW', postcode: '2007', country: 'AU' },
    ],
    [['Lindenweg 4a', '50674 Köln', 'Deutschland'], { street: 'Lindenweg 4a', locality: 'Köln', postcode: '50674', country: 'DE' }],
    [['Anschrift: Rheinstr. 7, D-55116 Mainz'], { street: 'Rheinstr. 7', locality: 'Mainz', postcode: '55116', country: 'DE' }],
    [
      ['12 bis, rue des Lilas', '69003 Lyon Cedex 03', 'France'],
      { street: '12 bis, rue des Lilas', locality: 'Lyon', postcode: '69003', country: 'FR' },
    ],
    [['Via Garibaldi 21', '20121 Milano (MI)'], { street: 'Via Garibaldi 21', locality: 'Milano', region: 'MI', postcode: '20121' }],
    [
      ['Keizersgracht 100', '1015 CV Amsterdam'],
      { street: 'Keizersgracht 100', locality: 'Amsterdam', postcode: '1015 CV', country: 'NL' },
    ],
    [
      ['公司地址：江苏省苏州市工业园区星湖街 328 号 3 楼（邮编：215123）'],
      { street: '工业园区星湖街 328 号 3 楼', locality: '苏州市', region: '江苏省', postcode: '215123', country: 'CN' },
    ],
    [['地址', '上海市浦东新区世纪大道100号'], { street: '浦东新区世纪大道100号', locality: '上海市', country: 'CN' }],
    [
      ['〒150-0001', '東京都渋谷区神宮前1-2-3'],
      { street: '神宮前1-2-3', locality: '渋谷区', region: '東京都', postcode: '150-0001', country: 'JP' },
    ],
    [
      ['주소: (06236) 서울특별시 강남구 테헤란로 123, 4층'],
      { street: '테헤란로 123, 4층', locality: '강남구', region: '서울특별시', postcode: '06236', country: 'KR' },
    ],
    [['10617 台北市大安區和平東路二段50號'], { street: '大安區和平東路二段50號', locality: '台北市', postcode: '10617', country: 'TW' }],
    [['ul. Polna 3/4', '00-622 Warszawa'], { street: 'ul. Polna 3/4', locality: 'Warszawa', postcode: '00-622', country: 'PL' }],
  ])('reads %s', (lines, expected) => {
    expect(parts(...lines)).toEqual([expected]);
  });

  it('keeps two addresses of one page apart', () => {
    expect(parts('1 Elm Street', 'Salem, OR 97301', '2 Oak Street', 'Eugene, OR 97401').map(({ street }) => street)).toEqual([
      '1 Elm Street',
      '2 Oak Street',
    ]);
  });

  it.each([
    ['Copyright 2014 Harbor Tools'],
    ['We served 12000 Customers in Oregon'],
    ['On May 27, 2014 we moved'],
    ['Akron, OH 44301'],
    ['我们在上海市和北京市都有办公室'],
    ['欢迎来到道路运输中心网站'],
    ['Seattle, WA and Portland, OR'],
  ])('takes %s for no address', (line) => {
    expect(parts(line)).toEqual([]);
  });
});
