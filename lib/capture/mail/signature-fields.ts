import { addressBlocks } from '../address/address-block';
import { companyNumbers } from '../company/company-numbers';
import { isFreeMail, registeredDomain } from '../email';
import { foldText } from '../normalise';
import type { Observation, ObservationKind } from '../observation';
import { isOrgName } from '../org-name';
import { affiliationIn } from '../people/fields';
import { nameSpans } from '../people/name-span';
import { isTitleText } from '../people/title-words';
import { signsOf } from './line-signs';
import { senderWords, wordsOf, type SenderWords } from './mailbox';
import { signaturePieces, type Piece } from './signature-pieces';
import { isSignOff } from './sign-off';
import type { ReadSignatureFields } from './thread';

/** How sure a value of a signature is: it stands where people say who they are. */
export const DEFAULT_SIGNATURE_FIELDS = {
  shaped: 0.85,
  name: 0.85,
  title: 0.8,
  org: 0.75,
  department: 0.65,
  address: 0.75,
  /** An organisation that only its place between title and address tells (under it a field is not ticked: 0.5). */
  guess: 0.5,
};

const DEPARTMENT =
  /(?:^|\s)(?:department|dept\.?|division|team|unit|desk|abteilung|bereich|referat|service|direction|département|departamento|área de|ufficio|reparto|area|afdeling|отдел)(?:\s|$)|^(?:sales|marketing|procurement|purchasing|operations|engineering|finance|accounting|human resources|hr|it|legal|logistics|customer (?:service|success|support)|research (?:and|&) development|r&d|vertrieb|einkauf|verkauf|buchhaltung|personal|logistik|konstruktion|achats|ventes|comptabilité|ressources humaines|compras|ventas|contabilidad|recursos humanos|acquisti|vendite|amministrazione|risorse umane)(?:\s(?:&|and|und|et|y|e)\s\p{L}+)?$|\p{Script=Han}(?:部|科|室|课|課|中心|事业部|本部)$|(?:management|planning|services|solutions|operations)$/iu;
/** Words for what somebody does. */
const DOES =
  /(?:^|\s)(?:head|director|manager|vp|evp|svp|vice|chief|lead|leader|officer|president|specialist|coordinator|engineer|analyst|consultant|associate|assistant|executive|buyer|agent|partner\s+at|leit(?:er|ung)(?:in)?|\p{L}+leit(?:er|erin)|referent(?:in)?|assistent(?:in)?|responsable|directeur|directrice|chargée?|directora?|gerente|jefe|jefa|responsabile|direttore|direttrice|addett[oa]|hoofd)(?:\s|$)/iu;
const NOISE =
  /^(?:phone|e-?mail|contact|address|adresse|dirección|indirizzo|anschrift|follow us.*|find us.*|book a (?:meeting|call).*|schedule .*|my calendar|sent from .*|please consider .*|think before .*|pronouns?\b.*|\(?(?:she|he|they|sie|er)\s?\/\s?\S+\)?|(?:\d{1,2}|mon|mo).{0,6}[–-].{0,30}(?:\d\d|uhr|h|pm))$/iu;
const LEGAL =
  /^(?:geschäftsführer|managing directors?|ceo|vorstand|vorsitzender|aufsichtsrat|registergericht|amtsgericht|handelsregister|hrb|ust|sitz der gesellschaft|registered (?:office|in)|company (?:no|number|registration)|vat|siret|siren|rcs|capital|cif|nif|p\.?\s?iva|c\.?f\.|tva|steuernummer)\b/iu;

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
  for (const { values, line } of pieces)
    for (const { kind, raw, value, label } of values)
      see(kind, raw, line, how.shaped, { ...(value && { value }), ...(label && { label }) });

  const texts = pieces.map(({ left }) => left);
  const inAddress = new Set<number>();
  for (const { raw, parts, first, last } of addressBlocks(texts)) {
    for (let i = first; i <= last; i++) inAddress.add(i);
    see('address', raw, pieces[first]?.line ?? 0, how.address, { parts });
  }
  const rest = pieces.filter(({ left }, i) => /\p{L}{2}/u.test(left) && !inAddress.has(i) && !isNoise(left));
  const named = nameOf(rest, words);
  if (named) see('name', named.text, named.piece.line, how.name);
  affiliation(rest, named, sender.address ?? '', (kind, raw, at, confidence) => see(kind, raw, at, confidence));
  return found;
};

function isNoise(text: string): boolean {
  return NOISE.test(text) || LEGAL.test(text) || companyNumbers(text).length > 0;
}

type Named = { text: string; piece: Piece; rest: string };

/** The sender's name as it is signed; somebody else's is never taken. */
function nameOf(pieces: readonly Piece[], words: SenderWords): Named | undefined {
  let best: (Named & { score: number }) | undefined;
  for (const piece of pieces) {
    const left = piece.left.replace(FOR, '');
    const signs = signsOf(left, words);
    const span = nameSpans(left)[0];
    const [head = ''] = left.split(/\s[–—-]\s|,\s/u);
    const own = span && span.before === '' && isSender(span.text, words) && !isFirm(head);
    const text = own ? span.text : signs.sender && signs.words <= 4 && !isFirm(left) ? left : undefined;
    if (text === undefined) {
      // A mailbox without a name says nothing: the first name at the top is taken for the writer's.
      const unknown = words.full.length === 0 && words.local.length <= 1;
      if (!best && unknown && span && span.before === '' && span.words.length >= 2)
        best = { text: span.text, piece, rest: span.rest, score: 0 };
      continue;
    }
    const known = wordsOf(text).filter((word) => words.full.includes(word)).length;
    const score = 3 * known + wordsOf(text).length + (/\p{Script=Han}/u.test(text) ? 2 : 0);
    if (!best || score > best.score) best = { text: text.replace(/[,;\s]+$/, ''), piece, rest: own ? span.rest : '', score };
  }
  return best;
}

