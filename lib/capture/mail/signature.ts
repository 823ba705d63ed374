import { addressBlocks } from '../address/address-block';
import { foldText } from '../normalise';
import { signsOf, type LineSigns } from './line-signs';
import { senderWords } from './mailbox';
import { isGatewayFooter } from './quote-signs';
import type { MailLine, ReadSignature, SignatureReason } from './thread';

/** What a line of each kind adds to the weight of evidence (natural logarithm of the odds) that it belongs to a signature. */
export const DEFAULT_SIGNATURE = {
  /** Lines with text at the end of a mail that are looked at (8 to 30). */
  reach: 18,
  /** Evidence from which on it is one (1.5 to 4): higher finds fewer. */
  threshold: 2.1,
  container: 5,
  repeated: 2.5,
  afterDelimiter: 3,
  delimiter: 0.6,
  signOff: 0.9,
  senderName: 4,
  givenName: 2.2,
  likelyName: 0.8,
  initials: 1,
  phone: 1.8,
  email: 1.2,
  ownEmail: 2.6,
  url: 0.7,
  title: 1.6,
  organisation: 1.4,
  address: 1.8,
  device: 2.6,
  capitals: 0,
  /** A line of other words between them. */
  plain: -0.9,
  /** A sentence of a few words: the slogan of a firm. */
  slogan: -1.8,
  greeting: -3.5,
  item: -2.5,
  file: -2.5,
};

/** `barrier`: a sentence, which no signature reaches over. */
type Weighed = { at: number; weight: number; reasons: SignatureReason[]; anchor: boolean; barrier?: true };

/**
 * The lines at the end of the writer's own words that say who wrote them, the closing formula above the name included. Each line is weighed; the
 * signature is the end with the greatest sum, if that is enough and somebody's name or data is in it.
 */
export const readSignature: ReadSignature = (body, reply, sender, earlier = []) => {
  const words = senderWords(sender);
  const all = (reply.below.length > 0 ? reply.below : reply.lines).filter((at) => (body[at]?.text ?? '') !== '');
  const end = endOf(body, all);
  const lines = all.slice(Math.max(0, end - DEFAULT_SIGNATURE.reach), end);
  if (lines.length === 0) return undefined;
  const texts = lines.map((at) => body[at]?.text ?? '');
  const inAddress = addressLines(texts);
  const repeated = repeatedTail(texts, earlier);
  const delimiter = texts.findLastIndex((text) => /^--\s?$/.test(text));
  const signs = texts.map((text) => signsOf(text, words));
  const weighed = signs.map((each, i) =>
    weigh(each, {
      at: lines[i] ?? 0,
      line: body[lines[i] ?? 0] ?? { text: '' },
      text: texts[i] ?? '',
      inAddress: inAddress.has(i),
      repeated: i >= texts.length - repeated,
      behind: delimiter >= 0 && i > delimiter,
      names: signs.slice(0, i).filter(({ name, sender: own }) => name > 0 && name < 0.7 && !own).length,
    }),
  );
  const best = bestEnd(weighed);
  if (!best) return undefined;
  const taken = weighed.slice(best.from);
  return {
    lines: taken.map(({ at }) => at),
    probability: 1 / (1 + Math.exp(-best.sum)),
    reasons: [...new Set(taken.flatMap(({ reasons }) => reasons))],
  };
};

/** The lines that may end the signature: a postscript, a list of files and what a gateway added stand behind it. */
function endOf(body: readonly MailLine[], lines: readonly number[]): number {
  const from = Math.max(0, lines.length - 30);
  for (let i = from; i < lines.length; i++) {
    const text = body[lines[i] ?? 0]?.text ?? '';
    if (i > 0 && (isGatewayFooter(text) || /^(?:p\.?\s?s\.?|n\.b\.)[\s:.]/i.test(text))) return i;
  }
  let end = lines.length;
  while (
    end > 1 &&
    /^(?:<<.*>>|[\s-]*\S.{0,80}\.(?:docx?|xlsx?|pptx?|pdf|jpe?g|gif|png|zip|txt|mpe?g|csv))$/i.test(body[lines[end - 1] ?? 0]?.text ?? '')
  )
    end--;
  return end;
}

