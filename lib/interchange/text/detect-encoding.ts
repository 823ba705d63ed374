/** How a file is written; labels of the WHATWG Encoding Standard, section 4.2. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5' | 'windows-1252';
export const TEXT_ENCODINGS: readonly TextEncoding[] = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5', 'windows-1252'];
/** `bom`: the file says it itself; `zeros`: every other byte is none; `valid`: no byte breaks UTF-8; `words`: the words read best so. */
export type DetectedEncoding = { encoding: TextEncoding; why: 'bom' | 'zeros' | 'valid' | 'words' };

export const DEFAULT_DETECT = {
  /** Bytes from the start of a file that are looked at (4,096 to 1,048,576). */
  sample: 262_144,
  /** Share of zero bytes on one side of the pairs from which a file is UTF-16 (0.2 to 0.6). */
  zeros: 0.3,
} as const;

/** Characters that fill a tenth or more of any Chinese table of customers: the commonest words, column names, surnames and places. */
const SIMPLE =
  '的一是了我不人在他有这个上们来到时大地为子中你说生国年着就那和要她出也得里后自以会家可下而过天去能对小多然于心学么之都好看起发当没成只如事把还用第样道想作种开美总从无情己面最女但现前些所同日手又行意动方期它头经长儿回位分爱老因很给名法间斯知世什两次使身者被高已亲其进此话常与活正感姓名电话手机邮箱地址公司客户职位备注省市区县路号订单金额日期商品数量收货联系王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗北京上海广州深圳';
const TRADITIONAL =
  '的一是了我不人在他有這個上們來到時大地為子中你說生國年著就那和要她出也得裡後自以會家可下而過天去能對小多然於心學麼之都好看起發當沒成只如事把還用第樣道想作種開美總從無情己面最女但現前些所同日手又行意動方期它頭經長兒回位分愛老因很給名法間斯知世什兩次使身者被高已親其進此話常與活正感姓名電話手機郵箱地址公司客戶職稱備註省市區縣路號訂單金額日期商品數量收貨聯絡王李張劉陳楊趙黃周吳徐孫胡朱高林何郭馬羅臺北高雄';
const COMMON: Record<'gb18030' | 'big5', ReadonlySet<string>> = { gb18030: new Set(SIMPLE), big5: new Set(TRADITIONAL) };

/** What a text file is written in, from its first bytes. Never fails: what fits nothing else is Windows-1252, which every byte sequence fits. */
export function detectEncoding(bytes: Uint8Array): DetectedEncoding {
  const sample = bytes.subarray(0, DEFAULT_DETECT.sample);
  if (sample[0] === 0xef && sample[1] === 0xbb && sample[2] === 0xbf) return { encoding: 'utf-8', why: 'bom' };
  if (sample[0] === 0xff && sample[1] === 0xfe) return { encoding: 'utf-16le', why: 'bom' };
  if (sample[0] === 0xfe && sample[1] === 0xff) return { encoding: 'utf-16be', why: 'bom' };
  const wide = zeroSide(sample);
  if (wide) return { encoding: wide, why: 'zeros' };
  if (decoded(sample, 'utf-8') !== undefined) return { encoding: 'utf-8', why: 'valid' };
  return { encoding: byWords(sample), why: 'words' };
}

/** UTF-16 without a mark: Latin text, and the commas and line breaks of any table, have a zero in every pair. */
function zeroSide(sample: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const zeros = [0, 0];
  for (let at = 0; at < sample.length; at += 1) if (sample[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const enough = (sample.length / 2) * DEFAULT_DETECT.zeros;
  if (odd > enough && odd > even * 4) return 'utf-16le';
  if (even > enough && even > odd * 4) return 'utf-16be';
  return undefined;
}

function byWords(sample: Uint8Array): TextEncoding {
  let best: { encoding: TextEncoding; score: number } = { encoding: 'windows-1252', score: 0 };
  for (const encoding of ['gb18030', 'big5'] as const) {
    const text = decoded(sample, encoding);
    if (text === undefined) continue;
    const score = commonShare(text, COMMON[encoding]) - oddShare(text);
    if (score > best.score) best = { encoding, score };
  }
  return best.encoding;
}

/** How many of the characters beyond ASCII are among the common ones (0 to 1), less a little so that nothing at all is not Chinese. */
function commonShare(text: string, common: ReadonlySet<string>): number {
  let beyond = 0;
  let known = 0;
  for (const character of text) {
    if (character < '\u0080') continue;
    beyond += 1;
    if (common.has(character)) known += 1;
  }
  return beyond === 0 ? 0 : known / beyond - 0.08;
}

/** Characters that no table has (private use, half-width kana, box drawings): the mark of a wrong guess. */
function oddShare(text: string): number {
  const odd = text.match(/[\ue000-\uf8ff\uff61-\uff9f\u2500-\u257f]/gu)?.length ?? 0;
  return odd / Math.max(1, text.length);
}

/** The sample as text; undefined where it does not fit. A character cut by the end of the sample is no fault. */
function decoded(sample: Uint8Array, encoding: TextEncoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(sample, { stream: true });
  } catch {
    return undefined; // Not in this encoding: the next one is tried.
  }
}
