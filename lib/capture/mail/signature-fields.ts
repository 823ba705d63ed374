import { addressBlocks } from '../address/address-block';
import { companyNumbers } from '../company/company-numbers';
import type { Observation, ObservationKind } from '../observation';
import { nameSpans } from '../people/name-span';
import { signsOf } from './line-signs';
import { senderWords, wordsOf, type SenderWords } from './mailbox';
import { affiliation, firmOf, isAffiliation, isFirm, isOfFirm, type Named } from './signature-affiliation';
import { signaturePieces, type Piece } from './signature-pieces';
import { isSignOff } from './sign-off';
import type { ReadSignatureFields } from './thread';

/** How sure a value of a signature is: it stands where people say who they are. */
export const DEFAULT_SIGNATURE_FIELDS = {
  shaped: 0.85,
  name: 0.85,
  address: 0.75,
};

const NOISE =
  /^(?:phone|e-?mail|contact|address|adresse|dirección|indirizzo|anschrift|follow us.*|find us.*|book a (?:meeting|call).*|schedule .*|my calendar|sent from .*|please consider .*|think before .*|pronouns?\b.*|\(?(?:she|he|they|sie|er)\s?\/\s?\S+\)?|(?:\d{1,2}|mon|mo).{0,6}[–-].{0,30}(?:\d\d|uhr|h|pm))$/iu;
/** What the law wants under business letters: managers, registers, tax numbers. It is about the firm. */
const LEGAL =
  /^(?:(?:geschäftsführ(?:er|ung)(?:in)?|managing directors?|directors?|ceo|vorstand|vorsitzende[rn]?|aufsichtsrat|gérante?|administrador|amministratore|法定代表人)\s*[:：]|registergericht|amtsgericht|handelsregister|hr[ab]\s?\d|ust|umsatzsteuer|sitz der gesellschaft|registered (?:office|in|company|number)|company (?:no|number|registration)|vat|tax id|siret|siren|rcs|naf|capital (?:social|de)|cif|nif|p\.?\s?iva|partita iva|c\.?\s?f\.|cod\.? fisc|rea\b|tva|steuer-?n|iban|bic|bank)/iu;
/**
 * What a signature says about its writer, as observations of one record. Values are known by their shape, then by the words of titles, organisations and
 * addresses, then by the domain that the mail came from.
 */
export const readSignatureFields: ReadSignatureFields = (lines, sender, { group, path }) => {
  const words = senderWords(sender);
  const kept = lines.filter(
    (line) => line.trim() !== '' && !isSignOff(line) && !signsOf(line, words).delimiter && !signsOf(line, words).device,
  );
  const pieces = signaturePieces(kept);
  const found: Observation[] = [];
  const see = (
    kind: ObservationKind,
    raw: string,
    at: number,
    confidence: number,
    more: Partial<Observation> & { label?: string } = {},
  ) => {
    const { label, ...rest } = more;
    const src = {
      extractor: 'signature@1',
      method: 'text' as const,
      path,
      snippet: (kept[at] ?? raw).slice(0, 200),
      ...(label && { label }),
    };
    found.push({ kind, raw: raw.slice(0, 400), group, of: 'person', src, confidence, ...rest });
  };
  const how = DEFAULT_SIGNATURE_FIELDS;
  const firm = firmOf(sender.address ?? '');
  for (const { values, line, text } of pieces)
    for (const { kind, raw, value, label } of values) {
      if ((kind === 'phone' && isLegal(text)) || (kind === 'profile' && isOfFirm(value ?? '', firm))) continue;
      see(kind, raw, line, how.shaped, { ...(value && { value }), ...(label && { label }) });
    }

  const texts = pieces.map(({ left }) => left);
  const inAddress = new Set<number>();
  for (const { raw, parts, first, last } of addressBlocks(texts)) {
    for (let i = first; i <= last; i++) inAddress.add(i);
    see('address', raw, pieces[first]?.line ?? 0, how.address, { parts });
  }
  const rest = pieces.filter(({ left }, i) => /\p{L}{2}/u.test(left) && !inAddress.has(i) && !isNoise(left));
  const named = nameOf(rest, words);
  if (named) see('name', named.text, named.piece.line, how.name);
  affiliation(rest, named, firm, (kind, raw, at, confidence) => see(kind, raw, at, confidence));
  return found;
};

function isNoise(text: string): boolean {
  return NOISE.test(text) || isLegal(text);
}

function isLegal(text: string): boolean {
  return LEGAL.test(text) || companyNumbers(text).length > 0;
}

/** The sender's name as it is signed; somebody else's is never taken. */
function nameOf(pieces: readonly Piece[], words: SenderWords): Named | undefined {
  let best: (Named & { score: number }) | undefined;
  for (const piece of pieces) {
    const left = piece.left.replace(FOR, '').replace(NAME_LABEL, '');
    const signs = signsOf(left, words);
    const span = nameSpans(left).find(({ text }) => isSender(text, words));
    const [head = ''] = left.split(/\s[–—-]\s|,\s/u);
    // `外贸部 赵雅婷 经理`: what stands before a name on its line is where its owner works.
    const before = span?.before.trim() ?? '';
    const own = span && !isFirm(head) && (before === '' || (before.length <= 24 && isAffiliation(before)));
    const text = own ? span.text : signs.sender && signs.words <= 4 && !isFirm(left) && !isAffiliation(left) ? left : undefined;
    if (text === undefined) {
      // A mailbox without a name says nothing: the first name at the top is taken for the writer's.
      const unknown = words.full.length === 0 && words.local.length <= 1;
      const first = nameSpans(left)[0];
      if (!best && unknown && first && first.before === '' && first.words.length >= 2)
        best = { text: first.text, piece, before: '', rest: first.rest, score: 0 };
      continue;
    }
    const known = wordsOf(text).filter((word) => words.full.includes(word)).length;
    const score = 3 * known + wordsOf(text).length + (/\p{Script=Han}/u.test(text) ? 2 : 0);
    if (!best || score > best.score)
      best = { text: text.replace(/[,;\s]+$/, ''), piece, before: own ? before : '', rest: own ? span.rest : '', score };
  }
  return best;
}

const NAME_LABEL = /^(?:姓名|联系人|聯絡人|氏名|name|nom|nombre|nome|имя)\s*[:：]\s*/iu;
const FOR = /^(?:i\.\s?[VA]\.|ppa\.?|p\.\s?p\.|p\.\s?a\.|p\.\s?o\.)\s+(?=\p{Lu})/u;

function isSender(text: string, { full, local }: SenderWords): boolean {
  const words = wordsOf(text);
  const known = new Set([...full, ...local]);
  return words.some((word) => known.has(word) || (word.length >= 4 && local.some((part) => part.includes(word))));
}
