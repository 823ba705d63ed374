import type { Phone } from '../domain/contact/contact';

const LABELS: [label: NonNullable<Phone['label']>, words: RegExp][] = [
  ['fax', /fax|facs[ií]mil|fak[sz]|t[eé]l[eé]copie|传真|傳真|ファ(?:ック|ク)ス|팩스|факс|φαξ|فاكس|โทรสาร|^f$/i],
  ['other', /pager|beeper|寻呼/i],
  [
    'cell',
    /mobi|mobil|m[oó]vil|móv|cell|celular|handy|gsm|natel|portable|手机|手機|移动|移動|行動|携帯|휴대|핸드폰|моб|κινητό|جوال|موبايل|di động|มือถือ|cep\b|komórk|mobiel|matkapuhelin|whatsapp|wechat|微信|viber|telegram|^[mc]$/i,
  ],
  ['home', /home|privat|priv[eé]|casa|domicil|家庭|住宅|宅电|自宅|자택|дом/i],
  [
    'work',
    /work|office|direct|business|switchboard|desk|main|head|zentrale|durchwahl|b[üu]ro|bureau|oficina|ufficio|standard|fixe|座机|办公|總機|总机|直线|專線|专线|公司|会社|회사|대표|раб|^d$/i,
  ],
];

/** What kind of number the word beside it says that it is; undefined for a plain `Tel`. */
export function phoneLabel(word: string): Phone['label'] | undefined {
  const bare = word.trim();
  return bare === '' ? undefined : LABELS.find(([, words]) => words.test(bare))?.[0];
}
