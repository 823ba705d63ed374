import type { ObservationParts } from '../observation';

/** An address in Chinese, Japanese or Korean, from the large to the small. `took`: lines that it fills. */
export type EasternAddress = { raw: string; parts: ObservationParts; sure: boolean; took: number };

const LABEL =
  /^.{0,12}?(?:地\s*址|通讯地址|通信地址|联系地址|公司地址|办公地址|注册地址|总部|住\s*所|所在地|本社|주\s*소|소재지|住址)(?:\s*[(（][^)）]{1,12}[)）])?\s*[:：]?\s*/u;
const LABEL_ALONE = /^(?:\S{0,4}地\s*址|住\s*所|所在地|주\s*소|소재지)\s*[:：]?$/u;
const CITIES = '北京|上海|天津|重庆|重慶';
const PROVINCES =
  '河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|內蒙古|内蒙古|广西|西藏|宁夏|新疆|香港|澳门|廣東|江蘇|浙江';
const CHINESE = new RegExp(
  String.raw`^(?:中国|中國)?\s*(?<region>(?:${PROVINCES})(?:省|壮族自治区|维吾尔自治区|回族自治区|自治区|特别行政区)?)?\s*(?<city>(?:${CITIES})市?|\p{Script=Han}{2,7}?(?:市|自治州|地区|盟))?\s*(?<rest>\S.*)$`,
  'u',
);
const CHINESE_STREET = /[路街道巷弄号號里楼樓室座栋幢层村镇鎮乡区區]|大厦|大廈|广场|廣場|中心|园/u;
const CHINESE_SURE = /\d+\s*[号號弄楼樓室层座栋幢]|[路街道巷弄]\s*\d|[一二三四五六七八九十百]+[号號]/u;
const POSTCODE_CN = /[\s,，、(（]*(?:邮编|邮政编码|郵編|郵遞區號|P\.?C\.?)?\s*[:：]?\s*(?<!\d)([1-9]\d{5})(?!\d)[)）]?\s*$/u;
const TAIWAN =
  /^(?<code>\d{3}(?:\d{2,3})?)?\s*(?<city>(?:臺北|台北|新北|桃園|臺中|台中|臺南|台南|高雄|基隆|新竹|嘉義)市|(?:新竹|苗栗|彰化|南投|雲林|嘉義|屏東|宜蘭|花蓮|臺東|台東|澎湖)縣)\s*(?<rest>\S*[路街道].*\d+.*)$/u;
const JAPANESE =
  /^(?:〒?\s*(?<code>\d{3}[-‐－ー]\d{4})\s*)?(?<region>東京都|北海道|(?:京都|大阪)府|\p{Script=Han}{2,3}県)\s*(?<city>(?:\p{Script=Han}{1,6}?郡)?[\p{Script=Han}ぁ-んァ-ヶ]{1,6}?[市区町村](?:[\p{Script=Han}]{1,3}区)?)\s*(?<rest>\S.*)$/u;
const KOREAN =
  /^(?:(?:우\)?|\(우\))?\s*[([]?(?<code>\d{5})[)\]]?\s*)?(?<region>(?:서울|부산|대구|인천|광주|대전|울산)(?:특별시|광역시|시)?|세종(?:특별자치시|시)?|(?:경기|강원|충청[남북]|전라[남북]|경상[남북]|제주)(?:특별자치)?도)\s+(?<city>\S{1,6}[시군구](?:\s\S{1,5}구)?)\s+(?<rest>\S.*\d.*)$/u;

/** What stands behind an address on its line. */
const BEHIND =
  /(?<=.{6})[\s,，;；|｜(（]*(?:电\s?话|電話|总机|传\s?真|傳真|手机|邮\s?箱|邮编|邮政编码|郵編|联系人|전화|팩스|대표전화|tel|fax|phone|e-?mail)\s*[:：.].*$/iu;

/** Reads a line (and the next one, where the first is only a postcode or a label) as such an address; undefined when it is none. */
export function easternAddress(line: string, next: string, before: string): EasternAddress | undefined {
  if (!/[\p{Script=Han}\p{Script=Hangul}]/u.test(line) && !line.startsWith('〒')) return undefined;
  const alone = /^〒?\s*\d{3}-\d{4}$/.test(line.trim()) || LABEL_ALONE.test(line.trim());
  const labelled = LABEL.test(line) || LABEL_ALONE.test(before.trim());
  const whole = alone ? `${line} ${next}` : line;
  const text = (/[！-～]/.test(whole) ? whole.normalize('NFKC') : whole).replace(LABEL, '').trim();
  if (text.length < 6 || text.length > 160 || /[。？！?!]|https?:|@/.test(text)) return undefined;
  const parts = japanese(text) ?? korean(text) ?? taiwanese(text) ?? chinese(text, labelled);
  return parts && { raw: text.replace(BEHIND, ''), parts, sure: labelled || parts.postcode !== undefined, took: alone ? 2 : 1 };
}

function japanese(text: string): ObservationParts | undefined {
  const { code, region, city, rest } = JAPANESE.exec(text)?.groups ?? {};
  if (!region || !city || !rest || !/[\d一二三四五六七八九十]/.test(rest)) return undefined;
  return { street: rest.trim(), locality: city, region, country: 'JP', ...(code && { postcode: code.replace(/[‐－ー]/, '-') }) };
}

function korean(text: string): ObservationParts | undefined {
  const { code, region, city, rest } = KOREAN.exec(text)?.groups ?? {};
  if (!region || !city || !rest) return undefined;
  const behind = /[\s([]*(?<!\d)(\d{5})(?!\d)[)\]]?$/.exec(rest);
  const postcode = code ?? behind?.[1];
  return {
    street: (behind && !code ? rest.slice(0, behind.index) : rest).trim(),
    locality: city,
    region,
    country: 'KR',
    ...(postcode && { postcode }),
  };
}

function taiwanese(text: string): ObservationParts | undefined {
  const { code, city, rest } = TAIWAN.exec(text)?.groups ?? {};
  return city && rest ? { street: rest.trim(), locality: city, country: 'TW', ...(code && { postcode: code }) } : undefined;
}

function chinese(text: string, labelled: boolean): ObservationParts | undefined {
  const behind = POSTCODE_CN.exec(text);
  const before = /^([1-9]\d{5})\s+/.exec(text);
  const bare = text
    .slice(before?.[0].length ?? 0, behind?.index)
    .replace(/[\s,，、;；(（]+$/, '')
    .trim();
  const phone = bare.search(/\s*(?:电话|電話|传真|手机|邮箱|邮编|Tel|联系人)\s*[:：]?/iu);
  const clean = phone > 0 ? bare.slice(0, phone) : bare;
  const { region, city, rest = '' } = CHINESE.exec(clean)?.groups ?? {};
  const placed = region !== undefined || city !== undefined;
  if (!CHINESE_STREET.test(rest) || !(placed || labelled) || !(CHINESE_SURE.test(rest) || labelled)) return undefined;
  if (!labelled && clean.length > 70) return undefined;
  const postcode = before?.[1] ?? behind?.[1];
  return {
    street: rest.trim(),
    ...(city && { locality: city }),
    ...(region && { region }),
    ...(postcode && { postcode }),
    ...(placed && { country: region?.startsWith('香港') ? 'HK' : 'CN' }),
  };
}
