/** Legal forms at the end of a Latin name, folded (ISO 20275 lists them by country); longest first where one ends another. */
export const LATIN_FORMS: ReadonlySet<string> = new Set(
  (
    'inc incorporated corp corporation co company llc llp lp ltd limited plc pty gmbh mbh ag kg kgaa ohg gbr ug ev eg se sa sas sarl sarlu eurl ' +
    'sl slu srl spa snc sapa bv nv vof cv ab as asa aps oy oyj kft zrt bt doo dd sro spzoo sp zoo ooo oao zao pao ao tov kk gk yk pte sdn bhd ' +
    'pvt private ltda eireli me sab cvba bvba sprl holding holdings group international intl the and und et y'
  ).split(' '),
);

/** Legal forms at the end of a Chinese or Korean name, and of either end of a Japanese one; longest first. */
export const CJK_FORMS: readonly string[] = [
  '股份有限公司',
  '有限责任公司',
  '有限責任公司',
  '集团有限公司',
  '集團有限公司',
  '科技有限公司',
  '有限公司',
  '株式会社',
  '有限会社',
  '合同会社',
  '合资公司',
  '주식회사',
  '유한회사',
  '集团公司',
  '分公司',
  '集团',
  '集團',
  '公司',
];

/** Places that a Chinese registered name starts with. */
export const CHINESE_PLACES: readonly string[] = (
  '中国 北京 上海 天津 重庆 深圳 广州 杭州 南京 苏州 成都 武汉 西安 长沙 青岛 宁波 厦门 福州 合肥 郑州 济南 大连 沈阳 无锡 佛山 东莞 珠海 ' +
  '广东 浙江 江苏 山东 福建 四川 湖北 湖南 河南 河北 安徽 陕西 辽宁 香港 台湾 澳门'
).split(' ');
