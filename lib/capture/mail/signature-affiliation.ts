import { isFreeMail, registeredDomain } from '../email';
import { foldText } from '../normalise';
import { isOrgName } from '../org-name';
import { profileService } from '../page/profile-hosts';
import { affiliationIn } from '../people/fields';
import { isTitleText } from '../people/title-words';
import { PRONOUNS } from './line-signs';
import type { Piece } from './signature-pieces';

/** How sure title, department and organisation are. `guess`: only the place tells it (under 0.5 a field is not ticked). */
export const DEFAULT_AFFILIATION = { title: 0.8, org: 0.75, department: 0.65, guess: 0.5 };

/** The sender's name as it is signed. `before`, `rest`: what stands around it on its line. */
export type Named = { text: string; piece: Piece; before: string; rest: string };

const DEPARTMENT =
  /(?:^|\s)(?:department|dept\.?|division|team|unit|desk|abteilung|bereich|referat|service|direction|département|departamento|área de|ufficio|reparto|area|afdeling|отдел)(?:\s|$)|^(?:área|area|ufficio|abteilung|bereich|service|servicio|direction|dirección|direzione|équipe|equipo)\s|^(?:sales|marketing|procurement|purchasing|operations|engineering|finance|accounting|human resources|hr|it|legal|logistics|customer (?:service|success|support)|research (?:and|&) development|r&d|vertrieb|einkauf|verkauf|buchhaltung|personal|logistik|konstruktion|achats|ventes|comptabilité|ressources humaines|compras|ventas|contabilidad|recursos humanos|acquisti|vendite|amministrazione|risorse umane)(?:\s(?:&|and|und|et|y|e)\s\p{L}+)?$|\p{Script=Han}(?:部|科|室|课|課|中心|事业部|本部)$|(?:management|planning|services|solutions|operations)$/iu;
/** Words for what somebody does. */
const DOES =
  /(?:^|\s)(?:head|director|manager|vp|evp|svp|vice|chief|lead|leader|officer|president|specialist|coordinator|engineer|analyst|consultant|associate|assistant|executive|buyer|agent|partner\s+at|leit(?:er|ung)(?:in)?|\p{L}+leit(?:er|erin)|referent(?:in)?|assistent(?:in)?|responsable|directeur|directrice|chargée?|directora?|gerente|jefe|jefa|responsabile|direttore|direttrice|addett[oa]|hoofd)(?:\s|$)/iu;
/** A label before somebody's title, company or department, as forms and Chinese signatures have them. */
const LABELLED: [kind: 'title' | 'org' | 'department', label: RegExp][] = [
  ['title', /^(?:title|position|role|job title|funktion|fonction|poste|cargo|puesto|ruolo|职务|职位|職稱|职称|头衔|役職)\s*[:：]\s*/iu],
  ['org', /^(?:company|organi[sz]ation|firma|unternehmen|entreprise|société|empresa|azienda|单位|公司|公司名称|會社|会社)\s*[:：]\s*/iu],
  ['department', /^(?:department|dept\.?|abteilung|service|departamento|reparto|部门|部門|所属)\s*[:：]\s*/iu],
];

type See = (kind: 'title' | 'org' | 'department', raw: string, line: number, confidence: number) => void;

