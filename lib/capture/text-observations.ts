import { addressBlocks } from './address/address-block';
import { companyNumbers } from './company/company-numbers';
import { labelledProfiles } from './labelled-profiles';
import type { Observation, ObservationKind, PageReading, TextLine } from './observation';

/** How sure a value in a line is. */
export const DEFAULT_LINE_VALUES = {
  /** With all parts, or with a right check digit. */
  sure: 0.7,
  /** Shown, not ticked: parts are missing. */
  doubtful: 0.5,
  /** A check digit is wrong (under the review's threshold of 0.5). */
  wrong: 0.4,
  /** Lines around a company's number in which its legal name is looked for. */
  reach: 6,
};

const LEGAL_NAME =
  /^(?:[\p{Lu}\d][^.:;!?|@]{1,80}?[\s,]+(?:GmbH(?: & Co\.? KG)?|AG|UG(?: \(haftungsbeschränkt\))?|KG|OHG|e\.\s?K\.|SE|Ltd\.?|Limited|LLC|LLP|PLC|Inc\.?|Incorporated|Corp\.?|Corporation|S\.?A\.?S?\.?|SARL|S\.?r\.?l\.?|S\.?p\.?A\.?|S\.?L\.?U?\.?|B\.?V\.?|N\.?V\.?|Lda\.?|Oy|AB|AS|ApS|A\/S|Sp\. z o\.\s?o\.|s\.r\.o\.|a\.s\.|Kft\.?|Pty\.? Ltd\.?|Pvt\.? Ltd\.?|Co\.,? Ltd\.?)|[\p{Script=Han}（）()A-Za-z\d]{3,40}(?:有限责任公司|股份有限公司|有限公司|集团公司)|株式会社\S{1,30}|\S{1,30}株式会社|(?:주식회사|\(주\))\s?\S{1,30})$/u;

/** The reading with what its lines say beside what its readers saw: postal addresses, company numbers, legal names, accounts named by a word. */
export function withLineValues(reading: PageReading): PageReading {
  const lines = (reading.lines ?? []).filter((line) => line.hidden !== true);
  // Whose an address in a mail is, its signature tells.
  if (lines.length === 0 || reading.thread) return reading;
  const numbers = companies(lines);
  const taken = new Set(numbers.flatMap(({ kind, raw }) => (kind === 'legal-name' ? [] : raw.replace(/\D/g, ''))));
  // A register's number is nobody's telephone.
  const seen = reading.observations.filter(
    ({ kind, raw, src }) => kind !== 'phone' || src.method !== 'text' || !taken.has(raw.replace(/\D/g, '')),
  );
  return { ...reading, observations: [...seen, ...addresses(lines), ...numbers, ...accounts(lines)] };
}

function addresses(lines: readonly TextLine[]): Observation[] {
  return addressBlocks(lines.map(({ text }) => text)).flatMap(({ raw, parts, first, last, sure }) => {
    const line = lines[first];
    if (!line) return [];
    const group = lines.slice(first, last + 1).find((each) => each.group !== undefined)?.group ?? `text-address:${first + 1}`;
    const confidence = sure ? DEFAULT_LINE_VALUES.sure : DEFAULT_LINE_VALUES.doubtful;
    return { ...observed('address', raw, line, group, confidence), parts };
  });
}

/** Numbers of a company are the company's, whoever's record they stand in. */
function companies(lines: readonly TextLine[]): Observation[] {
  const found: Observation[] = [];
  const named = new Set<string>();
  for (const [i, line] of lines.entries()) {
    if (found.length >= 60) break;
    for (const { kind, number, label, sure } of companyNumbers(line.text)) {
      const group = `text-company:${i + 1}`;
      found.push({
        ...observed(kind, number, line, group, sure ? DEFAULT_LINE_VALUES.sure : DEFAULT_LINE_VALUES.wrong),
        src: { ...observed(kind, number, line, group, 0).src, label },
      });
      const legal = legalNameNear(lines, i);
      if (!legal || named.has(legal.text)) continue;
      named.add(legal.text);
      found.push(observed('legal-name', legal.text, legal, group, DEFAULT_LINE_VALUES.doubtful));
    }
  }
  return found;
}

/** The nearest line above (else below) that is nothing but a name with a legal form. */
function legalNameNear(lines: readonly TextLine[], at: number): TextLine | undefined {
  const { reach } = DEFAULT_LINE_VALUES;
  const above = lines.slice(Math.max(0, at - reach), at).findLast(({ text }) => LEGAL_NAME.test(text));
  return above ?? lines.slice(at + 1, at + 1 + reach).find(({ text }) => LEGAL_NAME.test(text));
}

function accounts(lines: readonly TextLine[]): Observation[] {
  return lines.flatMap((line, i) =>
    labelledProfiles(withLabelAbove(line.text, lines[i - 1]?.text)).map(({ service, handle, value }) => ({
      ...observed('profile', `${service}: ${handle}`, line, line.group ?? `text-profile:${i + 1}`, DEFAULT_LINE_VALUES.sure),
      value,
    })),
  );
}

const ACCOUNT_LABEL =
  /^(?:微\s?信|wechat|weixin|QQ|LINE|kakao(?:\s?talk)?|카카오톡|skype|telegram)\s*(?:id|号|號|账号|帳號|아이디)?\s*[:：]?$/iu;

/** `微信` on a line of its own above `ada_li`: a label and its value. A word alone may be the next link. */
function withLabelAbove(text: string, above: string | undefined): string {
  return above !== undefined && ACCOUNT_LABEL.test(above) && /^@?(?=.*[\d_.-])[\w.-]{4,40}$/.test(text)
    ? `${above.replace(/[:：\s]+$/, '')}: ${text}`
    : text;
}

function observed(kind: ObservationKind, raw: string, line: TextLine, group: string, confidence: number): Observation {
  const src = { extractor: 'lines@1', method: 'text' as const, path: line.path, snippet: line.text.slice(0, 200) };
  return { kind, raw, group, of: 'unknown', src, confidence };
}
