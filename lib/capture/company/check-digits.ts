const digitsOf = (text: string): number[] => [...text].map(Number);
const weighted = (text: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, i) => sum + weight * Number(text.charAt(i)), 0);

/** ISO/IEC 7812-1 annex B: credit cards, SIREN, SIRET, Swedish and Italian numbers. */
export function luhn(text: string): boolean {
  const sum = digitsOf(text)
    .reverse()
    .reduce((total, digit, i) => total + (i % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2), 0);
  return sum % 10 === 0;
}

/** ISO/IEC 7064 MOD 11,10: German VAT numbers. */
function mod11x10(text: string): boolean {
  let product = 10;
  for (const digit of digitsOf(text.slice(0, -1))) {
    const sum = (digit + product) % 10 || 10;
    product = (2 * sum) % 11;
  }
  return (11 - product) % 10 === Number(text.at(-1));
}

const USCC = '0123456789ABCDEFGHJKLMNPQRTUWXY';
/** GB 32100-2015: 统一社会信用代码, MOD 31 of weighted values. */
export function isCreditCode(code: string): boolean {
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(code)) return false;
  let sum = 0;
  for (let i = 0, weight = 1; i < 17; i++, weight = (weight * 3) % 31) sum += USCC.indexOf(code.charAt(i)) * weight;
  return USCC.charAt((31 - (sum % 31)) % 31) === code.charAt(17);
}

/** Rules of VAT numbers by country code, on what follows it; a country without an entry has no rule here. */
export const VAT_CHECKS: Record<string, (body: string) => boolean> = {
  DE: mod11x10,
  AT: (body) => {
    const sum = [1, 2, 1, 2, 1, 2, 1].reduce((total, weight, i) => {
      const product = weight * Number(body.charAt(i + 1));
      return total + Math.floor(product / 10) + (product % 10);
    }, 4);
    return (10 - (sum % 10)) % 10 === Number(body.at(-1));
  },
  BE: (body) => 97 - (Number(body.slice(0, 8)) % 97) === Number(body.slice(8)),
  CHE: (body) => (11 - (weighted(body, [5, 4, 3, 2, 7, 6, 5, 4]) % 11)) % 11 === Number(body.at(-1)),
  DK: (body) => weighted(body, [2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0,
  ES: (body) => isSpanish(body),
  FI: (body) => weighted(body, [7, 9, 10, 5, 8, 4, 2, 1]) % 11 === 0,
  FR: (body) => luhn(body.slice(2)) && (!/^\d\d/.test(body) || (12 + 3 * (Number(body.slice(2)) % 97)) % 97 === Number(body.slice(0, 2))),
  GB: (body) => {
    const rest = (weighted(body, [8, 7, 6, 5, 4, 3, 2]) + Number(body.slice(7, 9))) % 97;
    return rest === 0 || rest === 42;
  },
  IT: luhn,
  PL: (body) => weighted(body, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 === Number(body.at(-1)),
  PT: (body) => ((11 - (weighted(body, [9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11) % 10 === Number(body.at(-1)),
  SE: (body) => luhn(body.slice(0, 10)),
};

/** NIF, NIE and CIF (Real Decreto 1065/2007 and 1451/2008). */
function isSpanish(body: string): boolean {
  const person = /^([XYZ\d])(\d{7})([A-Z])$/.exec(body);
  if (person) {
    const front = 'XYZ'.includes(person[1] ?? '') ? String('XYZ'.indexOf(person[1] ?? '')) : person[1];
    return 'TRWAGMYFPDXBNJZSQVHLCKE'.charAt(Number(`${front}${person[2]}`) % 23) === person[3];
  }
  const firm = /^[A-W](\d{7})([\dA-J])$/.exec(body);
  if (!firm?.[1]) return false;
  const sum = digitsOf(firm[1]).reduce((total, digit, i) => total + (i % 2 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2), 0);
  const control = (10 - (sum % 10)) % 10;
  return firm[2] === String(control) || firm[2] === 'JABCDEFGHI'.charAt(control);
}

/** Australian Business Number: MOD 89 with one taken from the first digit. */
export function isAbn(text: string): boolean {
  return text.length === 11 && (weighted(text, [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]) - 10) % 89 === 0;
}

/** CNPJ, Brazil: two check digits, MOD 11. */
export function isCnpj(text: string): boolean {
  const check = (weights: number[]) => {
    const rest = weighted(text, weights) % 11;
    return rest < 2 ? 0 : 11 - rest;
  };
  const first = [5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2];
  return text.length === 14 && check(first) === Number(text.charAt(12)) && check([6, ...first]) === Number(text.charAt(13));
}

/** 法人番号, Japan: thirteen digits, the first checks the rest, MOD 9. */
export function isHojinBango(text: string): boolean {
  const sum = digitsOf(text.slice(1))
    .reverse()
    .reduce((total, digit, i) => total + digit * (i % 2 === 0 ? 1 : 2), 0);
  return text.length === 13 && 9 - (sum % 9) === Number(text.charAt(0));
}

/** 사업자등록번호, Korea: ten digits. */
export function isKoreanBusiness(text: string): boolean {
  const sum = weighted(text, [1, 3, 7, 1, 3, 7, 1, 3, 5]) + Math.floor((5 * Number(text.charAt(8))) / 10);
  return text.length === 10 && (10 - (sum % 10)) % 10 === Number(text.charAt(9));
}
