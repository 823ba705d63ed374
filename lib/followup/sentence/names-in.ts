/** Names tried against the book for one sentence. 1 to 8: each is a search. */
const MOST = 5;
const VERBS = /(?:给|跟|和|与|同|找|联系|拜访|约|致电|回复|问|请|通知|提醒)/;

/**
 * What in a follow-up may be somebody's name, likeliest first: in Latin script runs of capitalised words after the first one, in Chinese the two
 * to three characters after a word that takes a person. The book decides which of them is one.
 */
export function namesIn(title: string): string[] {
  const found: string[] = [];
  for (const match of title.matchAll(/\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’-]+)*/gu)) {
    const words = match[0].split(/\s+/);
    // A sentence begins with a capital: what follows it is the likelier name.
    if (match.index === 0 && words.length > 1) found.push(words.slice(1).join(' '));
    found.push(match[0]);
  }
  const verb = VERBS.exec(title);
  const after = verb ? title.slice(verb.index + verb[0].length) : '';
  const han = /^\p{Script=Han}{2,4}/u.exec(after)?.[0] ?? '';
  for (const length of [3, 2, 4]) if (han.length >= length) found.push(han.slice(0, length));
  return [...new Set(found)].slice(0, MOST);
}