/** Title, department and organisation from the pieces that are neither name, address nor contact data. */
export function affiliation(pieces: readonly Piece[], named: Named | undefined, firm: Firm, see: See): void {
  const how = DEFAULT_AFFILIATION;
  const took = { title: false, org: false, department: false };
  const put = (kind: keyof typeof took, raw: string, line: number, confidence: number) => {
    const clean = raw.replace(/^[\s,，、|｜·•–—:：-]+|[\s,，、|｜·•–—;:-]+$/gu, '');
    if (took[kind] || clean.replace(/[^\p{L}]/gu, '').length < 2 || clean.length > 120) return;
    took[kind] = true;
    see(kind, clean, line, confidence);
  };
  const isOrg = (text: string) => text.length <= 80 && (firm.likes(text) || isOrgName(text));
  const open: { text: string; line: number }[] = [];
  const take = (text: string, line: number) => {
    for (const [kind, label] of LABELLED) if (label.test(text)) return put(kind, text.replace(label, ''), line, how[kind]);
    const parts = partsOf(text, isOrg);
    if (parts.length > 1) {
      for (const part of parts) take(part, line);
      return;
    }
    const department = isDepartment(text);
    const said = department ? {} : affiliationIn(text);
    if (department) put('department', text, line, how.department);
    else if (said.title && !took.title && (said.org || !(firm.likes(text) && isFirm(text)))) {
      put('title', said.title, line, how.title);
      if (said.department) put('department', said.department, line, how.department);
      if (said.org) put('org', said.org, line, how.org);
    } else if (isOrg(text) && !took.org) put('org', text, line, how.org);
    else if (text.replace(/[^\p{L}]/gu, '').length >= 2) open.push({ text, line });
  };
  for (const piece of pieces) {
    if (piece !== named?.piece) take(piece.left, piece.line);
    else for (const text of [named.before, named.rest]) take(text.replace(PRONOUNS, '').replace(/^[\s,，、–—-]+/, ''), piece.line);
  }
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

const DIVIDER = /,\s+|\s+[–—-]\s+|\s+@\s+|\s+(?:at|bei|chez|en|presso)\s+(?=\p{Lu})/u;

/** `Head of Sales – Acme`, `Field Services, Acme plc`: the parts, when the last is an organisation or a department and what is before it is not of its name. */
function partsOf(text: string, isOrg: (text: string) => boolean): string[] {
  if (text.length > 160 || /\p{Script=Han}/u.test(text)) return text.split(/\s+/).length > 1 && isHanRow(text) ? text.split(/\s+/) : [text];
  const parts = text.split(DIVIDER).filter((part) => part.trim() !== '');
  const last = parts.at(-1) ?? '';
  if (parts.length < 2 || parts.length > 4) return [text];
  const front = parts.slice(0, -1);
  if (LEGAL_FORM.test(last)) return [text];
  const named = isDepartment(last) || (isOrg(last) && !front.some((part) => isOrg(part) && !isTitleText(part) && !isDepartment(part)));
  return named || (front.every(isDepartment) && isOrg(last)) ? parts : [text];
}

/** `Pinecrest Laboratories, Inc.` is one name. */
const LEGAL_FORM = /^(?:inc|llc|llp|ltd|limited|plc|gmbh|ag|kg|co|corp|s\.?a\.?s?|s\.?l\.?|s\.?r\.?l\.?|s\.?p\.?a\.?|b\.?v|n\.?v|pty)\b/i;

/** `国际业务部 总监`: words of a line that are a department, a title or a firm each. */
function isHanRow(text: string): boolean {
  return text.length <= 40 && text.split(/\s+/).every((word) => isAffiliation(word) || isOrgName(word));
}

/** A title or a department. */
export function isAffiliation(text: string): boolean {
  return isDepartment(text) || isTitleText(text);
}

/** A part of a firm, unless the text says what somebody does in it: `Head of Operations`. */
function isDepartment(text: string): boolean {
  return text.length <= 60 && DEPARTMENT.test(text) && !DOES.test(text) && !text.endsWith('总部');
}

/** `label`: the name of the mail's domain, folded; empty for providers of mail. */
export type Firm = { label: string; likes: (text: string) => boolean };

/** Whether a text is what the mail's domain is called by: `acme-industrial.example` and `Acme Industrial GmbH`. */
export function firmOf(address: string): Firm {
  const domain = registeredDomain(address.replace(/^.*@/, '')) ?? '';
  const label = isFreeMail(domain) ? '' : foldText(domain.replace(/\..*$/, '')).replace(/[^\p{L}\d]/gu, '');
  return {
    label,
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

/** The company's own page on a network. */
export function isOfFirm(href: string, { label }: Firm): boolean {
  const profile = URL.canParse(href) ? profileService(new URL(href)) : undefined;
  const handle = foldText(profile?.handle ?? '').replace(/[^\p{L}\d]/gu, '');
  return profile?.company === true || (label.length > 3 && handle.startsWith(label));
}

/** A firm's name, not a person's. */
export function isFirm(text: string): boolean {
  return isOrgName(text) || /\s[&+]\s/.test(text);
}