function addressLines(texts: readonly string[]): Set<number> {
  const found = new Set<number>();
  for (const { first, last } of addressBlocks(texts)) for (let i = first; i <= last; i++) if ((texts[i] ?? '').length <= 120) found.add(i);
  return found;
}

/** Lines at the end that another mail of the same sender ends with as well. */
function repeatedTail(texts: readonly string[], earlier: readonly (readonly string[])[]): number {
  const own = texts.map(foldText);
  let most = 0;
  for (const reply of earlier) {
    const other = reply.map(foldText).filter(Boolean);
    if (other.length === own.length && other.every((line, i) => line === own[i])) continue;
    let same = 0;
    while (same < own.length && same < other.length && own[own.length - 1 - same] === other[other.length - 1 - same]) same++;
    most = Math.max(most, same);
  }
  return most;
}

type Place = { at: number; line: MailLine; text: string; inAddress: boolean; repeated: boolean; behind: boolean; names: number };

function weigh(signs: LineSigns, { at, line, text, inAddress, repeated, behind, names }: Place): Weighed {
  const how = DEFAULT_SIGNATURE;
  const reasons: SignatureReason[] = [];
  let weight = 0;
  let anchor = false;
  const add = (value: number, reason: SignatureReason, anchors = false) => {
    weight += value;
    reasons.push(reason);
    anchor ||= anchors;
  };
  if (line.within === 'signature') add(how.container, 'container', true);
  if (repeated && (!signs.prose || signs.words < 20)) add(how.repeated, 'repeated', signs.name > 0 || signs.phones + signs.emails > 0);
  if (behind) add(how.afterDelimiter, 'delimiter', true);
  if (signs.delimiter) add(how.delimiter, 'delimiter');
  if (signs.device) {
    add(how.device, 'device', true);
    return { at, weight, reasons, anchor };
  }
  if (signs.signOff) add(how.signOff, 'sign-off');
  const short = !signs.prose && !signs.greeting && !signs.item;
  if (short) {
    if (signs.sender) add(how.senderName * signs.name, 'sender-name', true);
    else if (signs.name === 0.7) add(how.givenName, 'sender-name', true);
    else if (signs.name > 0) add(names < 2 ? how.likelyName * signs.name * 1.6 : how.plain, 'short-last-lines');
    if (signs.initials) add(signs.signOff ? how.givenName : how.initials, 'sender-name', signs.signOff);
    if (signs.phones > 0) add(how.phone, 'contact-data', signs.words <= 3);
    if (signs.ownEmail) add(how.ownEmail, 'contact-data', true);
    else if (signs.emails > 0) add(how.email, 'contact-data');
    if (signs.urls > 0) add(how.url, 'contact-data');
    if (inAddress) add(how.address, 'contact-data');
    if (signs.title) add(how.title, 'job-title', signs.words <= 4 && signs.capitals);
    if (signs.organisation) add(how.organisation, 'organisation');
    if (weight === 0) add(signs.capitals ? how.capitals : how.plain, 'short-last-lines');
  } else if (line.within !== 'signature' && !repeated && !behind) {
    const isSlogan = signs.prose && signs.words <= 5 && /^\p{Lu}/u.test(text) && !/[?？]\s*$/.test(text);
    if (signs.prose && !inAddress && !isSlogan) return { at, weight, reasons, anchor, barrier: true };
    weight += signs.greeting ? how.greeting : isSlogan ? how.slogan : how.item;
  }
  if (signs.file) weight += how.file;
  if (text.length > 120) weight += how.plain;
  return { at, weight, reasons, anchor };
}

/** The suffix with the greatest sum that has an anchor and reaches the threshold. */
function bestEnd(weighed: readonly Weighed[]): { from: number; sum: number } | undefined {
  let best: { from: number; sum: number } | undefined;
  let sum = 0;
  let anchored = false;
  for (let from = weighed.length - 1; from >= 0; from--) {
    const line = weighed[from];
    if (!line || line.barrier) break;
    sum += line.weight;
    anchored ||= line.anchor;
    if (anchored && sum > (best?.sum ?? -Infinity)) best = { from, sum };
    // A closing formula is the first line of what it closes with.
    if (anchored && line.reasons.includes('sign-off') && !weighed[from - 1]?.reasons.includes('sign-off')) break;
  }
  return best && best.sum >= DEFAULT_SIGNATURE.threshold ? best : undefined;
}