const FOR = /^(?:i\.\s?[VA]\.|ppa\.?|p\.\s?p\.|p\.\s?a\.|p\.\s?o\.)\s+(?=\p{Lu})/u;

function isFirm(text: string): boolean {
  return isOrgName(text) || /\s[&+]\s/.test(text);
}

function isSender(text: string, { full, local }: SenderWords): boolean {
  const words = wordsOf(text);
  const known = new Set([...full, ...local]);
  return words.some((word) => known.has(word) || (word.length >= 4 && local.some((part) => part.includes(word))));
}

type See = (kind: 'title' | 'org' | 'department', raw: string, line: number, confidence: number) => void;

/** Title, department and organisation from the pieces that are neither name, address nor contact data. */
function affiliation(pieces: readonly Piece[], named: Named | undefined, address: string, see: See): void {
  const how = DEFAULT_SIGNATURE_FIELDS;
  const took = { title: false, org: false, department: false };
  const put = (kind: keyof typeof took, raw: string, line: number, confidence: number) => {
    const clean = raw.replace(/^[\s,，、|｜·•–—:：-]+|[\s,，、|｜·•–—;:-]+$/gu, '');
    if (took[kind] || clean.replace(/[^\p{L}]/gu, '').length < 2 || clean.length > 120) return;
    took[kind] = true;
    see(kind, clean, line, confidence);
  };
  const firm = firmOf(address);
  const isOrg = (text: string) => text.length <= 80 && (firm.likes(text) || isOrgName(text));
  const open: { text: string; line: number }[] = [];
  const take = (text: string, line: number) => {
    const department = isDepartment(text);
    const said = department ? {} : affiliationIn(text);
    const [front, behind] = parted(text, isOrg);
    if (department) put('department', text, line, how.department);
    else if (front !== undefined && behind !== undefined && !(said.title && said.org)) {
      take(front, line);
      put('org', behind, line, how.org);
    } else if (said.title && !took.title && (said.org || !(firm.likes(text) && isFirm(text)))) {
      put('title', said.title, line, how.title);
      if (said.department) put('department', said.department, line, how.department);
      if (said.org) put('org', said.org, line, how.org);
    } else if (isOrg(text) && !took.org) put('org', text, line, how.org);
    else if (text.replace(/[^\p{L}]/gu, '').length >= 2) open.push({ text, line });
  };
  for (const piece of pieces) take(piece === named?.piece ? named.rest.replace(/^[\s,，、–—-]+/, '') : piece.left, piece.line);
  if (!named) return;
  const plain = open.filter(
    ({ text }) => /^[\p{Lu}\p{Lo}]/u.test(text) && text.split(' ').length <= 6 && !/[.!?:]$/.test(text) && text.length <= 60,
  );
  // As signatures are built: the first line under the name that nothing tells is what somebody does, the next one where.
  const next = plain[0];
  if (next && !took.title && (took.org || plain.length > 1)) {
    put('title', next.text, next.line, how.guess);
    plain.shift();
  }
  if (plain[0] && !took.org && took.title) put('org', plain[0].text, plain[0].line, how.guess);
}

/** `Head of Sales – Acme`, `Ingénieure qualité, Optiverre`: what stands before and behind the last separator when the end is an organisation. */
function parted(text: string, isOrg: (text: string) => boolean): [string?, string?] {
  const match = /^(.{3,70}?)(?:,\s+|\s+[–—-]\s+|\s+@\s+|\s+(?:at|bei|chez|en|presso)\s+(?=\p{Lu}))(\S.{1,60})$/u.exec(text);
  return match?.[1] && match[2] && isOrg(match[2]) && !isOrg(match[1]) ? [match[1], match[2]] : [];
}

/** A part of a firm, unless the text says what somebody does in it: `Head of Operations`. */
function isDepartment(text: string): boolean {
  return text.length <= 60 && DEPARTMENT.test(text) && !DOES.test(text) && !(/\p{Script=Han}/u.test(text) && isTitleText(text));
}

/** Whether a text is what the mail's domain is called by: `acme-industrial.example` and `Acme Industrial GmbH`. */
function firmOf(address: string): { likes: (text: string) => boolean } {
  const domain = registeredDomain(address.replace(/^.*@/, '')) ?? '';
  const label = isFreeMail(domain) ? '' : foldText(domain.replace(/\..*$/, '')).replace(/[^\p{L}\d]/gu, '');
  return {
    likes(text) {
      if (label.length < 3 || text.length > 80) return false;
      const words = foldText(text)
        .split(/[^\p{L}\d]+/u)
        .filter(Boolean);
      const joined = words.join('');
      const initials = words.map((word) => word.charAt(0)).join('');
      const [first = ''] = words;
      return (
        joined.startsWith(label) ||
        (first.length >= 4 && label.startsWith(first)) ||
        (words.length >= 3 && label.length >= 3 && initials.startsWith(label)) ||
        (words.length <= 6 && words.some((word) => word === label))
      );
    },
  };
}
