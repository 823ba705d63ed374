import { EMAIL } from '../page/contact-patterns';
import { foldText } from '../normalise';
import type { Mailbox } from './thread';

/** Longest display name kept, and longest header value looked at. */
const LONGEST = { name: 120, value: 1_000 };

/** Reads `"Li, Ada" <ada@x.example>`, `Ada Li [mailto:ada@x.example]`, `ada@x.example (Ada Li)`, a bare address or a bare name. */
export function readMailbox(text: string): Mailbox {
  const value = text.slice(0, LONGEST.value).replace(/\s+/g, ' ').trim();
  const address = EMAIL.exec(value)?.[0]?.toLowerCase();
  const name = value
    .replace(/[<[(]\s*(?:mailto:)?[^<>[\]()\s]*@[^<>[\]()]*[>\])]/gi, ' ')
    .replace(new RegExp(EMAIL, 'giu'), ' ')
    .replace(/@\w+\s*$/, '')
    .replace(/["“”<>[\]]/g, ' ')
    .replace(/^\s*\(([^()]*)\)\s*$/, '$1')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;'()]+|[\s,;'(]+$/g, '');
  return { ...(name && { name: name.slice(0, LONGEST.name) }), ...(address && { address }) };
}

/** The words that a sender may sign with. `full`: of the display name; `local`: of the address before the sign. Folded. */
export type SenderWords = { full: string[]; local: string[]; initials: Set<string>; address: string | undefined };

/** What a sender is called by, from the display name and the address. A name in Han, Kana or Hangul is one word. */
export function senderWords({ name = '', address }: Mailbox): SenderWords {
  const full = wordsOf(name.replace(/\([^)]*@[^)]*\)/g, ''));
  const local = wordsOf(
    (address ?? '')
      .replace(/@.*$/, '')
      .replace(/\+.*$/, '')
      .replace(/[._-]+/g, ' '),
  ).filter((word) => word.length > 1);
  const initials = new Set<string>();
  for (const words of [full, local]) {
    const letters = words.map((word) => word.charAt(0));
    if (letters.length < 2) continue;
    initials.add(letters.join(''));
    // `Tycholiz, Barry` signs BT.
    initials.add([...letters].reverse().join(''));
    initials.add(`${letters[0]}${letters.at(-1)}`);
    initials.add(`${letters.at(-1)}${letters[0]}`);
    initials.add(`${letters[1]}${letters[0]}`);
  }
  return { full, local, initials, address: address?.toLowerCase() };
}

/** Letters only, folded, without titles of courtesy. */
export function wordsOf(text: string): string[] {
  return foldText(text)
    .split(/[^\p{L}\p{M}'’-]+/u)
    .map((word) => word.replace(/^['’-]+|['’-]+$/g, ''))
    .filter((word) => word !== '' && !COURTESY.test(word));
}

const COURTESY = /^(?:mr|mrs|ms|dr|prof|herr|frau|hr|fr|ing|dipl|mag|mba|phd|md|via|on|behalf|of|the)$/;
